import type { Relation } from "../change.js";

/** How one set stands to another, seen from the first. */
export function relateSets<T>(base: ReadonlySet<T>, revision: ReadonlySet<T>): Relation {
  const widens = [...base].every((one) => revision.has(one));
  const narrows = [...revision].every((one) => base.has(one));
  if (widens && narrows) return "equal";
  if (widens) return "widens";
  return narrows ? "narrows" : "incomparable";
}
