import type { JsonValue, Schema } from "../../model/index.js";

/** The types of JSON values, with `integer` counted as `number`. */
export type ValueType = "string" | "number" | "boolean" | "null" | "array" | "object";

const allTypes: readonly ValueType[] = ["string", "number", "boolean", "null", "array", "object"];

/** Follows references; undefined where they lead nowhere. */
export type Resolve = (schema: Schema) => Schema | undefined;

/** The JSON types that values of a schema can have. */
export function valueTypes(schema: Schema, resolve: Resolve): ReadonlySet<ValueType> {
  const resolved = resolve(schema);
  if (!resolved) return new Set(allTypes);
  const types = new Set(ownTypes(resolved, resolve));
  return resolved.nullable ? types.add("null") : types;
}

function ownTypes(schema: Schema, resolve: Resolve): readonly ValueType[] {
  switch (schema.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "array":
    case "object":
      return [schema.kind];
    case "integer":
      return ["number"];
    case "map":
      return ["object"];
    case "literal":
      return schema.values.map(typeOfValue);
    case "union":
      return schema.variants.flatMap((variant) => [...valueTypes(variant, resolve)]);
    case "ref":
    case "unknown":
      return allTypes;
    default:
      return schema satisfies never;
  }
}

function typeOfValue(value: JsonValue): ValueType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as "string" | "number" | "boolean" | "object";
}

/** Whether a schema accepts any value, and so the lack of one. */
export function acceptsAnything(schema: Schema, resolve: Resolve): boolean {
  const resolved = resolve(schema);
  if (resolved?.kind === "unknown") return true;
  return resolved?.kind === "union" && resolved.variants.some((variant) => acceptsAnything(variant, resolve));
}
