import { wireLevels, type Change, type WireLevel } from "../change.js";

/** Both verdicts of a change as one level, the worse of the two. */
export function severityOf({ wire, types }: Change): WireLevel {
  return wireLevels.indexOf(wire) <= wireLevels.indexOf(types) ? wire : types;
}

/** Changes worst first; of one level in the order they came. */
export function sortWorstFirst(changes: readonly Change[]): readonly Change[] {
  const rank = (change: Change) =>
    wireLevels.indexOf(severityOf(change)) * 10 + wireLevels.indexOf(change.wire);
  return [...changes].sort((left, right) => rank(left) - rank(right));
}

/** How many changes there are of each level. */
export function countBySeverity(changes: readonly Change[]): Readonly<Record<WireLevel, number>> {
  const counts = { breaking: 0, risky: 0, safe: 0, none: 0 };
  for (const change of changes) counts[severityOf(change)] += 1;
  return counts;
}
