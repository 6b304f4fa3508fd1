import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf } from "../review/severity.js";
import { escapeMarkdown, escapeMarkdownCode } from "./escape.js";
import { groupChanges } from "./groups.js";
import {
  disputesTitle,
  printCause,
  printConfidence,
  printCounts,
  printDirections,
  printDispute,
  printNothing,
  printSide,
  titleOf,
} from "./words.js";

/** What GitHub takes as one comment is 65,536 characters; this leaves room for what a bot adds. */
const longest = 65_000;

/** Longer values are cut: a comment is for reading, the other formats have all of it. */
const longestValue = 300;
const shownNames = 10;

const marks: Readonly<Record<WireLevel, string>> = { breaking: "🔴", risky: "🟠", safe: "🟢", none: "⚪" };

function printValue(text: string): string {
  const isCut = text.length > longestValue;
  // Not within a surrogate pair.
  const shown = isCut ? text.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/u, "") : text;
  return escapeMarkdownCode(isCut ? `${shown}…` : text);
}

function printValues(change: Change): string {
  const values = (["before", "after"] as const).flatMap((side) => printSide(change, side) ?? []);
  return values.map(printValue).join(" → ");
}

function listNames(names: readonly string[]): string {
  const rest = names.length - shownNames;
  return (
    names.slice(0, shownNames).map(escapeMarkdownCode).join(", ") +
    (rest > 0 ? ` and ${String(rest)} more` : "")
  );
}

function printFacts(change: Change): readonly string[] {
  const { operations, symbols, statement } = change;
  const others = symbols.filter((symbol) => !operations.includes(symbol));
  const cause = printCause(change);
  const confidence = printConfidence(change);
  return [
    ...(operations.length === 0
      ? []
      : [`met in ${printDirections(change) || "nothing that travels"} of ${listNames(operations)}`]),
    ...(others.length === 0 ? [] : [`exports ${listNames(others)}`]),
    ...(confidence === undefined ? [] : [confidence]),
    ...(cause === undefined ? [] : [`cause: ${cause}`]),
    ...(statement
      ? [
          `${escapeMarkdownCode(`${statement.document}:${String(statement.line)}`)}: ${escapeMarkdown(statement.text)}`,
        ]
      : []),
  ];
}

function printOne(change: Change): string {
  const { wire, types, place } = change;
  const values = printValues(change);
  const heading = `- ${marks[severityOf(change)]} **${titleOf(change)}** ${escapeMarkdown(place)}${values === "" ? "" : `: ${values}`}`;
  const facts = [`wire **${wire}**, types **${types}**`, ...printFacts(change)].join("; ");
  return `${heading}  \n  ${facts}`;
}

function printHead(drift: Drift): string {
  const { changes, suggestion } = drift;
  const { bump, decidedBy } = suggestion;
  const reason = decidedBy
    ? `, because of *${titleOf(decidedBy)}* at ${escapeMarkdown(decidedBy.place)}`
    : "";
  const names = `${escapeMarkdownCode(drift.base)} → ${escapeMarkdownCode(drift.revision)}`;
  return `## API drift: ${printCounts(changes)}\n\n${names}. Suggested version: **${bump}**${reason}.`;
}

/** Blocks that fit into a length, and the number of changes in those that do not. */
function fit(
  groups: readonly { readonly title: string; readonly blocks: readonly string[] }[],
  room: number,
) {
  const lines: string[] = [];
  let left = room;
  let dropped = 0;
  for (const { title, blocks } of groups) {
    const heading = `\n### ${escapeMarkdown(title)}\n`;
    let isOpen = false;
    for (const block of blocks) {
      const cost = block.length + 1 + (isOpen ? 0 : heading.length + 1);
      if (dropped > 0 || cost > left) {
        dropped += 1;
        continue;
      }
      if (!isOpen) lines.push(heading);
      isOpen = true;
      lines.push(block);
      left -= cost;
    }
  }
  return { text: lines.join("\n"), dropped, left };
}

function printGroups(changes: readonly Change[], room: number) {
  const groups = groupChanges(changes).map(({ title, changes: members }) => ({
    title,
    blocks: members.map(printOne),
  }));
  return fit(groups, room);
}

const foldHead = (count: number) =>
  `\n<details><summary>${String(count)} without effect on programs</summary>\n`;
const foldTail = "\n</details>";

/** What is said of changes that no longer fit; the longest it can be is kept free. */
function printDropped(dropped: number): string {
  return dropped === 0 ? "" : `\n\n… and ${String(dropped)} more: \`docwright drift\` shows every change.`;
}

function printAccepted({ accepted }: Drift): string {
  if (accepted.length === 0) return "";
  const one = accepted.length === 1;
  return `\n\n${String(accepted.length)} accepted ${one ? "change is" : "changes are"} not listed.`;
}

/** How many disputes a comment names; there should be none. */
const shownDisputes = 5;

function printDisputes({ disputes = [] }: Drift): string {
  if (disputes.length === 0) return "";
  const lines = disputes.slice(0, shownDisputes).map((dispute) => {
    const text = printDispute(dispute);
    return `- ${escapeMarkdown(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)}`;
  });
  return `\n\n### ${String(disputes.length)} ${disputesTitle}\n\n${lines.join("\n")}`;
}

/** The drift as a pull-request comment: by resource, worst first, what touches no program folded away. */
export function printMarkdown(drift: Drift): string {
  const { changes } = drift;
  const disputes = printDisputes(drift);
  if (changes.length === 0) return `${escapeMarkdown(printNothing(drift))}${disputes}\n`;
  const head = printHead(drift);
  const reserve =
    printDropped(changes.length).length +
    foldHead(changes.length).length +
    foldTail.length +
    disputes.length +
    200;
  const isSilent = (change: Change) => severityOf(change) === "none";
  const loud = printGroups(
    changes.filter((change) => !isSilent(change)),
    longest - head.length - reserve,
  );
  const silent = changes.filter(isSilent);
  const folded = printGroups(silent, loud.dropped > 0 ? 0 : loud.left);
  const fold = folded.text === "" ? "" : `\n${foldHead(silent.length)}${folded.text}\n${foldTail}`;
  const dropped = printDropped(loud.dropped + folded.dropped);
  return `${head}\n${loud.text}${fold}${dropped}${printAccepted(drift)}${disputes}\n`;
}
