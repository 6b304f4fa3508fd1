import type { JsonValue } from "../../model/index.js";
import type { Cause, Change, Direction, WireLevel } from "../change.js";
import type { Dispute } from "../consumer/disputes.js";
import type { Drift } from "../review/drift.js";
import { countBySeverity } from "../review/severity.js";
import { ruleOf } from "../rules/kinds.js";

/** What happened, in words: `property removed`. */
export function titleOf({ kind }: Change): string {
  return ruleOf(kind).title;
}

/** A value before or after, as text: a type and a name as they are, anything else as JSON. */
export function printSide(change: Change, side: "before" | "after"): string | undefined {
  const value = change[side];
  if (value === undefined) return undefined;
  return isWord(change, value) ? value : JSON.stringify(value);
}

/** Values of an API are data and printed as JSON; what docwright says about it is text. */
function isWord({ kind }: Change, value: JsonValue): value is string {
  const isData = kind.startsWith("enum-value") || kind === "default-changed" || kind === "example-changed";
  return typeof value === "string" && !isData;
}

/** Before and after in one line: `string → number`; of a change of one side, that side. `shorten` is given each of them. */
export function printChange(
  change: Change,
  shorten: (text: string) => string = (text) => text,
): string | undefined {
  const sides = (["before", "after"] as const).flatMap((side) => printSide(change, side) ?? []);
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
  const directions = new Set(uses.filter(({ guarded }) => !guarded).map(({ direction }) => direction));
  return [...directions].map((direction) => directionWords[direction]).join(" and ");
}

const causes: Readonly<Record<Cause, string>> = {
  "api-changed": "the API changed",
  "page-corrected": "a page was corrected",
  "read-differently": "docwright reads the same page differently",
};

/** Why, in words; undefined where nobody can tell. */
export function printCause({ cause }: Change): string | undefined {
  return cause && causes[cause];
}

/** How sure a guessed rename is: `guessed, 80 % sure`. */
export function printConfidence({ confidence }: Change): string | undefined {
  if (confidence === undefined || confidence === 1) return undefined;
  return `guessed, ${String(Math.round(confidence * 100))} % sure`;
}

const countWords: readonly (readonly [WireLevel, string])[] = [
  ["breaking", "breaking"],
  ["risky", "risky"],
  ["safe", "safe"],
  ["none", "without effect on programs"],
];

/** How many changes of which level: `2 breaking, 1 safe`. */
export function printCounts(changes: readonly Change[]): string {
  const counts = countBySeverity(changes);
  const parts = countWords.filter(([level]) => counts[level] > 0);
  return parts.map(([level, words]) => `${String(counts[level])} ${words}`).join(", ");
}

/** The one line of a comparison that found nothing. */
export function printNothing({ base, revision, accepted, unselected = 0 }: Drift): string {
  const rest = [
    ...(accepted.length === 0 ? [] : [`${String(accepted.length)} accepted`]),
    ...(unselected === 0 ? [] : [`${String(unselected)} not selected`]),
  ];
  return `No drift between ${base} and ${revision}${rest.length === 0 ? "" : ` beside ${rest.join(" and ")}`}.`;
}

/** A dispute in words: `logs.get: breaking by the rules, not breaking by the compiler (...)`. */
export function printDispute({ symbol, rules, compiler, reasons }: Dispute): string {
  return `${symbol}: ${rules} by the rules, ${compiler} by the compiler (${reasons.join("; ")})`;
}

/** The heading over disputes. */
export const disputesTitle = "verdicts that the compiler disputes, which is a bug of docwright";
