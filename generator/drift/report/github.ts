import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf, sortWorstFirst } from "../review/severity.js";
import { escapeGithubMessage, escapeGithubProperty } from "./escape.js";
import { findLine, type FileOptions } from "./find-line.js";
import { printChange, titleWithPlaces, printKey, printVerdicts } from "./words.js";

const commands: Readonly<Record<WireLevel, string>> = {
  breaking: "error",
  risky: "warning",
  safe: "notice",
  none: "notice",
};

function printOne(change: Change, { file, lineOf }: FileOptions): string {
  const { column, file: own = file, line } = findLine(change, lineOf);
  const title = `${titleWithPlaces(change)} (${printVerdicts(change)})`;
  const values = printChange(change);
  const words = values === undefined ? change.place : `${change.place}: ${values}`;
  const message = `${words}\n${printKey(change)}`;
  const properties = `file=${escapeGithubProperty(own)},line=${String(line)},col=${String(column)},title=${escapeGithubProperty(title)}`;
  return `::${commands[severityOf(change)]} ${properties}::${escapeGithubMessage(message)}`;
}

/** Annotations of GitHub Actions on the lines of the revision, worst first: GitHub shows only the first ten of each command. */
export function printGithub(drift: Drift, options: FileOptions): string {
  return sortWorstFirst(drift.changes)
    .map((change) => `${printOne(change, options)}\n`)
    .join("");
}
