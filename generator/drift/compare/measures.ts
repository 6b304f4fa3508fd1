import { annotationKeywords, type IntegerSchema, type NumberSchema, type Schema } from "../../model/index.js";
import type { Relation } from "../change.js";
import { findBound, findBounds, isTighter, relateBounds, type Bound, type End } from "./bounds.js";

/** Formats of texts of which no two have a text in common. */
const distinctFormats: ReadonlySet<string> = new Set([
  ...["date", "date-time", "duration", "email", "ipv4", "ipv6", "time", "uuid"],
]);

/** What a schema may say of which values it allows so that their measures tell of each. */
const measuring: ReadonlySet<string> = new Set([
  ...["kind", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["nullable", ...annotationKeywords],
]);

const ends = ["lower", "upper"] as const satisfies readonly End[];

/** The numbers by which values of a schema are measured: they themselves, the length of a text, the count of items. */
function measuresOf(schema: Schema): IntegerSchema | NumberSchema | undefined {
  if (schema.kind === "number" || schema.kind === "integer") return schema;
  if (schema.kind === "string") return countBetween(schema.minLength, schema.maxLength);
  return schema.kind === "array" ? countBetween(schema.minItems, schema.maxItems) : undefined;
}

function countBetween(minimum = 0, maximum?: number): IntegerSchema {
  return { kind: "integer", minimum, ...(maximum !== undefined && { maximum }) };
}

type Range = Readonly<Record<End, Bound | undefined>>;

/** The range of measures that two schemas have in common; undefined where they are measured in nothing alike. */
function findShared(one: Schema, other: Schema): Range | undefined {
  const [first, second] = [measuresOf(one), measuresOf(other)];
  if (!first || !second) return undefined;
  const kind = [first, second].some((schema) => schema.kind === "integer") ? "integer" : "number";
  const tightest = (end: End): Bound | undefined => {
    const [left, right] = [first, second].map((schema) => findBound({ ...schema, kind }, end));
    if (!left || !right) return left ?? right;
    return isTighter(end, left, right) ? left : right;
  };
  return { lower: tightest("lower"), upper: tightest("upper") };
}

function isEmpty({ lower, upper }: Range): boolean {
  if (!lower || !upper) return false;
  const isOpen = lower.isExclusive || upper.isExclusive;
  return lower.value > upper.value || (isOpen && lower.value >= upper.value);
}

/** Whether two schemas of one type may share a value, as far as what their values measure and the formats of texts tell. */
export function shareMeasure(one: Schema, other: Schema): boolean {
  if (one.kind === "string" && other.kind === "string" && one.format !== other.format) {
    const formats = [one.format, other.format];
    if (formats.every((format) => format !== undefined && distinctFormats.has(format))) return false;
  }
  const shared = findShared(one, other);
  return !shared || !isEmpty(shared);
}

/** Whether two schemas allow every value of a range, so that they share all of those in both ranges. */
export function areRanges(schemas: readonly Schema[]): boolean {
  const [type, ...others] = schemas.map(({ kind }) => (kind === "integer" ? "number" : kind));
  return (
    (type === "string" || type === "number") &&
    others.every((other) => other === type) &&
    schemas.every((schema) => Object.keys(schema).every((key) => measuring.has(key)))
  );
}

/** Whether two schemas are ranges that have values in common. */
export function shareRange(one: Schema, other: Schema): boolean {
  return areRanges([one, other]) && shareMeasure(one, other);
}

/** How the union of two ranges of which exactly one may hold stands to that of two others, by what they have in common. */
export function relateShared(before: readonly Schema[], after: readonly Schema[]): readonly Relation[] {
  const [shared, shares] = [before, after].map(([one, other]) => one && other && findShared(one, other));
  const [wasEmpty, isEmptied] = [shared, shares].map((range) => !range || isEmpty(range));
  if (wasEmpty || isEmptied) return wasEmpty === isEmptied ? [] : [wasEmpty ? "narrows" : "widens"];
  return ends.flatMap((end): readonly Relation[] => {
    const tendency = relateBounds(end, shared?.[end], shares?.[end]);
    if (tendency === undefined) return [];
    return [tendency === "loosened" ? "narrows" : "widens"];
  });
}

/** Whether the bounds of one number refuse nothing that those of another one let through. */
export function areWithinBounds(inner: Schema, outer: Schema): boolean {
  return ends.every((end) => relateBounds(end, ...findBounds(inner, outer, end)) !== "tightened");
}

/** Whether one of two ranges is within the other one. */
export function isWithinRange(inner: Schema, outer: Schema): boolean {
  const [one, other] = [measuresOf(inner), measuresOf(outer)];
  if (!one || !other || !areRanges([inner, outer])) return false;
  return (one.kind === other.kind || other.kind === "number") && areWithinBounds(one, other);
}
