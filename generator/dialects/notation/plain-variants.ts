import type { TypeReading } from "./expect-children.js";
import type { Primitive } from "./type-expression.js";

/** A variant that its union prints whole: a primitive under a number of arrays. */
export interface PlainVariant {
  readonly arrays: number;
  readonly name: Primitive;
}

/**
 * The variants of a union that says all of them by its own words: each is a primitive, and only the last an array, for
 * what follows an array may be held by it.
 */
export function listPlainVariants({ core }: TypeReading): readonly PlainVariant[] | undefined {
  if (core.kind !== "variants") return undefined;
  const plain = core.alternatives.flatMap(({ arrays, atom }, index, { length }) =>
    atom.kind === "primitive" && (arrays === 0 || index === length - 1) ? { arrays, name: atom.name } : [],
  );
  return plain.length === core.alternatives.length ? plain : undefined;
}

/**
 * Whether the array around a union without its variants may be of the first of them alone, as in `array of A or B`: only
 * what stands under it tells. Those of primitives are arrays of the union on all real pages.
 */
export function isArrayAmbiguous({ core, layers }: TypeReading): boolean {
  return core.kind === "variants" && layers.at(-1)?.kind === "items";
}
