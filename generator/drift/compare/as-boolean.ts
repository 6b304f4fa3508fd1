import { annotationKeywords } from "../../model/index.js";
import type { ConcreteSchema } from "./spec-index.js";

/** A list of both values of a boolean is the type itself; any other schema stays as it is. */
export function asBoolean(schema: ConcreteSchema): ConcreteSchema {
  if (schema.kind !== "literal" || schema.values.length !== 2) return schema;
  if (!schema.values.includes(true) || !schema.values.includes(false)) return schema;
  const annotations = annotationKeywords.map((keyword) => [keyword, schema[keyword]] as const);
  const said = annotations.filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    ...(schema.nullable !== undefined && { nullable: schema.nullable }),
    kind: "boolean",
  };
}
