import { groupBy } from "../../model/index.js";
import { showText } from "../../diagnostics.js";
import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf } from "../review/severity.js";
import { escapeTerminal } from "./escape.js";
import { groupChanges } from "./groups.js";
import {
  cutValue,
  disputesTitle,
  listExports,
  listRemarks,
  printAcceptance,
  printChange,
  printCount,
  printCounts,
  printDirections,
  printDispute,
  printKey,
  printNothing,
  printReason,
  printUnselected,
  printVerdicts,
  titleOf,
  titleWithPlaces,
} from "./words.js";

export interface TerminalOptions {
  /** Columns; absent: as wide as the text. */
  readonly width?: number;
  readonly color?: boolean;
}

/** Select Graphic Rendition codes of ECMA-48. */
const colors: Readonly<Record<WireLevel, string>> = { breaking: "31;1", risky: "33", safe: "32", none: "2" };

function paint(text: string, code: string, color: boolean): string {
  return color ? `\u001B[${code}m${text}\u001B[0m` : text;
}

const smallestWidth = 20;

/** Breaks a line between words, and a word that is too long where the line ends; what follows the first line is indented. */
function wrap(text: string, width: number, indent: string): readonly string[] {
  const room = Math.max(smallestWidth, width) - indent.length;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((long) => cut(long, room))) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  // Only now is it known what a line begins with, which a runner may take for a command.
  return [...lines, line].map((content) => indent + showText(content));
}

function cut(word: string, room: number): readonly string[] {
  const pieces = Math.max(1, Math.ceil(word.length / room));
  return Array.from({ length: pieces }, (_, piece) => word.slice(piece * room, (piece + 1) * room));
}

const shownNames = 6;

function listNames(names: readonly string[]): string {
  const rest = names.length - shownNames;
  return names.slice(0, shownNames).join(", ") + (rest > 0 ? ` and ${String(rest)} more` : "");
}

/** Where else a change is met, folded: the other formats have all of it. */
function listOtherPlaces({ place, places = [] }: Change): readonly string[] {
  const others = places.filter((other) => other !== place);
  return others.length === 0 ? [] : [`also at ${listNames(others)}`];
}

/** The lines under the heading of a change, unbroken. */
function listDetails(change: Change): readonly string[] {
  const directions = printDirections(change);
  const { operations, statement } = change;
  const others = listExports(change);
  const values = printChange(change, cutValue);
  return [
    change.place,
    printKey(change),
    ...listOtherPlaces(change),
    ...(values === undefined ? [] : [values]),
    ...(operations.length === 0
      ? []
      : [`met in ${directions || "nothing that travels"} of ${listNames(operations)}`]),
    ...(others.length === 0 ? [] : [`exports ${listNames(others)}`]),
    ...listRemarks(change),
    ...(statement ? [`${statement.document}:${String(statement.line)}: ${statement.text}`] : []),
  ];
}

const detailIndent = " ".repeat(12);

/** The first line of a change, its level padded to a column of its own and painted once the lines are broken. */
function printHeading(
  change: Change,
  { width = Infinity, color = false }: TerminalOptions,
): readonly string[] {
  const severity = severityOf(change);
  const heading = titleWithPlaces(change);
  const level = (severity === "none" ? "note" : severity).padEnd(8);
  const [first = "", ...rest] = wrap(
    escapeTerminal(`${heading} (${printVerdicts(change)})`),
    width,
    detailIndent,
  );
  return [`  ${paint(level, colors[severity], color)}  ${first.trimStart()}`, ...rest];
}

function printOne(change: Change, options: TerminalOptions): string {
  const { width = Infinity } = options;
  const details = listDetails(change).flatMap((line) => wrap(escapeTerminal(line), width, detailIndent));
  return [...printHeading(change, options), ...details].join("\n");
}

function printSuggestion({ suggestion }: Drift): string {
  if (!suggestion.decidedBy) return "";
  return `Suggested version: ${suggestion.bump}, because of ${escapeTerminal(printReason(suggestion))}.`;
}

/** Notes in a few lines, by kind: they are listed where nothing else is. */
function foldNotes(notes: readonly Change[]): readonly string[] {
  if (notes.length === 0) return [];
  const kinds = [...groupBy(notes, titleOf)].map(([title, { length }]) => `${String(length)} × ${title}`);
  return [
    "",
    `${printCount(notes.length, "note")}, which \`--only none\` lists`,
    ...kinds.map((line) => `  ${escapeTerminal(line)}`),
  ];
}

function printAccepted({ accepted }: Drift): readonly string[] {
  if (accepted.length === 0) return [];
  const lines = accepted.map(({ change, entry }) => {
    const what = `${titleOf(change)} at ${change.place} (${printVerdicts(change)})`;
    return `  ${escapeTerminal(`${what}, ${printAcceptance(entry)} [${printKey(change)}]`)}`;
  });
  return ["", "accepted", ...lines];
}

function printDisputes({ disputes = [] }: Drift): readonly string[] {
  if (disputes.length === 0) return [];
  return ["", disputesTitle, ...disputes.map((dispute) => `  ${escapeTerminal(printDispute(dispute))}`)];
}

/** The whole drift for a person at a terminal: by resource, worst first. */
export function printTerminal(drift: Drift, options: TerminalOptions = {}): string {
  const { base, revision, changes } = drift;
  const disputes = printDisputes(drift);
  if (changes.length === 0) {
    return [escapeTerminal(printNothing(drift)), ...printAccepted(drift), ...disputes, ""].join("\n");
  }
  const { width = Infinity, color = false } = options;
  const unselected = printUnselected(drift);
  const head = [
    escapeTerminal(`${base} → ${revision}: ${printCounts(changes)}.`),
    printSuggestion(drift),
    ...(unselected === undefined ? [] : [`${unselected}.`]),
  ];
  const loud = changes.filter((change) => severityOf(change) !== "none");
  const listed = loud.length === 0 ? changes : loud;
  const notes = loud.length === 0 ? [] : changes.filter((change) => severityOf(change) === "none");
  const groups = groupChanges(listed).flatMap(({ title, changes: members }) => [
    "",
    paint(escapeTerminal(title), "1", color),
    ...members.map((change) => printOne(change, options)),
  ]);
  return [
    ...head.flatMap((line) => wrap(line, width, "")),
    ...groups,
    ...foldNotes(notes),
    ...printAccepted(drift),
    ...disputes,
    "",
  ].join("\n");
}

/** The drift in a few lines, for the end of another command. */
export function printSummary(drift: Drift, options: TerminalOptions = {}): string {
  const { base, changes } = drift;
  if (changes.length === 0) return `${escapeTerminal(printNothing(drift))}\n`;
  const { width = Infinity } = options;
  const lines = [
    escapeTerminal(`Against ${base}: ${printCounts(changes)}.`),
    printSuggestion(drift),
    "`docwright drift` shows every change.",
  ];
  return `${lines.flatMap((line) => wrap(line, width, "")).join("\n")}\n`;
}
