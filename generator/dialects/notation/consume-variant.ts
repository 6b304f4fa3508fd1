import { isEqualFields, startsWith } from "./equal-types.js";
import type { Alternative, Declaration, FieldList } from "./type-expression.js";

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

function isNamed(alternative: Alternative | undefined, name: string, fields?: FieldList): boolean {
  if (alternative?.arrays !== 0) return false;
  const { atom } = alternative;
  if (atom.kind === "model") return atom.name === name;
  return atom.kind === "object" && fields !== undefined && isEqualFields(atom.fields, fields);
}

/** How many of the printed alternatives from `at` on a variant stands for; a run of literals is one variant. */
function countPrinted(alternatives: readonly Alternative[], at: number, variant: Declaration): number {
  switch (variant.kind) {
    case "property":
      return 0;
    case "named":
      return isNamed(alternatives[at], variant.name, variant.fields) ? 1 : 0;
    case "alias":
      if (isNamed(alternatives[at], variant.name)) return 1;
      return startsWith(alternatives, at, variant.type.alternatives) ? variant.type.alternatives.length : 0;
    case "anonymous":
      return startsWith(alternatives, at, variant.type.alternatives) ? variant.type.alternatives.length : 0;
    default:
      return variant satisfies never;
  }
}

/**
 * Steps over the alternatives that a variant stands for, or undefined where the variant does not fit. The declarations
 * of the variants, one after the other, repeat what their union prints, except where it prints `N more`.
 */
export function consumeVariant(
  alternatives: readonly Alternative[],
  progress: UnionProgress,
  variant: Declaration,
): UnionProgress | undefined {
  const printed = progress.met === 0 ? countPrinted(alternatives, progress.at, variant) : 0;
  if (printed > 0) return { at: progress.at + printed, met: 0 };
  const atom = alternatives[progress.at]?.atom;
  if (atom?.kind !== "more" || variant.kind === "property") return undefined;
  const met = progress.met + 1;
  return met === atom.count ? { at: progress.at + 1, met: 0 } : { at: progress.at, met };
}
