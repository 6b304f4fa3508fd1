import { annotationKeywords } from "../../model/index.js";
import type { ConcreteSchema } from "./spec-index.js";

/** Whether a schema is of an object without members that forbids all others. */
function isClosed(schema: ConcreteSchema): boolean {
  return schema.kind === "object" && schema.properties.length === 0 && schema.additional === false;
}

/** An object that may have no member at all is a closed one, where the other schema says so; any other schema stays as it is. */
export function asClosed(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  const isEmpty =
    (schema.kind === "map" || (schema.kind === "object" && schema.properties.length === 0)) &&
    schema.maxProperties === 0;
  if (!isEmpty || !isClosed(other)) return schema;
  const kept = [...annotationKeywords, "nullable"] as const;
  const said = kept.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]]));
  return { ...(Object.fromEntries(said) as object), kind: "object", properties: [], additional: false };
}

/**
 * An object of which no member has another name than those that it lists is a closed one, where the other schema says so;
 * any other schema stays as it is.
 */
export function asListed(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  if (schema.kind !== "object" || other.kind !== "object") return schema;
  const { propertyNames, ...rest } = schema;
  const isAsked = other.additional === false && !other.propertyNames && !schema.patternProperties;
  if (!isAsked || propertyNames?.kind !== "literal") return schema;
  const listed = new Set<unknown>(schema.properties.map(({ name }) => name));
  if (propertyNames.values.some((name) => !listed.has(name))) return schema;
  const areAll = propertyNames.values.length === listed.size;
  return { ...(areAll ? rest : schema), additional: false };
}
