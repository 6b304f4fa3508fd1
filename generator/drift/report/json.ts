import type { Drift } from "../review/drift.js";
import { countBySeverity, severityOf } from "../review/severity.js";
import type { Change } from "../change.js";
import { titleOf } from "./words.js";

/** The version of the document's form; it grows when a member is renamed or removed. */
const formatVersion = 1;

function toJson(change: Change) {
  const { claims, ...rest } = change;
  return { ...rest, title: titleOf(change), severity: severityOf(change), claims };
}

/** The drift for programs, as `templates/drift.schema.json` documents it. */
export function printJson(drift: Drift): string {
  const { base, revision, changes, accepted, suggestion, disputes } = drift;
  const { bump, decidedBy } = suggestion;
  const document = {
    formatVersion,
    base,
    revision,
    suggestedBump: bump,
    ...(decidedBy && { decidedBy: { kind: decidedBy.kind, pointer: decidedBy.pointer } }),
    counts: countBySeverity(changes),
    changes: changes.map(toJson),
    accepted: accepted.map(({ change, entry }) => ({
      change: toJson(change),
      reason: entry.reason,
      ...(entry.expires !== undefined && { expires: entry.expires }),
    })),
    ...(disputes && { disputes }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
