import type { TypeReading } from "./expect-children.js";
import type { Primitive } from "./type-expression.js";

/** A variant that its union prints whole: a primitive under a number of arrays. */
export interface PlainVariant {
  readonly arrays: number;
  readonly name: Primitive;
}

/**
 * The variants of a union that says all of them by its own words, so that none need stand under it: each is a primitive,
 * and only the last an array, for what follows an array may be held by it.
 */
export function listPlainVariants({ core, layers }: TypeReading): readonly PlainVariant[] | undefined {
  if (core.kind !== "variants" || layers.at(-1) === "items") return undefined;
  const plain = core.alternatives.flatMap(({ arrays, atom }, index, { length }) =>
    atom.kind === "primitive" && (arrays === 0 || index === length - 1) ? { arrays, name: atom.name } : [],
  );
  return plain.length === core.alternatives.length ? plain : undefined;
}
