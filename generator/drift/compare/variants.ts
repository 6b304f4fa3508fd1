import { annotationKeywords, pointerTo, type Schema, type UnionSchema } from "../../model/index.js";

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

/** The alternatives of a union, those of a union inside a union included: nesting says nothing about the values. */
export function listVariants(union: UnionSchema): readonly Variant[] {
  return union.variants.flatMap((schema, index) => {
    const steps = variantSteps(union, index);
    if (schema.kind !== "union" || schema.mode !== union.mode || union.mode === "one") {
      return [{ schema: withoutNull(schema), steps }];
    }
    return listVariants(schema).map((inner) => ({ ...inner, steps: steps + inner.steps }));
  });
}

/** Whether null is allowed, wherever in a union that is written. */
export function allowsNull(schema: Schema): boolean {
  if (schema.nullable === true) return true;
  return schema.kind === "union" && schema.variants.some(allowsNull);
}
