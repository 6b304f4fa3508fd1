import type { Decision } from "./draft.js";
import type { Told } from "./told.js";

// Most places are leaves of which little is said, and share it.
const nothing: readonly never[] = [];

/** What prevails of one aspect, and why. */
export interface Settled<T> {
  readonly chosen: T;
  readonly decision: Decision;
}

/** Settles one aspect: the first document's word, and who else says so or otherwise. */
export function settle<T extends Told>(
  told: readonly T[],
  aspect: Decision["aspect"],
  print: (one: T) => string,
): Settled<T> | undefined {
  const [chosen] = told;
  if (!chosen) return undefined;
  const outcome = print(chosen);
  const against = told.length === 1 ? nothing : told.filter((one) => print(one) !== outcome);
  const from = against.length === 0 ? told : told.filter((one) => print(one) === outcome);
  return {
    chosen,
    decision: { aspect, rule: against.length > 0 ? "rank" : "documented", outcome, from, against },
  };
}
