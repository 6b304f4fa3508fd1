import {
  fromInteger,
  isInteger,
  stringifyJson,
  type IntegerSchema,
  type JsonNumber,
  type NumberSchema,
  type Schema,
  type StringSchema,
} from "../../model/index.js";
import { compact } from "./build.js";

type Numeric = NumberSchema | IntegerSchema;

/** The larger of two lower bounds, either of which may be missing. */
export function largest<N extends JsonNumber>(a: N | undefined, b: N | undefined): N | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** The smaller of two upper bounds, either of which may be missing. */
export function smallest<N extends JsonNumber>(a: N | undefined, b: N | undefined): N | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** The values that conform to two schemas of a kind. */
export interface Both<T extends Schema, Rest extends Schema = T> {
  readonly schema: T;
  /** What one of the two says beside it, for which one schema has no second place. */
  readonly rest?: Rest | undefined;
}

/** What two schemas say by a keyword that a schema has once: the same of two different things, whichever comes first. */
export function settle<T>(a: T | undefined, b: T | undefined): { main?: T; rest?: T } {
  const said = [a, b].filter((one) => one !== undefined).toSorted(byText);
  const [main, rest] = said;
  if (main === undefined) return {};
  return rest === undefined || byText(main, rest) === 0 ? { main } : { main, rest };
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [stringifyJson(a), stringifyJson(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** A schema of what is left to say; undefined where that is nothing. */
function restOf<T extends Schema>(kind: T["kind"], keywords: object): T | undefined {
  const said = compact(keywords);
  return Object.keys(said).length > 0 ? ({ kind, ...said } as T) : undefined;
}

type Pattern = Pick<StringSchema, "pattern" | "textPattern">;

function patternOf({ pattern, textPattern }: StringSchema): Pattern | undefined {
  if (pattern !== undefined) return { pattern };
  return textPattern === undefined ? undefined : { textPattern };
}

/** The strings that conform to both; a second format and a second pattern stand by themselves. */
export function intersectStrings(a: StringSchema, b: StringSchema): Both<StringSchema> {
  const pattern = settle(patternOf(a), patternOf(b));
  const format = settle(a.format, b.format);
  const schema = compact<StringSchema>({
    kind: "string",
    minLength: largest(a.minLength, b.minLength),
    maxLength: smallest(a.maxLength, b.maxLength),
    ...pattern.main,
    format: format.main,
    contentEncoding: a.contentEncoding ?? b.contentEncoding,
    contentMediaType: a.contentMediaType ?? b.contentMediaType,
    contentSchema: a.contentSchema ?? b.contentSchema,
  });
  return { schema, rest: restOf("string", { ...pattern.rest, format: format.rest }) };
}

/** The common multiple of two steps; undefined where it is not one of them and they are not integers. */
function commonStep(a: JsonNumber, b: JsonNumber): JsonNumber | undefined {
  if (typeof a === "number" && typeof b === "number") {
    if (Number.isInteger(a / b)) return a;
    if (Number.isInteger(b / a)) return b;
  }
  if (!isInteger(a) || !isInteger(b)) return undefined;
  let [divisor, rest] = [BigInt(a), BigInt(b)];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return fromInteger((BigInt(a) / divisor) * BigInt(b));
}

/** The step of two numbers, or two steps that have no common one. */
function settleSteps(a: JsonNumber | undefined, b: JsonNumber | undefined) {
  const common = a !== undefined && b !== undefined ? commonStep(a, b) : undefined;
  return common === undefined ? settle(a, b) : { main: common };
}

/** The numbers that conform to both; a second format, and a step that has no common one with another, stand by themselves. */
export function intersectNumbers(a: Numeric, b: Numeric): Both<Numeric> {
  const kind = a.kind === "integer" || b.kind === "integer" ? "integer" : "number";
  const step = settleSteps(a.multipleOf, b.multipleOf);
  const format = settle(a.format, b.format);
  const schema = compact<Numeric>({
    kind,
    minimum: largest(a.minimum, b.minimum),
    maximum: smallest(a.maximum, b.maximum),
    exclusiveMinimum: largest(a.exclusiveMinimum, b.exclusiveMinimum),
    exclusiveMaximum: smallest(a.exclusiveMaximum, b.exclusiveMaximum),
    multipleOf: step.main,
    format: format.main,
  });
  return { schema, rest: restOf<Numeric>(kind, { multipleOf: step.rest, format: format.rest }) };
}
