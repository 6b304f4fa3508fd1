import type { Schema, SchemaMeta } from "./schema.js";

/** What a schema says beside the values it allows (JSON Schema Validation, section 9). */
export const annotationKeywords = [
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
] as const satisfies readonly (keyof SchemaMeta)[];

/** The schemas directly inside a schema, in documentation order. */
export function listChildSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [...(schema.prefix ?? []), schema.items];
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
