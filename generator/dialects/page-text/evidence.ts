import type { Place } from "../../model/index.js";

/**
 * What is known of a type that the page names without its members: their names in order, `none` for a value that has
 * none, undefined where nothing is known.
 */
export type Evidence = (place: Place, model: string) => readonly string[] | "none" | undefined;

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
