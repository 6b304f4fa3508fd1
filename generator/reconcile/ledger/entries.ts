import { visitApi, type DraftApi } from "../draft-api.js";
import type { Decision } from "../draft.js";

/** A decision with the place it is about. */
export interface Entry {
  readonly place: string;
  readonly decision: Decision;
}

/** Every decision, by the alphabet of its place, so that a change of one page moves no other line. */
export function listEntries(api: DraftApi): Entry[] {
  const entries: (Entry & { readonly key: string })[] = [];
  const add = (place: string, decisions: readonly Decision[]) => {
    for (const decision of decisions) entries.push({ place, decision, key: `${place} ${decision.aspect}` });
  };
  visitApi(api, ({ decisions, place }) => {
    add(place, decisions);
  });
  for (const { decisions, id } of api.operations) add(id, decisions);
  return entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
