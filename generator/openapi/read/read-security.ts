import {
  oauthFlows,
  type Exchange,
  type OAuthFlow,
  type RequiredScheme,
  type SecurityRequirement,
  type SecurityScheme,
} from "../../model/index.js";
import { camelCase } from "../names.js";
import { compact } from "../schema/build.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";

type Option = Pick<SecurityScheme, "option" | "environment">;

/** The option and the environment variable of a credential (`x-sdk`); by its name where nothing is said. */
function readOption(scheme: string, map: MapReader): Option {
  const stated = map.part("x-sdk", "the x-sdk of a security scheme", (sdk) => {
    const option = sdk.required("option", (key) => sdk.string(key), camelCase(scheme));
    const environment = sdk.string("environment");
    sdk.end();
    return compact<Option>({ option, environment });
  });
  return stated ?? { option: camelCase(scheme) };
}

function readFlow(map: MapReader): OAuthFlow {
  const flow = compact<OAuthFlow>({
    authorizationUrl: map.string("authorizationUrl"),
    tokenUrl: map.string("tokenUrl"),
    refreshUrl: map.string("refreshUrl"),
    deviceAuthorizationUrl: map.string("deviceAuthorizationUrl"),
    scopes: map.texts("scopes") ?? {},
  });
  map.end();
  return flow;
}

/** What tells one type of scheme from another. */
type Carrier =
  | Pick<SecurityScheme & { type: "bearer" }, "type" | "bearerFormat">
  | Pick<SecurityScheme & { type: "basic" }, "type">
  | Pick<SecurityScheme & { type: "http" }, "type" | "httpScheme">
  | Pick<SecurityScheme & { type: "apiKey" }, "type" | "in" | "name">
  | Pick<SecurityScheme & { type: "oauth2" }, "type" | "flows" | "metadataUrl">
  | Pick<SecurityScheme & { type: "openIdConnect" }, "type" | "url">
  | Pick<SecurityScheme & { type: "mutualTLS" }, "type">;

function readHttp(map: MapReader): Carrier {
  const httpScheme = map.required("scheme", (key) => map.string(key), "bearer").toLowerCase();
  if (httpScheme === "bearer")
    return compact<Carrier & { type: "bearer" }>({
      type: "bearer",
      bearerFormat: map.string("bearerFormat"),
    });
  return httpScheme === "basic" ? { type: "basic" } : { type: "http", httpScheme };
}

function readApiKey(map: MapReader): Carrier | undefined {
  const name = map.required<string | undefined>("name", (key) => map.string(key), undefined);
  const text = map.required<string | undefined>("in", (key) => map.string(key), undefined);
  const location = (["header", "query", "cookie"] as const).find((known) => known === text);
  if (text !== undefined && !location) {
    const problem = "must be header, query or cookie";
    map.context.report("spec-invalid-value", { key: "in", problem }, map.at("in"));
  }
  return location && name !== undefined ? { type: "apiKey", in: location, name } : undefined;
}

function readOAuth(map: MapReader): Carrier {
  const flows = map.part("flows", "the flows of a security scheme", (all) => {
    const known = oauthFlows.flatMap((name) => {
      const flow = all.part(name, "a flow", readFlow);
      return flow ? [[name, flow] as const] : [];
    });
    all.end();
    return Object.fromEntries(known);
  });
  const metadataUrl = map.string("oauth2MetadataUrl");
  return compact<Carrier & { type: "oauth2" }>({ type: "oauth2", flows: flows ?? {}, metadataUrl });
}

function readCarrier(map: MapReader): Carrier | undefined {
  const type = map.required("type", (key) => map.string(key), "http");
  switch (type) {
    case "http":
      return readHttp(map);
    case "apiKey":
      return readApiKey(map);
    case "oauth2":
      return readOAuth(map);
    case "openIdConnect":
      return {
        type,
        url: map.required("openIdConnectUrl", (key) => map.string(key), ""),
      };
    case "mutualTLS":
      return { type };
    default:
      map.context.report(
        "spec-invalid-value",
        { key: "type", problem: "must be http, apiKey, oauth2, openIdConnect or mutualTLS" },
        map.at("type"),
      );
      return undefined;
  }
}

/** Reads a security scheme (OpenAPI 3.1, section 4.8.27). */
export function readSecurityScheme(scheme: string, node: Node, context: ReadContext): SecurityScheme[] {
  const map = openMap(node, "a security scheme", context);
  if (!map) return [];
  const carrier = readCarrier(map);
  const description = map.string("description");
  const deprecated = map.flag("deprecated");
  const option = carrier?.type === "mutualTLS" ? undefined : readOption(scheme, map);
  map.end();
  return carrier ? [compact<SecurityScheme>({ scheme, ...carrier, description, deprecated, ...option })] : [];
}

function readRequirement(node: Node, context: ReadContext): SecurityRequirement[] {
  const map = openMap(node, "a security requirement", context);
  if (!map) return [];
  const schemes = [...map.node.entries.keys()].map((scheme): RequiredScheme => {
    const scopes = map.strings(scheme) ?? [];
    if (!context.describesScheme(scheme)) {
      const reference = `#/components/securitySchemes/${scheme}`;
      context.report("ref-dangling", { reference }, map.at(scheme));
    }
    return { scheme, scopes };
  });
  return [schemes];
}

/**
 * The alternatives under `security` (OpenAPI 3.1, section 4.8.30); nothing where there is no list. One that needs a scheme
 * nobody described, or that can't be read, can't be met: it is reported, and none.
 */
export function readSecurity(map: MapReader): Pick<Exchange, "security" | "statedSecurity"> {
  const stated = map.list("security")?.items.flatMap((item) => readRequirement(item, map.context));
  if (!stated) return {};
  const security = stated.filter((schemes) => schemes.every(({ scheme }) => map.context.hasScheme(scheme)));
  return { security, ...(security.length < stated.length && { statedSecurity: stated }) };
}
