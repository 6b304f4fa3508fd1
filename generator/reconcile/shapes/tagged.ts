import type { Draft } from "../draft.js";

function findConstant(draft: Draft, name: string): string | undefined {
  const property = draft.properties.get(name);
  if (!property?.required || property.kind !== "literal" || property.values.length !== 1) return undefined;
  return typeof property.values[0] === "string" ? property.values[0] : undefined;
}

function isTag(variants: readonly Draft[], name: string): boolean {
  const values = variants.map((variant) => findConstant(variant, name));
  return values.every((value) => value !== undefined) && new Set(values).size === variants.length;
}

/** The member that tells the variants of a union apart by a constant of each; the first by name where several do. */
export function findTag(
  union: Draft,
  resolve: (variant: Draft) => Draft = (variant) => variant,
): string | undefined {
  const variants = union.variants.map(resolve);
  const [first] = variants;
  if (!first || variants.length < 2) return undefined;
  return [...first.properties.keys()].sort().find((name) => isTag(variants, name));
}
