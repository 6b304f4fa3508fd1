import { groupBy } from "../../model/index.js";
import type { Change } from "../change.js";
import type { AcceptedEntry } from "../review/accepted.js";
import type { Drift } from "../review/drift.js";
import { severityOf } from "../review/severity.js";
import { escapeMarkdown, escapeMarkdownCode } from "./escape.js";
import {
  cutValue,
  listRemarks,
  listSides,
  printAcceptance,
  printCount,
  printKey,
  printVerdicts,
  titleOf,
} from "./words.js";

export interface ChangelogOptions {
  /** The version released; absent: the entry stands under `Unreleased`. */
  readonly version?: string;
  /** The day of the release, as `2026-12-31`. */
  readonly date?: string;
}

/** The sections of an entry, in the words of keepachangelog.com, with breaking changes before all else. */
const sections = ["Breaking", "Added", "Changed", "Removed", "Documentation"] as const;
type Section = (typeof sections)[number];

function sectionOf(change: Change): Section {
  const severity = severityOf(change);
  if (severity === "breaking") return "Breaking";
  if (severity === "none") return "Documentation";
  if (change.base === undefined) return "Added";
  return change.revision === undefined ? "Removed" : "Changed";
}

type EntryOf = (change: Change) => AcceptedEntry | undefined;

function printPlace(change: Change, entryOf: EntryOf): string {
  const others = (change.places ?? []).length - 1;
  const more = others > 0 ? ` and ${printCount(others, "more place")}` : "";
  const values = sectionOf(change) === "Documentation" ? [] : listSides(change);
  const entry = entryOf(change);
  const facts = [printVerdicts(change), ...listRemarks(change), ...(entry ? [printAcceptance(entry)] : [])];
  const place = escapeMarkdownCode(change.place) + more;
  const sides =
    values.length === 0 ? "" : ` (${values.map((text) => escapeMarkdownCode(cutValue(text))).join(" → ")})`;
  const words = facts.map(escapeMarkdown).join("; ");
  return `${place}${sides}: ${words}; ${escapeMarkdownCode(cutValue(printKey(change)))}`;
}

/** The changes of one type: in one line where there is one, below a line that names it where there are several. */
function printType(title: string, changes: readonly Change[], entryOf: EntryOf): readonly string[] {
  const places = changes.map((change) => printPlace(change, entryOf));
  const words = escapeMarkdown(title);
  return places.length === 1
    ? [`- ${words}: ${places.join("")}`]
    : [`- ${words}:`, ...places.map((place) => `  - ${place}`)];
}

/**
 * An entry for the changelog of the package, proposed for a person to edit; empty when nothing changed. Who upgrades meets
 * what was accepted, too.
 */
export function printChangelog(drift: Drift, { version, date }: ChangelogOptions = {}): string {
  const changes = [...drift.changes, ...drift.accepted.map(({ change }) => change)];
  if (changes.length === 0) return "";
  const entries = new Map(drift.accepted.map(({ change, entry }) => [change, entry]));
  const entryOf: EntryOf = (change) => entries.get(change);
  const name = version === undefined ? "Unreleased" : `${version}${date === undefined ? "" : ` - ${date}`}`;
  const parts = sections.flatMap((section) => {
    const types = groupBy(
      changes.filter((change) => sectionOf(change) === section),
      titleOf,
    );
    if (types.size === 0) return [];
    const lines = [...types].flatMap(([title, members]) => printType(title, members, entryOf));
    return [`### ${section}`, "", ...lines, ""];
  });
  return [`## ${name}`, "", ...parts].join("\n");
}
