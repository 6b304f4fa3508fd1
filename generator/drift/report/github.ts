import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf, sortWorstFirst } from "../review/severity.js";
import { escapeGithubMessage, escapeGithubProperty } from "./escape.js";
import { printChange, printVerdicts, titleOf } from "./words.js";

export interface GithubOptions {
  /** The path of the revision in the repository: `spec/openapi.yaml`. */
  readonly file: string;
  /** The line of a JSON pointer in it, from 1; undefined where it has no such place. */
  readonly lineOf: (pointer: string) => number | undefined;
}

const commands: Readonly<Record<WireLevel, string>> = {
  breaking: "error",
  risky: "warning",
  safe: "notice",
  none: "notice",
};

/** The line of the nearest place that the revision has: of what is gone, the line of what it stood in. */
function findLine(pointer: string, lineOf: GithubOptions["lineOf"]): number {
  for (let rest = pointer; rest !== ""; rest = rest.slice(0, rest.lastIndexOf("/"))) {
    const line = lineOf(rest);
    if (line !== undefined) return line;
  }
  return 1;
}

function printOne(change: Change, { file, lineOf }: GithubOptions): string {
  const line = findLine(change.revision ?? change.pointer, lineOf);
  const title = `${titleOf(change)} (${printVerdicts(change)})`;
  const values = printChange(change);
  const message = values === undefined ? change.place : `${change.place}: ${values}`;
  const properties = `file=${escapeGithubProperty(file)},line=${String(line)},title=${escapeGithubProperty(title)}`;
  return `::${commands[severityOf(change)]} ${properties}::${escapeGithubMessage(message)}`;
}

/** Annotations of GitHub Actions on the lines of the revision, worst first: GitHub shows only the first ten of each command. */
export function printGithub(drift: Drift, options: GithubOptions): string {
  return sortWorstFirst(drift.changes)
    .map((change) => `${printOne(change, options)}\n`)
    .join("");
}
