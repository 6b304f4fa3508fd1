import { listChildSchemas, type Schema } from "../../model/index.js";

/** The names that a schema refers to, once for each place. */
export function listReferences(schema: Schema): readonly string[] {
  if (schema.kind === "ref") return [schema.name];
  return listChildSchemas(schema).flatMap(listReferences);
}
