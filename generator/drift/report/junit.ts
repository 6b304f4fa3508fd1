import type { Change } from "../change.js";
import type { AcceptedEntry } from "../review/accepted.js";
import type { Drift } from "../review/drift.js";
import { findFailures, type Gate } from "../review/gate.js";
import { escapeXml } from "./escape.js";
import { groupChanges } from "./groups.js";
import {
  listRemarks,
  printAcceptance,
  printChange,
  titleWithPlaces,
  printKey,
  printNothing,
  printVerdicts,
} from "./words.js";

/** What a case reports of a change: a failure, or that it was accepted, or no more than that it is there. */
function printContent(change: Change, isFailure: boolean, entry: AcceptedEntry | undefined): string {
  const values = printChange(change);
  const text = escapeXml(
    [...(values === undefined ? [] : [values]), ...listRemarks(change), printKey(change)].join("\n"),
  );
  const verdicts = escapeXml(printVerdicts(change));
  if (entry) {
    const words = escapeXml(printAcceptance(entry));
    return `<skipped message="${words}"></skipped><system-out>${verdicts}: ${text}</system-out>`;
  }
  return isFailure
    ? `<failure type="${change.kind}" message="${verdicts}">${text}</failure>`
    : `<system-out>${verdicts}: ${text}</system-out>`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function printCounts({ failures, skipped, tests }: Counts): string {
  return `tests="${String(tests)}" failures="${String(failures)}" skipped="${String(skipped)}"`;
}

function printSuite(name: string, cases: readonly string[], counts: Counts): string {
  const head = `  <testsuite name="${escapeXml(name)}" ${printCounts(counts)}>`;
  return [head, ...cases, "  </testsuite>"].join("\n");
}

/**
 * The drift as a JUnit report: a suite for each resource, a case for each change, failed where the gate fails it, skipped
 * where it was accepted.
 */
export function printJunit(drift: Drift, gate: Gate): string {
  const failures = new Set(findFailures(drift.changes, gate));
  const entries = new Map(drift.accepted.map(({ change, entry }) => [change, entry]));
  const all = [...drift.changes, ...entries.keys()];
  const count = (changes: readonly Change[]): Counts => ({
    tests: changes.length,
    failures: changes.filter((change) => failures.has(change)).length,
    skipped: changes.filter((change) => entries.has(change)).length,
  });
  const suites = groupChanges(all).map(({ title, changes }) => {
    const cases = changes.map((change) => {
      const name = escapeXml(`${titleWithPlaces(change)}: ${change.place}`);
      const content = printContent(change, failures.has(change), entries.get(change));
      return `    <testcase classname="${escapeXml(title)}" name="${name}">${content}</testcase>`;
    });
    return printSuite(title, cases, count(changes));
  });
  const nothing = `    <testcase classname="drift" name="${escapeXml(printNothing(drift))}"></testcase>`;
  const single = { tests: 1, failures: 0, skipped: 0 };
  const content = suites.length === 0 ? [printSuite("drift", [nothing], single)] : suites;
  const total = printCounts(suites.length === 0 ? single : count(all));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="docwright drift" ${total}>\n${content.join("\n")}\n</testsuites>\n`;
}
