import type { Change } from "../change.js";
import type { Drift } from "../review/drift.js";
import { findFailures, type Gate } from "../review/gate.js";
import { escapeXml } from "./escape.js";
import { groupChanges } from "./groups.js";
import { printChange, titleWithPlaces, printKey, printNothing, printVerdicts } from "./words.js";

function printCase(change: Change, suite: string, isFailure: boolean): string {
  const name = escapeXml(`${titleWithPlaces(change)}: ${change.place}`);
  const values = printChange(change);
  const text = escapeXml([...(values === undefined ? [] : [values]), printKey(change)].join("\n"));
  const verdicts = escapeXml(printVerdicts(change));
  const content = isFailure
    ? `<failure type="${change.kind}" message="${verdicts}">${text}</failure>`
    : `<system-out>${verdicts}: ${text}</system-out>`;
  return `    <testcase classname="${escapeXml(suite)}" name="${name}">${content}</testcase>`;
}

function printSuite(name: string, cases: readonly string[], failures: number): string {
  const counts = `tests="${String(cases.length)}" failures="${String(failures)}"`;
  return [`  <testsuite name="${escapeXml(name)}" ${counts}>`, ...cases, "  </testsuite>"].join("\n");
}

/** The drift as a JUnit report: a suite for each resource, a case for each change, failed where the gate fails it. */
export function printJunit(drift: Drift, gate: Gate): string {
  const failures = new Set(findFailures(drift.changes, gate));
  const suites = groupChanges(drift.changes).map(({ title, changes }) =>
    printSuite(
      title,
      changes.map((change) => printCase(change, title, failures.has(change))),
      changes.filter((change) => failures.has(change)).length,
    ),
  );
  const nothing = `    <testcase classname="drift" name="${escapeXml(printNothing(drift))}"></testcase>`;
  const content = suites.length === 0 ? [printSuite("drift", [nothing], 0)] : suites;
  const total = `tests="${String(Math.max(1, drift.changes.length))}" failures="${String(failures.size)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="docwright drift" ${total}>\n${content.join("\n")}\n</testsuites>\n`;
}
