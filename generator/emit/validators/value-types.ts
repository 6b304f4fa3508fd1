import { typeOfJson, type JsonValue, type Schema } from "../../model/index.js";

/** The types of JSON values, with `integer` counted as `number`. */
export type ValueType = "string" | "number" | "boolean" | "null" | "array" | "object";

const allTypes: readonly ValueType[] = ["string", "number", "boolean", "null", "array", "object"];

/** Follows references; undefined where they lead nowhere. */
export type Resolve = (schema: Schema) => Schema | undefined;

/** The unions around a schema: a union that is an alternative of its own says nothing new. */
export type Outer = readonly (readonly Schema[])[];

/** The JSON types that values of a schema can have. */
export function valueTypes(schema: Schema, resolve: Resolve, outer: Outer = []): ReadonlySet<ValueType> {
  const resolved = resolve(schema);
  if (!resolved) return new Set(allTypes);
  const types = new Set(ownTypes(resolved, resolve, outer));
  return resolved.nullable ? types.add("null") : types;
}

function ownTypes(schema: Schema, resolve: Resolve, outer: Outer): readonly ValueType[] {
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
      return openUnion(schema.variants, outer, (variant, around) => [
        ...valueTypes(variant, resolve, around),
      ]);
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
  return typeOfJson(value);
}

/** What is found in the alternatives of a union, unless they are being looked at already. */
export function openUnion<Found>(
  variants: readonly Schema[],
  outer: Outer,
  find: (variant: Schema, outer: Outer) => readonly Found[],
): readonly Found[] {
  if (outer.includes(variants)) return [];
  return variants.flatMap((variant) => find(variant, [...outer, variants]));
}

/** Whether a schema, or an alternative of it, accepts any value, and so the lack of one. */
export function acceptsAnything(schema: Schema, resolve: Resolve, outer: Outer = []): boolean {
  const resolved = resolve(schema);
  if (resolved?.kind !== "union") return resolved?.kind === "unknown";
  return openUnion(resolved.variants, outer, (variant, around) => [
    acceptsAnything(variant, resolve, around),
  ]).includes(true);
}
