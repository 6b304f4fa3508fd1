import { showJson, showText } from "../../diagnostics.js";
import type { Change, WireLevel } from "../change.js";
import type { AcceptedEntry } from "../review/accepted.js";
import type { Drift } from "../review/drift.js";
import { severityOf, sortWorstFirst } from "../review/severity.js";
import { ruleOf, type ChangeKind } from "../rules/kinds.js";
import { escapeSarifMessage } from "./escape.js";
import { findLine, type FileOptions } from "./find-line.js";
import { createFingerprints } from "./fingerprint.js";
import { printAcceptance, printFinding } from "./words.js";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Result levels of SARIF 2.1.0, section 3.27.10. */
const levels: Readonly<Record<WireLevel, string>> = {
  breaking: "error",
  risky: "warning",
  safe: "note",
  none: "note",
};

function toReportingDescriptor(kind: ChangeKind) {
  const { title, means, advice } = ruleOf(kind);
  return {
    id: kind,
    shortDescription: { text: title },
    fullDescription: { text: means },
    help: { text: advice },
  };
}

/** A suppression of SARIF 2.1.0, section 3.35, which has no member for the day it ends. */
function toSuppression(entry: AcceptedEntry) {
  return {
    kind: "external",
    status: "accepted",
    justification: escapeSarifMessage(printAcceptance(entry)),
  };
}

interface ResultOptions extends FileOptions {
  readonly kinds: readonly ChangeKind[];
  readonly fingerprintOf: (change: Change) => string;
}

function toResult(change: Change, options: ResultOptions, entry?: AcceptedEntry) {
  const { file, fingerprintOf, kinds, lineOf } = options;
  const { column, file: own = file, line } = findLine(change, lineOf);
  const { kind, operations, place, pointer, types, wire } = change;
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: levels[severityOf(change)],
    message: { text: escapeSarifMessage(printFinding(change)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(own) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ name: showText(place), fullyQualifiedName: pointer }],
      },
    ],
    partialFingerprints: { "docwright/v1": fingerprintOf(change) },
    ...(entry && { suppressions: [toSuppression(entry)] }),
    properties: { wire, types, operations },
  };
}

/** The drift as a log of SARIF 2.1.0: a rule for each kind of change, a result for each change, worst first. */
export function printSarif({ accepted, changes }: Drift, file: FileOptions): string {
  const sorted = sortWorstFirst(changes);
  const all = [...sorted, ...accepted.map(({ change }) => change)];
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const options = { ...file, kinds, fingerprintOf: createFingerprints() };
  const run = {
    tool: { driver: { name: "docwright", rules: kinds.map(toReportingDescriptor) } },
    columnKind: "utf16CodeUnits",
    results: [
      ...sorted.map((change) => toResult(change, options)),
      ...accepted.map(({ change, entry }) => toResult(change, options, entry)),
    ],
  };
  return `${showJson({ $schema: schema, version: "2.1.0", runs: [run] }, 2)}\n`;
}
