import { isDeepStrictEqual } from "node:util";
import { findDeclaredType } from "./declared-type.js";
import type { Alternative, Declaration } from "./type-expression.js";

/** How far the variants of a union have been met: the alternative that is next, and how many of its `N more` are. */
export interface UnionProgress {
  readonly at: number;
  readonly met: number;
}

export const unionStart: UnionProgress = { at: 0, met: 0 };

/** Whether every variant has been met. */
export function isUnionComplete(alternatives: readonly Alternative[], progress: UnionProgress): boolean {
  return progress.at >= alternatives.length;
}

/** Whether a union prints a variant by its name; some pages print the fields of the model after it. */
function isByName({ arrays, atom }: Alternative, variant: Declaration): boolean {
  return arrays === 0 && atom.kind === "model" && variant.kind !== "anonymous" && atom.name === variant.name;
}

/**
 * Steps over the alternatives that a variant stands for, or undefined where the variant does not fit. The declarations
 * of the variants, one after the other, repeat what their union prints, except where it prints `N more`; a run of literals
 * is one variant.
 */
export function consumeVariant(
  alternatives: readonly Alternative[],
  { at, met }: UnionProgress,
  variant: Declaration,
): UnionProgress | undefined {
  const next = alternatives[at];
  if (!next || variant.kind === "property") return undefined;
  if (isByName(next, variant)) return { at: at + 1, met: 0 };
  const printed = findDeclaredType(variant).alternatives;
  const end = at + printed.length;
  if (isDeepStrictEqual(alternatives.slice(at, end), printed)) return { at: end, met: 0 };
  if (next.atom.kind !== "more") return undefined;
  return met + 1 === next.atom.count ? { at: at + 1, met: 0 } : { at, met: met + 1 };
}
