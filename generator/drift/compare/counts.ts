import {
  canonicalJson,
  isRestricted,
  type ArraySchema,
  type JsonValue,
  type Schema,
} from "../../model/index.js";
import { isForbidden } from "./kind-of-value.js";
import { withoutAnnotations } from "./variants.js";

function areAlike(one: Schema, other: Schema): boolean {
  const [left, right] = [one, other].map((schema) =>
    canonicalJson(withoutAnnotations(schema) as unknown as JsonValue),
  );
  return left === right;
}

/** Whether every item counts for `contains`, which says how many items there are then, and nothing else. */
export function isCounting(schema: Schema): schema is ArraySchema & { readonly contains: Schema } {
  if (schema.kind !== "array" || !schema.contains) return false;
  const { contains, items, prefix = [] } = schema;
  const takesAny = contains.kind === "unknown" && !isRestricted(contains);
  return takesAny || [items, ...prefix].every((item) => areAlike(item, contains));
}

/** How many members or items a schema has at least without a bound that says so. */
export function countLeast(schema: Schema): number {
  if (schema.kind === "object") return schema.properties.filter(({ required }) => required).length;
  return isCounting(schema) ? (schema.minContains ?? 1) : 0;
}

function countPlaces(schema: Schema): number {
  if (schema.kind === "object") {
    const isClosed = schema.additional === false && !schema.patternProperties;
    return isClosed ? schema.properties.length : Infinity;
  }
  const isTuple = schema.kind === "array" && isForbidden(schema.items);
  return isTuple ? (schema.prefix ?? []).length : Infinity;
}

/** How many members or items a schema has at most without a bound that says so. */
export function countMost(schema: Schema): number {
  return Math.min(countPlaces(schema), isCounting(schema) ? (schema.maxContains ?? Infinity) : Infinity);
}

/** Whether an array without `contains` has as many items as that of another one, of which every item counts, asks for. */
export function hasCounted(schema: Schema, counting: Schema): boolean {
  if (schema.kind !== "array" || schema.contains || !isCounting(counting)) return false;
  const { minContains = 1, maxContains = Infinity } = counting;
  const least = Math.max(schema.minItems ?? 0, countLeast(schema));
  const most = Math.min(schema.maxItems ?? Infinity, countMost(schema));
  return least >= minContains && most <= maxContains;
}

/** Whether an array has no room for an item after those that it lists. */
export function isFull(schema: ArraySchema): boolean {
  return Math.min(schema.maxItems ?? Infinity, countMost(schema)) <= (schema.prefix ?? []).length;
}
