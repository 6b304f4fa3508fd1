import type { Credential } from "../../model/index.js";
import { camelCase } from "../names.js";
import { compact } from "../schema/build.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";

/** The option and the environment variable of a credential (`x-sdk`); by its name where nothing is said. */
function readOption(scheme: string, map: MapReader): Pick<Credential, "option" | "environment"> {
  const node = map.map("x-sdk");
  const sdk = node && openMap(node, "the x-sdk of a security scheme", map.context);
  if (!sdk) return { option: camelCase(scheme) };
  const option = sdk.required("option", (key) => sdk.string(key), camelCase(scheme));
  const environment = sdk.string("environment");
  sdk.end();
  return compact<Pick<Credential, "option" | "environment">>({ option, environment });
}

/** The header of a scheme: bearer tokens, and keys in a header of their own. */
function readCarrier(map: MapReader): Pick<Credential, "type" | "header"> {
  const type = map.required("type", (key) => map.string(key), "http");
  const scheme = map.string("scheme");
  const location = map.string("in");
  const header = map.string("name");
  if (type === "http" && scheme?.toLowerCase() === "bearer") return { type: "bearer" };
  if (type === "apiKey" && location === "header" && header !== undefined) return { type: "header", header };
  const problem = "must be http with the scheme bearer, or apiKey in a header";
  map.context.report("spec-invalid-value", { key: "type", problem }, map.at("type"));
  return { type: "bearer" };
}

/** Reads a security scheme (OpenAPI 3.1, section 4.8.27). */
export function readCredential(scheme: string, node: Node, context: ReadContext): Credential[] {
  const map = openMap(node, "a security scheme", context);
  if (!map) return [];
  const credential = compact<Credential>({
    scheme,
    ...readCarrier(map),
    description: map.string("description"),
    ...readOption(scheme, map),
  });
  map.end(new Set(["bearerFormat"]));
  return [credential];
}

/** The schemes that are needed together, one alternative of `security`. */
export function readRequirement(node: Node, known: ReadonlySet<string>, context: ReadContext): string[][] {
  const map = openMap(node, "a security requirement", context);
  if (!map) return [];
  const schemes = [...map.node.entries.keys()];
  for (const scheme of schemes) {
    map.strings(scheme);
    if (known.has(scheme)) continue;
    context.report("ref-dangling", { reference: `#/components/securitySchemes/${scheme}` }, map.at(scheme));
  }
  return [schemes];
}
