import { groupBy } from "../../model/index.js";
import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { severityOf } from "../review/severity.js";
import { escapeMarkdown, escapeMarkdownCode } from "./escape.js";
import { groupChanges } from "./groups.js";
import { fitInto, type Section } from "./markdown-room.js";
import {
  cutValue,
  disputesTitle,
  listExports,
  listRemarks,
  listSides,
  printAcceptance,
  printCounts,
  printDirections,
  printDispute,
  printKey,
  printNothing,
  printPlaces,
  printReason,
  printUnselected,
  titleOf,
} from "./words.js";

/** What GitHub takes as one comment is 65,536 characters; this leaves room for what a bot adds. */
const longest = 65_000;

const shownNames = 10;

const marks: Readonly<Record<WireLevel, string>> = { breaking: "🔴", risky: "🟠", safe: "🟢", none: "⚪" };

function printValues(change: Change): string {
  const values = listSides(change);
  return values.map((text) => escapeMarkdownCode(cutValue(text))).join(" → ");
}

function listNames(names: readonly string[]): string {
  const rest = names.length - shownNames;
  return (
    names.slice(0, shownNames).map(escapeMarkdownCode).join(", ") +
    (rest > 0 ? ` and ${String(rest)} more` : "")
  );
}

function printFacts(change: Change): readonly string[] {
  const { operations, place, places = [], statement } = change;
  const others = listExports(change);
  const elsewhere = places.filter((other) => other !== place);
  return [
    ...(operations.length === 0
      ? []
      : [`met in ${printDirections(change) || "nothing that travels"} of ${listNames(operations)}`]),
    ...(elsewhere.length === 0 ? [] : [`also at ${listNames(elsewhere)}`]),
    ...(others.length === 0 ? [] : [`exports ${listNames(others)}`]),
    ...listRemarks(change),
    ...(statement
      ? [
          `${escapeMarkdownCode(`${statement.document}:${String(statement.line)}`)}: ${escapeMarkdown(statement.text)}`,
        ]
      : []),
  ];
}

function printHeading(change: Change): string {
  const places = printPlaces(change);
  const title = `**${escapeMarkdown(titleOf(change))}** ${escapeMarkdown(cutValue(change.place))}`;
  return `- ${marks[severityOf(change)]} ${places === undefined ? "" : `${places}: `}${title}`;
}

function printOne(change: Change): string {
  const { wire, types } = change;
  const values = printValues(change);
  const facts = [`wire **${wire}**, types **${types}**`, ...printFacts(change)].join("; ");
  const key = escapeMarkdownCode(cutValue(printKey(change)));
  return `${printHeading(change)}${values === "" ? "" : `: ${values}`}  \n  ${facts}  \n  ${key}`;
}

/** A change in as few words as tell it from others, for where there is no room for more. */
function printShort(change: Change): string {
  return `- ${marks[severityOf(change)]} ${escapeMarkdownCode(cutValue(printKey(change)))}`;
}

/** Changes of one kind as their number alone, for where there is not even room for their pointers. */
function printKinds(changes: readonly Change[]): readonly string[] {
  return [...groupBy(changes, titleOf)].map(
    ([title, members]) => `- ${String(members.length)} × **${escapeMarkdown(title)}**`,
  );
}

function printHead(drift: Drift): string {
  const { changes, suggestion } = drift;
  const reason = escapeMarkdown(cutValue(printReason(suggestion)));
  const names = `${escapeMarkdownCode(drift.base)} → ${escapeMarkdownCode(drift.revision)}`;
  const unselected = printUnselected(drift);
  const rest = unselected === undefined ? "" : ` ${unselected}.`;
  return `## API drift: ${printCounts(changes)}\n\n${names}. Suggested version: **${suggestion.bump}**, because of ${reason}.${rest}`;
}

const levelTitles: readonly (readonly [WireLevel, string])[] = [
  ["breaking", "Breaking"],
  ["risky", "Risky"],
  ["safe", "Safe"],
  ["none", "Without effect on programs"],
];

/** The changes of each level as a section, worst first; safe ones and notes are folded. */
function listSections(changes: readonly Change[]): readonly Section[] {
  return levelTitles.flatMap(([level, title]): readonly Section[] => {
    const members = changes.filter((change) => severityOf(change) === level);
    if (members.length === 0) return [];
    const sorted = groupChanges(members).flatMap((group) => group.changes);
    return [
      {
        title: `${title} (${String(members.length)})`,
        isFolded: level === "safe" || level === "none",
        lines: sorted.map((change) => ({ full: printOne(change), short: printShort(change) })),
        // What breaks is told in some form whatever the room.
        summary: level === "breaking" ? printKinds(sorted) : [],
      },
    ];
  });
}

/** How many accepted changes a comment names; the other formats have all of them. */
const shownAccepted = 20;

function printAccepted({ accepted }: Drift): string {
  if (accepted.length === 0) return "";
  const lines = accepted.slice(0, shownAccepted).map(({ change, entry }) => {
    const what = `**${escapeMarkdown(titleOf(change))}** ${escapeMarkdown(cutValue(change.place))}`;
    const why = escapeMarkdown(cutValue(printAcceptance(entry)));
    return `- ${marks[severityOf(change)]} ${what}: ${why}  \n  ${escapeMarkdownCode(cutValue(printKey(change)))}`;
  });
  const rest = accepted.length - lines.length;
  const more = rest > 0 ? `\n\n… and ${String(rest)} more` : "";
  const title = `Accepted (${String(accepted.length)})`;
  return `\n<details><summary>${title}</summary>\n\n${lines.join("\n")}${more}\n\n</details>`;
}

/** How many disputes a comment names; there should be none. */
const shownDisputes = 5;

function printDisputes({ disputes = [] }: Drift): string {
  if (disputes.length === 0) return "";
  const lines = disputes
    .slice(0, shownDisputes)
    .map((dispute) => `- ${escapeMarkdown(cutValue(printDispute(dispute)))}`);
  return `\n\n### ${String(disputes.length)} ${disputesTitle}\n\n${lines.join("\n")}`;
}

/** The drift as a pull-request comment: worst first and by resource, safe ones and notes folded away, nothing breaking cut. */
export function printMarkdown(drift: Drift): string {
  const { changes } = drift;
  const tail = `${printAccepted(drift)}${printDisputes(drift)}`;
  if (changes.length === 0) return `${escapeMarkdown(printNothing(drift))}${tail}\n`;
  const head = printHead(drift);
  return `${head}\n${fitInto(listSections(changes), longest - head.length - tail.length - 1)}${tail}\n`;
}
