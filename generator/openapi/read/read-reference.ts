import type { RefSchema } from "../../model/index.js";
import type { ReadContext } from "./context.js";
import type { MapReader } from "./map-reader.js";

const prefix = "#/components/schemas/";

/** The name that a reference leads to, undefined where it leads elsewhere (RFC 6901, in a URI fragment). */
export function nameOfReference(reference: string): string | undefined {
  if (!reference.startsWith(prefix)) return undefined;
  const token = reference.slice(prefix.length);
  if (token === "" || token.includes("/")) return undefined;
  return decodeFragment(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Percent-decoding that leaves alone what is no encoding. */
export function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The reference under `$ref`, as a list of none or one. */
export function readReference(map: MapReader, context: ReadContext): RefSchema[] {
  const reference = map.string("$ref");
  if (reference === undefined) return [];
  const name = nameOfReference(reference);
  if (name === undefined) {
    context.report("ref-form", { reference }, map.at("$ref"));
    return [];
  }
  if (!context.has(name)) context.report("ref-dangling", { reference }, map.at("$ref"));
  return [{ kind: "ref", name }];
}
