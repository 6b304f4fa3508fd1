import type { Change } from "../change.js";
import { sortWorstFirst } from "./severity.js";

/** Worst first. */
export const bumps = ["major", "minor", "patch", "none"] as const;
export type Bump = (typeof bumps)[number];

/** The next version a package should have, and the change that asks for it. */
export interface Suggestion {
  readonly bump: Bump;
  readonly decidedBy?: Change;
}

/** A break on either side is major; what adds to the package, or may surprise a program, is minor; any other change a patch. */
function bumpOf({ wire, types }: Change): Bump {
  if (wire === "breaking" || types === "breaking") return "major";
  return wire === "risky" || types === "safe" ? "minor" : "patch";
}

/** Suggests the bump of semantic versioning that a set of changes asks for; the worst change on the wire decides it. */
export function suggestBump(changes: readonly Change[]): Suggestion {
  const worstFirst = sortWorstFirst(changes);
  for (const bump of bumps) {
    const decidedBy = worstFirst.find((change) => bumpOf(change) === bump);
    if (decidedBy) return { bump, decidedBy };
  }
  return { bump: "none" };
}
