import type { ConstraintKeyword } from "../../model/index.js";
import type { Span } from "../shared/span.js";

const keywords = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly ConstraintKeyword[];

/** A constraint as a page prints it, with the words of its value as they are. */
export interface PrintedConstraint extends Span {
  readonly key: ConstraintKeyword | "default";
  readonly value: string;
}

const keys = ["default", ...keywords] as const;
const keyForm = new RegExp(`^(${keys.join("|")}): `);
const nextKey = new RegExp(`, (?=(?:${keys.join("|")}): )`, "g");

const innerKey = new RegExp(`\\s(?:${keys.join("|")}): `);
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const format = /^[A-Za-z][\w./+:-]*$/;

/** Whether a value can be one of its key; a default can be any words, and so can a pattern. */
function isValue(key: PrintedConstraint["key"], value: string): boolean {
  if (key === "default") return value !== "" && !innerKey.test(value);
  if (key === "pattern") return value !== "";
  if (key === "format") return format.test(value);
  return key === "uniqueItems" ? value === "true" || value === "false" : number.test(value);
}

interface Line extends Span {
  readonly text: string;
}

/**
 * Reads a line that is constraints and nothing else: `default: 20, maximum: 100`. A comma ends a value only before a known
 * key, for patterns and defaults have commas of their own.
 */
export function readConstraintLine({ text, start }: Line): readonly PrintedConstraint[] | undefined {
  const ends = [...text.matchAll(nextKey)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 2)];
  const found: PrintedConstraint[] = [];
  for (const [index, from] of starts.entries()) {
    const piece = text.slice(from, ends[index] ?? text.length);
    const key = keys.find((each) => each === keyForm.exec(piece)?.[1]);
    const value = key && piece.slice(key.length + 2).trim();
    if (!key || value === undefined || !isValue(key, value)) return undefined;
    found.push({ key, value, start: start + from, end: start + from + piece.length });
  }
  return joinConstraints(found, []);
}

/** Constraints of two lines, each once however often a page prints it; undefined where they contradict each other. */
export function joinConstraints(
  constraints: readonly PrintedConstraint[] | undefined,
  others: readonly PrintedConstraint[],
): readonly PrintedConstraint[] | undefined {
  if (!constraints) return undefined;
  const known = new Map<string, PrintedConstraint>();
  for (const one of [...constraints, ...others]) {
    const same = known.get(one.key);
    if (same && same.value !== one.value) return undefined;
    if (!same) known.set(one.key, one);
  }
  return [...known.values()];
}
