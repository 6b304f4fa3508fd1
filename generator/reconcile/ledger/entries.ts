import { visitApi, type DraftApi } from "../draft-api.js";
import type { Decision } from "../draft.js";

/** A decision with the place it is about. */
export interface Entry {
  readonly place: string;
  readonly decision: Decision;
}

function compareEntries(a: Entry, b: Entry): number {
  const left = `${a.place} ${a.decision.aspect}`;
  const right = `${b.place} ${b.decision.aspect}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Every decision of the API by the alphabet of its place, so that a change of one page moves no other line. */
export function listEntries(api: DraftApi): Entry[] {
  const entries: Entry[] = [];
  visitApi(api, (draft) => {
    for (const decision of draft.decisions) entries.push({ place: draft.place, decision });
  });
  for (const operation of api.operations) {
    for (const decision of operation.decisions) entries.push({ place: operation.id, decision });
  }
  return entries.sort(compareEntries);
}
