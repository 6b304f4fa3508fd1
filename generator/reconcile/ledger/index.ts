import type { DraftApi } from "../draft-api.js";
import type { SourceReading } from "../reading.js";
import { listCoverage } from "./coverage.js";
import { listDisagreements, listWordings } from "./disagreements.js";
import { listEntries } from "./entries.js";
import { listErrors } from "./errors.js";
import { listGaps } from "./gaps.js";
import { listInferences } from "./inferences.js";
import { printSection } from "./markdown.js";
import { listAbsences } from "./presence.js";

const preamble = [
  "# Ledger",
  "",
  "Written by `docwright generate`; do not edit. What the documents disagree on, what was inferred from them, and what",
  "none of them says. `docwright explain NAME` shows every claim behind one place; `spec/overlay.yaml` corrects.",
  "",
];

/** Writes `spec/ledger.md`: for a review, in a stable order, one fact a line. */
export function writeLedger(api: DraftApi, readings: readonly SourceReading[]): string {
  const entries = listEntries(api);
  const lines = [
    ...preamble,
    ...printSection(
      "Disagreements",
      "Documents say different things of one place. Both are quoted; the spec has the outcome.",
      listDisagreements(entries),
    ),
    ...printSection(
      "On one page, absent from another",
      "A member that only one of the documents of a place has is kept: an addition is no disagreement.",
      listAbsences(api),
    ),
    ...printSection(
      "Wording",
      "Descriptions that differ; the spec has the first one.",
      listWordings(entries),
    ),
    ...printSection(
      "Error answers",
      "The bodies of failed calls, with the operations that give them.",
      listErrors(api),
    ),
    ...printSection("Inferred", "No document says these in so many words.", listInferences(entries)),
    ...printSection(
      "What no source says",
      "The spec takes a side here without evidence.",
      listGaps(api, readings),
    ),
    ...printSection("Coverage", "How much of each document became claims.", listCoverage(readings)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
