import {
  fromInteger,
  isInteger,
  type IntegerSchema,
  type JsonNumber,
  type NumberSchema,
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

/** Whether two keywords that have no intersection of their own can stand together. */
const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;

/** The strings that conform to both; undefined where they have two formats or two patterns. */
export function intersectStrings(a: StringSchema, b: StringSchema): StringSchema | undefined {
  const patterns = [a, b].map(({ pattern, textPattern }) => pattern ?? textPattern);
  if (!agree(a.format, b.format) || !agree(patterns[0], patterns[1])) return undefined;
  return compact<StringSchema>({
    kind: "string",
    minLength: largest(a.minLength, b.minLength),
    maxLength: smallest(a.maxLength, b.maxLength),
    pattern: a.pattern ?? b.pattern,
    textPattern: a.textPattern ?? b.textPattern,
    format: a.format ?? b.format,
    contentEncoding: a.contentEncoding ?? b.contentEncoding,
    contentMediaType: a.contentMediaType ?? b.contentMediaType,
    contentSchema: a.contentSchema ?? b.contentSchema,
  });
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

/** The numbers that conform to both; undefined where formats or steps have no common one. */
export function intersectNumbers(a: Numeric, b: Numeric): Numeric | undefined {
  if (!agree(a.format, b.format)) return undefined;
  const multipleOf =
    a.multipleOf === undefined || b.multipleOf === undefined
      ? (a.multipleOf ?? b.multipleOf)
      : commonStep(a.multipleOf, b.multipleOf);
  if (multipleOf === undefined && a.multipleOf !== undefined) return undefined;
  return compact<Numeric>({
    kind: a.kind === "integer" || b.kind === "integer" ? "integer" : "number",
    minimum: largest(a.minimum, b.minimum),
    maximum: smallest(a.maximum, b.maximum),
    exclusiveMinimum: largest(a.exclusiveMinimum, b.exclusiveMinimum),
    exclusiveMaximum: smallest(a.exclusiveMaximum, b.exclusiveMaximum),
    multipleOf,
    format: a.format ?? b.format,
  });
}
