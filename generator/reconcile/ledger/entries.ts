import type { DraftApi } from "../draft-api.js";
import type { Decision } from "../draft.js";

/** A decision with the place it is about. */
export interface Entry {
  readonly place: string;
  readonly decision: Decision;
}

/** Every decision that took more than reading, by the alphabet of its place, so that a change of one page moves no other line. */
export function listEntries(api: DraftApi): Entry[] {
  const entries: (Entry & { readonly key: string })[] = [];
  const add = (place: string, decisions: readonly Decision[]) => {
    for (const decision of decisions) {
      if (decision.rule === "documented") continue;
      entries.push({ place, decision, key: `${place} ${decision.aspect}` });
    }
  };
  for (const { decisions, place } of api.drafts) add(place, decisions);
  for (const { decisions, id } of api.operations) add(id, decisions);
  return entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
