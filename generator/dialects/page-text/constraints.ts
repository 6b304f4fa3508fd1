import { keepDigits, type ConstraintKeyword } from "../../model/index.js";
import type { Constraint } from "../shared/constraint.js";
import { parseJson } from "../shared/parse-json.js";

const numeric = [
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minProperties",
  "maxProperties",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
] as const satisfies readonly ConstraintKeyword[];

const number = String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const numericForm = new RegExp(`^(${numeric.join("|")}) ?(${number})$`);
const formatForm = /^format ?([A-Za-z][A-Za-z0-9]*(?:[-_./+:][A-Za-z0-9]+)*)$/;
const patternForm = /^pattern([\^[(\\].*)/;
const uniqueForm = /^uniqueItems ?(true|false)$/;
const defaultForm = new RegExp(`^default ?(true|false|null|${number}|".*")$`);

/** What follows `format` in words of prose. */
const wordEndings = new Set(["s", "ted", "ter", "ters", "ting", "tings"]);

function readNumeric(text: string): Constraint | undefined {
  const [, name, value] = numericForm.exec(text) ?? [];
  const keyword = numeric.find((known) => known === name);
  return keyword && { aspect: "constraint", keyword, value: keepDigits(value ?? "") };
}

function readFormat(text: string): Constraint | undefined {
  const value = formatForm.exec(text)?.[1];
  if (value === undefined || wordEndings.has(value)) return undefined;
  return { aspect: "constraint", keyword: "format", value };
}

function readDefault(text: string): Constraint | undefined {
  const printed = defaultForm.exec(text)?.[1];
  const value = printed === undefined ? undefined : parseJson(printed);
  return value === undefined ? undefined : { aspect: "default", value };
}

/** Reads a constraint on a line of its own, its name and value glued: `maxLength64`, `formatdate-time`, `minimum-2`. */
export function readConstraint(text: string): Constraint | undefined {
  const pattern = patternForm.exec(text)?.[1];
  if (pattern !== undefined) return { aspect: "constraint", keyword: "pattern", value: pattern };
  const unique = uniqueForm.exec(text)?.[1];
  if (unique !== undefined) return { aspect: "constraint", keyword: "uniqueItems", value: unique === "true" };
  return readNumeric(text) ?? readFormat(text) ?? readDefault(text);
}

/** How a constraint begins; most lines are none. */
const constraintStart = /^(?:default|exclusive|format|m(?:in|ax|ultipleOf)|pattern|uniqueItems)/;

/** Reads a line of constraints, each with its name and value glued: `maxLength64 minLength1`; none where other words stand in it. */
export function readConstraints(text: string): readonly Constraint[] {
  if (!constraintStart.test(text)) return [];
  const whole = readConstraint(text);
  if (whole) return [whole];
  const parts = text.split(" ").map(readConstraint);
  const constraints = parts.filter((one) => one !== undefined);
  return constraints.length === parts.length ? constraints : [];
}

const gluedTail = new RegExp(
  `(?:(?:${numeric.join("|")})${number}|uniqueItems(?:true|false)|format[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$`,
);

/** Longer runs than this are no constraints; a bound keeps the search for their ends short. */
const longestRun = 400;

/** A stretch of a line, by its offset in the line. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Takes the constraints off the end of a declaration that a scrape has glued them to: `created_at: stringformatdate-time`. */
export function splitConstraints({ text, offset }: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (;;) {
    const tail = rest.length > longestRun ? undefined : gluedTail.exec(rest);
    if (!tail || tail.index === 0) break;
    pieces.unshift({ text: tail[0], offset: offset + tail.index });
    rest = rest.slice(0, tail.index);
  }
  return [{ text: rest, offset }, ...pieces];
}
