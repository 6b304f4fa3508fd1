import { showJson, showText } from "../../diagnostics.js";
import type { WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf, sortWorstFirst } from "../review/severity.js";
import { findLine, type FileOptions } from "./find-line.js";
import { createFingerprints } from "./fingerprint.js";
import { printFinding } from "./words.js";

/** Severities of the code quality report of GitLab CI, which takes them from Code Climate. */
const severities: Readonly<Record<WireLevel, string>> = {
  breaking: "critical",
  risky: "major",
  safe: "minor",
  none: "info",
};

/** The drift as a code quality report of GitLab CI, which shows in merge requests what is new in it. */
export function printGitlab({ changes }: Drift, { file, lineOf }: FileOptions): string {
  const fingerprintOf = createFingerprints();
  const findings = sortWorstFirst(changes).map((change) => {
    const { file: own = file, line } = findLine(change, lineOf);
    return {
      description: showText(printFinding(change)),
      check_name: change.kind,
      fingerprint: fingerprintOf(change),
      severity: severities[severityOf(change)],
      location: { path: own, lines: { begin: line } },
    };
  });
  return `${showJson(findings, 2)}\n`;
}
