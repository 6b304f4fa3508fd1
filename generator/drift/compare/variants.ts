import {
  annotationKeywords,
  canonicalJson,
  pointerTo,
  type JsonValue,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import { excludeEachOther } from "./exclusive.js";
import type { SpecIndex } from "./spec-index.js";

/** One alternative of a union, and the pointer steps to it. */
export interface Variant {
  readonly schema: Schema;
  readonly steps: string;
}

/** The same schema without null among its values. */
export function withoutNull(schema: Schema): Schema {
  return schema.nullable === true ? { ...schema, nullable: false } : schema;
}

/** The same schema without what it says beside the values it allows. */
export function withoutAnnotations(schema: Schema): Schema {
  const entries = Object.entries(schema).filter(
    ([key]) => !annotationKeywords.some((keyword) => keyword === key),
  );
  return Object.fromEntries(entries) as unknown as Schema;
}

/** The pointer steps from a union to one of its variants. */
function variantSteps({ mode }: UnionSchema, index: number): string {
  return pointerTo(mode === "any" ? "anyOf" : "oneOf", index);
}

/** The alternatives of a union, with those of the unions in it that are to be taken apart. */
function flatten(union: UnionSchema, isTakenApart: (inner: UnionSchema) => boolean): readonly Variant[] {
  return union.variants.flatMap((schema, position) => {
    const steps = variantSteps(union, position);
    if (schema.kind !== "union" || !isTakenApart(schema)) return [{ schema: withoutNull(schema), steps }];
    return flatten(schema, isTakenApart).map((inner) => ({ ...inner, steps: steps + inner.steps }));
  });
}

/**
 * The alternatives of a union, those of a union inside a union included where nesting says nothing about the values:
 * where any of them may hold, or no two of them can. All of them where the union is known to be a product of others, of
 * which nobody can say which is the outer one.
 */
export function listVariants(index: SpecIndex, union: UnionSchema, isProduct = false): readonly Variant[] {
  const variants = isProduct ? flatten(union, () => true) : listNested(index, union);
  return union.mode === "any" ? withoutRepeats(variants) : variants;
}

/** Where any of some alternatives may hold, one that stands twice says nothing the second time. */
function withoutRepeats(variants: readonly Variant[]): readonly Variant[] {
  const known = new Set<string>();
  return variants.filter(({ schema }) => {
    const text = canonicalJson(schema as unknown as JsonValue);
    const isFirst = !known.has(text);
    known.add(text);
    return isFirst;
  });
}

function listNested(index: SpecIndex, union: UnionSchema): readonly Variant[] {
  if (union.variants.every(({ kind }) => kind !== "union")) return flatten(union, () => false);
  const all = flatten(union, () => true);
  const schemas = all.map(({ schema }) => schema);
  if (excludeEachOther(index, schemas)) return all;
  return flatten(union, (inner) => union.mode === "any" && inner.mode === "any");
}

/** Whether null is allowed, wherever in a union that is written. */
export function allowsNull(schema: Schema): boolean {
  if (schema.nullable === true) return true;
  return schema.kind === "union" && schema.variants.some(allowsNull);
}
