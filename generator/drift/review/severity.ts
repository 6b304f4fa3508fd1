import { wireLevels, type Change, type WireLevel } from "../change.js";

/** Both verdicts of a change as one level, the worse of the two. */
export function severityOf({ wire, types }: Change): WireLevel {
  return wireLevels.indexOf(wire) <= wireLevels.indexOf(types) ? wire : types;
}

/** Changes worst first, by the worse verdict, then by that on the wire, then by that on types; else in the order they came. */
export function sortWorstFirst(changes: readonly Change[]): readonly Change[] {
  const rankOf = (change: Change) =>
    [severityOf(change), change.wire, change.types].map((level) => wireLevels.indexOf(level)).join("");
  const ranked = changes.map((change) => ({ change, rank: rankOf(change) }));
  return ranked
    .toSorted((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0))
    .map(({ change }) => change);
}

/** How many changes there are of each level. */
export function countBySeverity(changes: readonly Change[]): Readonly<Record<WireLevel, number>> {
  const counts = { breaking: 0, risky: 0, safe: 0, none: 0 };
  for (const change of changes) counts[severityOf(change)] += 1;
  return counts;
}
