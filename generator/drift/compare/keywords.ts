import {
  acceptsEverything,
  isNumber,
  isMultiple,
  pointerTo,
  type JsonValue,
  type Schema,
} from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { boundKeywords, findBounds, isFormatImplied, relateBounds, type End } from "./bounds.js";
import { report, type Position } from "./comparison.js";
import { compareConstraints } from "./constraints.js";
import { countLeast, countMost, isCounting } from "./counts.js";
import type { Constraint } from "./describe-constraints.js";
import type { Finding } from "./difference.js";
import { isEqualJson } from "./json.js";

type KeysOf<S> = S extends unknown ? keyof S : never;

/** The keywords that hold for values of one kind beside what they are made of. */
export type Keyword = Exclude<
  KeysOf<Schema>,
  | "kind"
  | "name"
  | "title"
  | "description"
  | "default"
  | "examples"
  | "deprecated"
  | "readOnly"
  | "writeOnly"
  | "nullable"
  | "textPattern"
  | "values"
  | "items"
  | "prefix"
  | "properties"
  | "additional"
  | "patternProperties"
  | "conditions"
  | "variants"
  | "mode"
  | "discriminator"
  | Constraint
>;

/**
 * How a keyword restricts: at the end of a range, to at least or at most a count, to multiples, or when true; a pattern
 * and a format each in their own way.
 */
type Restriction = "range" | "least" | "most" | "multiple" | "flag" | "pattern" | "format";

const restrictions: Readonly<Record<Keyword, Restriction>> = {
  minimum: "range",
  exclusiveMinimum: "range",
  minLength: "least",
  minItems: "least",
  minProperties: "least",
  maximum: "range",
  exclusiveMaximum: "range",
  maxLength: "most",
  maxItems: "most",
  maxProperties: "most",
  multipleOf: "multiple",
  uniqueItems: "flag",
  minContains: "least",
  maxContains: "most",
  pattern: "pattern",
  format: "format",
  contentEncoding: "format",
  contentMediaType: "format",
};

/** Formats of which every value is one of another: the widths of integers and of floating numbers. */
const narrowerFormats: readonly (readonly [string, string])[] = [
  ["int32", "int64"],
  ["float", "double"],
];

type Tendency = "tightened" | "loosened" | "changed";

function findTendency(restriction: Restriction, before: JsonValue, after: JsonValue): Tendency {
  if (isNumber(before) && isNumber(after)) {
    if (restriction === "least") return after > before ? "tightened" : "loosened";
    if (restriction === "most") return after < before ? "tightened" : "loosened";
    if (isMultiple(after, before)) return "tightened";
    return isMultiple(before, after) ? "loosened" : "changed";
  }
  if (restriction !== "format") return "changed";
  if (narrowerFormats.some(([narrow, wide]) => after === narrow && before === wide)) return "tightened";
  if (narrowerFormats.some(([narrow, wide]) => before === narrow && after === wide)) return "loosened";
  return "changed";
}

function findKind(
  restriction: Restriction,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): ChangeKind {
  const subject = restriction === "pattern" || restriction === "format" ? restriction : "bound";
  if (before === undefined) return `${subject}-tightened`;
  if (after === undefined) return `${subject}-loosened`;
  return `${subject}-${findTendency(restriction, before, after)}`;
}

/** Whether what a keyword says refuses nothing that the rest of the schema lets through, or that the other schema does. */
function refusesNothing(schema: Schema, keyword: Keyword, value: JsonValue, other: Schema): boolean {
  switch (keyword) {
    case "minProperties":
    case "minItems":
      return typeof value === "number" && value <= countLeast(schema);
    case "multipleOf":
      return (
        [schema, other].some(({ kind }) => kind === "integer") && isNumber(value) && isMultiple(1, value)
      );
    case "maxProperties":
    case "maxItems":
      return typeof value === "number" && value >= countMost(schema);
    case "minContains":
    case "maxContains":
      return !hasContains(schema) || (isCounting(schema) && !hasContains(other));
    case "uniqueItems":
      return schema.kind === "array" && (schema.maxItems ?? Infinity) <= 1;
    case "pattern":
      return typeof value === "string" && acceptsEverything(value);
    case "format":
      return isFormatImplied(schema, other);
    case "minimum":
    case "exclusiveMinimum":
    case "maximum":
    case "exclusiveMaximum":
    case "maxLength":
    case "minLength":
    case "contentEncoding":
    case "contentMediaType":
      return false;
    default:
      return keyword satisfies never;
  }
}

function hasContains(schema: Schema): boolean {
  return schema.kind === "array" && schema.contains !== undefined;
}

/** How many members or items a schema has by other words than the bound for that; undefined where these leave any number. */
function countOf(schema: Schema, keyword: Keyword): number | undefined {
  if (keyword === "minItems" || keyword === "minProperties") return countLeast(schema) || undefined;
  const most = keyword === "maxItems" || keyword === "maxProperties" ? countMost(schema) : Infinity;
  return most === Infinity ? undefined : most;
}

/** What a keyword says in both schemas, or what one says by other words where the other has a bound. */
function readEffects(keyword: Keyword, base: Schema, revision: Schema) {
  const [before, after] = [readEffect(base, keyword, revision), readEffect(revision, keyword, base)];
  return [
    before ?? (after === undefined ? undefined : countOf(base, keyword)),
    after ?? (before === undefined ? undefined : countOf(revision, keyword)),
  ] as const;
}

type Keywords = Readonly<Partial<Record<Keyword, JsonValue>>>;

/** What some keywords say where they are not there (JSON Schema Validation, section 6). */
const defaults: Keywords = { minLength: 0, minItems: 0, minProperties: 0, uniqueItems: false };

/** A pattern is compared as text, whether it can be run or not. */
function patternOf(schema: Schema): string | undefined {
  return schema.kind === "string" ? (schema.pattern ?? schema.textPattern) : undefined;
}

function readKeyword(schema: Schema, keyword: Keyword): JsonValue | undefined {
  if (keyword === "minContains") return (schema as Keywords).minContains ?? 1;
  const value = keyword === "pattern" ? patternOf(schema) : (schema as Keywords)[keyword];
  // The names of media types know no case (RFC 9110, section 8.3.1).
  if (keyword === "contentMediaType" && typeof value === "string") return value.toLowerCase();
  return value === defaults[keyword] ? undefined : value;
}

/** What a keyword says; undefined where it might as well not be there, as far as another schema goes. */
function readEffect(schema: Schema, keyword: Keyword, other: Schema): JsonValue | undefined {
  const value = readKeyword(schema, keyword);
  return value === undefined || refusesNothing(schema, keyword, value, other) ? undefined : value;
}

/** Whether a keyword stands in a schema; at least one item is asked for without a word. */
function isSaid(schema: Schema, keyword: Keyword, value: JsonValue | undefined): boolean {
  return keyword === "minContains" ? "minContains" in schema : value !== undefined;
}

/** Whether a schema is of bytes in base64 and of nothing else, as OpenAPI 3.0 says it or as JSON Schema does. */
function isBase64(schema: Schema): boolean {
  if (schema.kind !== "string") return false;
  const { contentEncoding, format } = schema;
  const said = [format ?? "byte", contentEncoding ?? "base64"].join();
  return said === "byte,base64" && (format !== undefined || contentEncoding !== undefined);
}

const bytes = "application/octet-stream";

/** Whether a schema is of bytes as they are, as OpenAPI 3.0 says it or as JSON Schema does. */
function isBinary(schema: Schema): boolean {
  if (schema.kind !== "string" || schema.contentEncoding !== undefined) return false;
  const { contentMediaType, format } = schema;
  const isSaid = format !== undefined || contentMediaType !== undefined;
  return (
    isSaid && [format ?? "binary", contentMediaType?.toLowerCase() ?? bytes].join() === `binary,${bytes}`
  );
}

/** Whether a keyword says the same in two ways, in both schemas. */
function isRespelled(keyword: Keyword, base: Schema, revision: Schema): boolean {
  const both = [base, revision];
  if (keyword === "contentEncoding") return both.every(isBase64);
  if (keyword === "contentMediaType") return both.every(isBinary);
  return keyword === "format" && (both.every(isBase64) || both.every(isBinary));
}

/** Compares the bounds, patterns, formats and other constraints that two schemas have in common or one of them has. */
export function compareKeywords(at: Position, base: Schema, revision: Schema): void {
  compareConstraints(at, base, revision);
  compareRanges(at, base, revision, "lower");
  compareRanges(at, base, revision, "upper");
  for (const [keyword, restriction] of Object.entries(restrictions) as [Keyword, Restriction][]) {
    if (restriction === "range" || isRespelled(keyword, base, revision)) continue;
    const said = readKeyword(base, keyword);
    const says = readKeyword(revision, keyword);
    if (isEqualJson(said, says)) continue;
    const [before, after] = readEffects(keyword, base, revision);
    const isIdle = isEqualJson(before, after);
    report(at, {
      kind: isIdle ? "keyword-without-effect" : findKind(restriction, before, after),
      keyword,
      base: isSaid(base, keyword, said) ? at.base + pointerTo(keyword) : at.base,
      revision: isSaid(revision, keyword, says) ? at.revision + pointerTo(keyword) : at.revision,
      before: said,
      after: says,
      ...(keyword === "format" && relateGivenTypes(base, revision)),
    });
  }
}

/** Whether a program can give a number as a bigint, too: a 64-bit integer of a request. */
function takesBigint(schema: Schema): boolean {
  const isNumeric = schema.kind === "number" || schema.kind === "integer";
  return isNumeric && /^u?int64$/u.test(schema.format ?? "");
}

/** How what a program can give stands to what it could before, where a format tells on that. */
function relateGivenTypes(base: Schema, revision: Schema): Pick<Finding, "typesRelation"> {
  if (takesBigint(base) === takesBigint(revision)) return {};
  return { typesRelation: takesBigint(base) ? "narrows" : "widens" };
}

/** The keywords that say where a range ends, of those that both schemas do not have alike. */
function listChanged(base: Schema, revision: Schema, end: End) {
  return boundKeywords[end].filter(
    (keyword) => !isEqualJson((base as Keywords)[keyword], (revision as Keywords)[keyword]),
  );
}

/** What some keywords of a schema say: the value of a single one, the keywords with their values of several. */
function saidBy(schema: Schema, keywords: readonly Keyword[]): JsonValue | undefined {
  const said = keywords.flatMap((keyword) => {
    const value = (schema as Keywords)[keyword];
    return value === undefined ? [] : [[keyword, value] as const];
  });
  if (said.length === 0) return undefined;
  return keywords.length === 1 ? said[0]?.[1] : Object.fromEntries(said);
}

/** Compares one end of two ranges as one thing, however many keywords each says it with. */
function compareRanges(at: Position, base: Schema, revision: Schema, end: End): void {
  const changed = listChanged(base, revision, end);
  if (changed.length === 0) return;
  const tendency = relateBounds(end, ...findBounds(base, revision, end));
  const pointerIn = (schema: Schema, place: string) => {
    const keyword = changed.find((name) => (schema as Keywords)[name] !== undefined);
    return keyword === undefined ? place : place + pointerTo(keyword);
  };
  const places = { base: pointerIn(base, at.base), revision: pointerIn(revision, at.revision) };
  report(at, {
    kind: tendency === undefined ? "keyword-without-effect" : `bound-${tendency}`,
    keyword: changed[0] ?? end,
    ...places,
    before: saidBy(base, changed),
    after: saidBy(revision, changed),
    claims: changed.map((aspect) => ({ aspect, ...places })),
  });
}
