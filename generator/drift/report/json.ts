import { showJson } from "../../diagnostics.js";
import type { Drift } from "../review/drift.js";
import { countBySeverity, severityOf } from "../review/severity.js";
import type { Change } from "../change.js";
import { findLine, type FileOptions, type LineAndColumn } from "./find-line.js";
import { createFingerprints } from "./fingerprint.js";
import { titleOf } from "./words.js";

/** The version of the document's form; it grows when a member is renamed or removed. */
const formatVersion = 1;

/** Where a change stands in the file of the revision, or stood next to. */
type FindPlace = (change: Change) => LineAndColumn | undefined;

function createToJson(findPlace: FindPlace) {
  const fingerprintOf = createFingerprints();
  return (change: Change) => {
    const { claims, ...rest } = change;
    const place = findPlace(change);
    return {
      ...rest,
      title: titleOf(change),
      severity: severityOf(change),
      fingerprint: fingerprintOf(change),
      ...place,
      claims,
    };
  };
}

function countBy(changes: readonly Change[], verdict: "wire" | "types") {
  const counts = { breaking: 0, risky: 0, safe: 0, none: 0 };
  for (const change of changes) counts[change[verdict]] += 1;
  return counts;
}

/** The drift for programs, as `templates/drift.schema.json` documents it. */
export function printJson(drift: Drift, file?: FileOptions): string {
  const toJson = createToJson((change) => file && findLine(change, file.lineOf));
  const { base, revision, changes, accepted, suggestion, disputes, unselected, unselectedFailures } = drift;
  const { bump, decidedBy } = suggestion;
  const document = {
    formatVersion,
    base,
    revision,
    suggestedBump: bump,
    ...(decidedBy && { decidedBy: { kind: decidedBy.kind, pointer: decidedBy.pointer } }),
    counts: countBySeverity(changes),
    wireCounts: countBy(changes, "wire"),
    typesCounts: countBy(changes, "types"),
    ...(unselected !== undefined && { unselected }),
    ...(unselectedFailures !== undefined && { unselectedFailures }),
    changes: changes.map(toJson),
    accepted: accepted.map(({ change, entry }) => ({
      change: toJson(change),
      reason: entry.reason,
      ...(entry.expires !== undefined && { expires: entry.expires }),
    })),
    ...(disputes && { disputes }),
  };
  return `${showJson(document, 2)}\n`;
}
