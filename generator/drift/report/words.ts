import { stringifyJson, type JsonValue } from "../../model/index.js";
import { wireLevels, type Cause, type Change, type Direction, type WireLevel } from "../change.js";
import type { Dispute } from "../consumer/disputes.js";
import { printPointer, type AcceptedEntry } from "../review/accepted.js";
import type { Bump, Suggestion } from "../review/bump.js";
import type { Drift } from "../review/drift.js";
import { ruleOf } from "../rules/kinds.js";
import { waysOf } from "../rules/reach.js";

/** Kinds of change that several keywords may bring about. */
const kindsOfKeywords = /^(?:bound-|constraint-|keyword-|unclassified)/u;

/** What happened, in words, with the keyword where the kind does not tell it: `property removed`, `bound tightened: minimum`. */
export function titleOf({ keyword, kind }: Change): string {
  const { title } = ruleOf(kind);
  return keyword !== undefined && kindsOfKeywords.test(kind) ? `${title}: ${keyword}` : title;
}

/** What `--only`, `--explain` and the file of accepted drift call a change: its kind and its pointer. */
export function printKey({ kind, pointer }: Change): string {
  return `${kind} ${printPointer(pointer)}`;
}

/** How many places a change is met in, where there are several: `5 places`. */
export function printPlaces({ places = [] }: Change): string | undefined {
  return places.length > 1 ? `${String(places.length)} places` : undefined;
}

/** What happened, and in how many places where there are several: `5 places: type changed`. */
export function titleWithPlaces(change: Change): string {
  const places = printPlaces(change);
  return places === undefined ? titleOf(change) : `${places}: ${titleOf(change)}`;
}

/** Why the levels of a change are not those of its kind: `set by the severity file, by the rules wire risky, types none`. */
export function printAdjustment({ adjusted, byRules }: Change): string | undefined {
  if (adjusted === undefined) return undefined;
  return byRules ? `${adjusted}; by the rules wire ${byRules.wire}, types ${byRules.types}` : adjusted;
}

/** A value before or after, as text: a type and a name as they are, anything else as JSON. */
export function printSide(change: Change, side: "before" | "after"): string | undefined {
  const value = change[side];
  if (value === undefined) return undefined;
  return isWord(change, value) ? value : stringifyJson(value);
}

/** A longer value is cut where a person reads; the formats for programs have all of it. */
const longestValue = 300;

/** A value as long as a person reads it, not cut within a surrogate pair. */
export function cutValue(text: string): string {
  if (text.length <= longestValue) return text;
  return `${text.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** Values of an API are data and printed as JSON; what docwright says about it is text. */
function isWord({ kind }: Change, value: JsonValue): value is string {
  const isData = kind.startsWith("enum-value") || kind === "default-changed" || kind === "example-changed";
  return typeof value === "string" && !isData;
}

/** Kinds of change that say themselves that something came or went. */
const kindsOfOneSide = /-(?:added|removed)$/u;

/** Before and after as texts, `nothing` for a side without a value; the one side there is where the kind tells which it is. */
export function listSides(change: Change): readonly string[] {
  const sides = (["before", "after"] as const).map((side) => printSide(change, side));
  const values = sides.filter((side) => side !== undefined);
  if (values.length === 0 || kindsOfOneSide.test(change.kind)) return values;
  return sides.map((side) => side ?? "nothing");
}

/** Before and after in one line: `string → number`. `shorten` is given each of them. */
export function printChange(
  change: Change,
  shorten: (text: string) => string = (text) => text,
): string | undefined {
  const sides = listSides(change);
  return sides.length === 0 ? undefined : sides.map(shorten).join(" → ");
}

/** Both verdicts: `wire risky, types breaking`. */
export function printVerdicts({ wire, types }: Change): string {
  return `wire ${wire}, types ${types}`;
}

const directionWords: Readonly<Record<Direction, string>> = {
  request: "requests",
  response: "answers",
  error: "errors",
};

/** The ways a change is met on: `requests and answers`. */
export function printDirections({ uses }: Change): string {
  const directions = new Set(
    waysOf(uses)
      .filter(({ guarded }) => !guarded)
      .map(({ direction }) => direction),
  );
  return [...directions].map((direction) => directionWords[direction]).join(" and ");
}

/** What the package exports and a change touches, beside the functions of its operations. */
export function listExports({ operations, symbols }: Change): readonly string[] {
  const functions = new Set(operations);
  return symbols.filter((symbol) => !functions.has(symbol));
}

const causes: Readonly<Record<Cause, string>> = {
  "api-changed": "the API changed",
  "page-corrected": "the documentation was corrected",
  "read-differently": "docwright reads the same page differently",
};

/** Why, in words; undefined where nobody can tell. */
export function printCause({ cause }: Change): string | undefined {
  return cause && causes[cause];
}

/** That a change was accepted, how long it is, and why: `accepted until 2026-12-31: agreed with the team`. */
export function printAcceptance({ expires, reason }: AcceptedEntry): string {
  return `accepted${expires === undefined ? "" : ` until ${expires}`}: ${reason}`;
}

/** How sure a guessed rename is: `guessed, 80 % sure`. */
export function printConfidence({ confidence }: Change): string | undefined {
  if (confidence === undefined || confidence === 1) return undefined;
  return `guessed, ${String(Math.round(confidence * 100))} % sure`;
}

/** What there is to know of the verdicts of a change: how sure a guess is, who gave it other levels, and its cause. */
export function listRemarks(change: Change): readonly string[] {
  const cause = printCause(change);
  const remarks = [
    printConfidence(change),
    printAdjustment(change),
    cause === undefined ? undefined : `cause: ${cause}`,
  ];
  return remarks.filter((remark) => remark !== undefined);
}

/** A change in one line: `property removed at Order › note (wire risky, types breaking): string [property-removed /…]`. */
export function printFinding(change: Change): string {
  const values = printChange(change);
  const facts = [printVerdicts(change), ...listRemarks(change)].join("; ");
  const what = `${titleWithPlaces(change)} at ${change.place} (${facts})`;
  return `${values === undefined ? what : `${what}: ${values}`} [${printKey(change)}]`;
}

function printLevels(counts: ReadonlyMap<string, number>): string {
  const parts = wireLevels.flatMap((level) => {
    const count = counts.get(level) ?? 0;
    return count === 0 || level === "none" ? [] : [`${String(count)} ${level}`];
  });
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

function countLevels(levels: readonly WireLevel[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}

/** How many changes there are, and of which levels by each verdict: `3 changes (wire: 1 breaking; types: nothing)`. */
export function printCounts(changes: readonly Change[]): string {
  const wire = printLevels(countLevels(changes.map((change) => change.wire)));
  const types = printLevels(countLevels(changes.map((change) => change.types)));
  return `${printCount(changes.length, "change")} (wire: ${wire}; types: ${types})`;
}

/** A number of things: `1 change`, `2 changes`. */
export function printCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** What the changes are that a selection leaves out: `3 not selected, 1 of them fails the gate`. */
export function printUnselected({ unselected = 0, unselectedFailures = 0 }: Drift): string | undefined {
  if (unselected === 0) return undefined;
  const words = `${String(unselected)} not selected`;
  if (unselectedFailures === 0) return words;
  return `${words}, ${String(unselectedFailures)} of them ${unselectedFailures === 1 ? "fails" : "fail"} the gate`;
}

const bumpReasons: Readonly<Record<Bump, string>> = {
  major: "a program that runs or compiles today may stop doing so",
  minor: "something is new, or may surprise a program",
  patch: "no program notices",
  none: "nothing changed",
};

/** Why the suggested version is what it is: `property removed at …: wire risky, types breaking; a program …`. */
export function printReason({ bump, decidedBy }: Suggestion): string {
  if (!decidedBy) return bumpReasons[bump];
  return `${titleOf(decidedBy)} at ${decidedBy.place}, ${printVerdicts(decidedBy)}: ${bumpReasons[bump]}`;
}

/** The one line of a comparison that found nothing. */
export function printNothing(drift: Drift): string {
  const { accepted, base, revision } = drift;
  const unselected = printUnselected(drift);
  const rest = [
    ...(accepted.length === 0 ? [] : [`${String(accepted.length)} accepted`]),
    ...(unselected === undefined ? [] : [unselected]),
  ];
  return `No drift between ${base} and ${revision}${rest.length === 0 ? "" : ` beside ${rest.join(" and ")}`}.`;
}

/** A dispute in words: `logs.get: breaking by the rules, not breaking by the compiler (...)`. */
export function printDispute({ symbol, rules, compiler, reasons }: Dispute): string {
  return `${symbol}: ${rules} by the rules, ${compiler} by the compiler (${reasons.join("; ")})`;
}

/** The heading over disputes. */
export const disputesTitle = "verdicts that the compiler disputes, which is a bug of docwright";
