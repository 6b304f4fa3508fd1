import type { Change, WireLevel } from "../change.js";
import type { AcceptedEntry } from "../review/accepted.js";
import type { Drift } from "../review/drift.js";
import { severityOf, sortWorstFirst } from "../review/severity.js";
import { escapeGithubMessage, escapeGithubProperty } from "./escape.js";
import { findLine, type FileOptions } from "./find-line.js";
import {
  listRemarks,
  printAcceptance,
  printChange,
  titleWithPlaces,
  printKey,
  printVerdicts,
} from "./words.js";

const commands: Readonly<Record<WireLevel, string>> = {
  breaking: "error",
  risky: "warning",
  safe: "notice",
  none: "notice",
};

function printOne(change: Change, { file, lineOf }: FileOptions, entry?: AcceptedEntry): string {
  const { column, file: own = file, line } = findLine(change, lineOf);
  const title = `${titleWithPlaces(change)} (${printVerdicts(change)})`;
  const values = printChange(change);
  const words = values === undefined ? change.place : `${change.place}: ${values}`;
  const message = [
    words,
    ...listRemarks(change),
    ...(entry ? [printAcceptance(entry)] : []),
    printKey(change),
  ].join("\n");
  const properties = `file=${escapeGithubProperty(own)},line=${String(line)},col=${String(column)},title=${escapeGithubProperty(title)}`;
  const command = entry ? "notice" : commands[severityOf(change)];
  return `::${command} ${properties}::${escapeGithubMessage(message)}`;
}

/**
 * Annotations of GitHub Actions on the lines of the revision, worst first: GitHub shows only the first ten of each command.
 * What was accepted is a notice, before those that nobody has to act on.
 */
export function printGithub({ accepted, changes }: Drift, options: FileOptions): string {
  const sorted = sortWorstFirst(changes);
  const isLoud = (change: Change) => commands[severityOf(change)] !== "notice";
  const lines = [
    ...sorted.filter(isLoud).map((change) => printOne(change, options)),
    ...accepted.map(({ change, entry }) => printOne(change, options, entry)),
    ...sorted.filter((change) => !isLoud(change)).map((change) => printOne(change, options)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
