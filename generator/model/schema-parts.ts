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

/** The schemas of some places that may have none. */
const listSchemas = (...places: readonly (Schema | false | undefined)[]): readonly Schema[] =>
  places.filter((schema) => schema !== undefined && schema !== false);

/** The schemas directly inside a schema, in documentation order. */
export function listChildSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [...(schema.prefix ?? []), schema.items];
    case "map":
      return [schema.values, ...listSchemas(schema.propertyNames)];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...listSchemas(schema.additional, schema.propertyNames),
      ];
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
