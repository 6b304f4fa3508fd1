import { nameOfReference, type RefSchema } from "../../model/index.js";
import type { ReadContext } from "./context.js";
import type { MapReader } from "./map-reader.js";

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
