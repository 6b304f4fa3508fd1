import type { Schema } from "../../model/index.js";

/** The schemas directly inside a schema. */
export function listChildren(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "map":
      return [schema.values];
    case "object": {
      const members = schema.properties.map((property) => property.schema);
      return schema.additional ? [...members, schema.additional] : members;
    }
    case "union":
      return schema.variants;
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

/** The names that a schema refers to, once for each place. */
export function listReferences(schema: Schema): readonly string[] {
  if (schema.kind === "ref") return [schema.name];
  return listChildren(schema).flatMap(listReferences);
}
