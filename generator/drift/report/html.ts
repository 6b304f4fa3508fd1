import Handlebars from "handlebars";
import { showText } from "../../diagnostics.js";
import type { Change, WireLevel } from "../change.js";
import type { Drift } from "../review/drift.js";
import { countBySeverity, severityOf } from "../review/severity.js";
import { createFingerprints } from "./fingerprint.js";
import { groupChanges } from "./groups.js";
import {
  disputesTitle,
  listExports,
  printCause,
  printAdjustment,
  printConfidence,
  printCounts,
  printDirections,
  printDispute,
  printKey,
  printNothing,
  printPlaces,
  printReason,
  printSide,
  printUnselected,
  titleOf,
} from "./words.js";

const levelWords: readonly (readonly [WireLevel, string])[] = [
  ["breaking", "Breaking"],
  ["risky", "Risky"],
  ["safe", "Safe"],
  ["none", "Notes"],
];

/** Gives each change an id that stays when others come and go. */
function createIds(): (change: Change) => string {
  const fingerprintOf = createFingerprints();
  return (change) => `${change.kind}-${fingerprintOf(change)}`;
}

/** An address that a reader may be sent to; anything but the web is left out. */
function findWebAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//u.test(url) ? url : undefined;
}

function describe(change: Change, idOf: (change: Change) => string) {
  const { place, places = [], pointer, wire, types, operations, symbols, statement } = change;
  const severity = severityOf(change);
  const before = printSide(change, "before");
  const after = printSide(change, "after");
  return {
    id: idOf(change),
    kind: change.kind,
    severity,
    level: severity === "none" ? "note" : severity,
    isOpen: severity === "breaking" || severity === "risky",
    title: titleOf(change),
    place,
    count: printPlaces(change),
    otherPlaces: places.filter((other) => other !== place),
    pointer,
    adjustment: printAdjustment(change),
    wire,
    types,
    before,
    after,
    hasValues: before !== undefined || after !== undefined,
    operations,
    directions: printDirections(change) || "nothing that travels",
    others: listExports(change),
    cause: printCause(change),
    confidence: printConfidence(change),
    statement: statement && { ...statement, url: findWebAddress(statement.url) },
    search: [titleOf(change), change.kind, place, before, after, ...symbols].join(" ").toLowerCase(),
  };
}

type DescribedChange = ReturnType<typeof describe>;

/** All texts of the page's data with everything in them to be seen. */
function showAll(data: unknown): unknown {
  if (typeof data === "string") return showText(data);
  if (Array.isArray(data)) return data.map(showAll);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, showAll(value)]));
}

/** The drift as one page that needs nothing beside itself. `template` is the text of `templates/drift.hbs`. */
export function printHtml(drift: Drift, template: string): string {
  const idOf = createIds();
  const { apiTitle, base, revision, changes, suggestion, accepted } = drift;
  const counts = countBySeverity(changes);
  const { bump, decidedBy } = suggestion;
  const described = new Map<Change, DescribedChange>();
  const groups = groupChanges(changes).map(({ title, changes: members }, index) => ({
    id: `group-${String(index + 1)}`,
    title,
    changes: members.map((change) => {
      const description = describe(change, idOf);
      described.set(change, description);
      return description;
    }),
  }));
  const data = {
    apiTitle,
    base,
    revision,
    hasChanges: changes.length > 0,
    summary: changes.length === 0 ? printNothing(drift) : printCounts(changes),
    bump,
    deciding: (decidedBy && described.get(decidedBy)) ?? null,
    reason: printReason(suggestion),
    unselected: printUnselected(drift),
    levels: levelWords.map(([level, label]) => ({ level, label, count: counts[level] })),
    groups,
    disputesTitle,
    disputes: (drift.disputes ?? []).map(printDispute),
    accepted: accepted.map(({ change, entry }) => ({
      title: titleOf(change),
      place: change.place,
      key: printKey(change),
      reason: entry.reason,
      expires: entry.expires ?? null,
    })),
  };
  return Handlebars.compile(template, { strict: true })(showAll(data));
}
