import type { Place } from "../../model/index.js";

/** The members of a type that the page names without them. */
export interface KnownMembers {
  /** In their order. */
  readonly names: readonly string[];
  /** Whether they are all its members, unless one turns up that is not among them: a generated example shows them all. */
  readonly isFull: boolean;
}

/**
 * What is known of a type that the page names without its members: `none` for a value that has none, undefined where
 * nothing is known.
 */
export type Evidence = (place: Place, model: string) => KnownMembers | "none" | undefined;

/** Asks one source of evidence after the other. */
export function combineEvidence(sources: readonly Evidence[]): Evidence {
  return (place, model) => {
    for (const source of sources) {
      const found = source(place, model);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
