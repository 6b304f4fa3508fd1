import type { IntegerSchema, NumberSchema, StringSchema } from "../../model/index.js";
import { compact } from "./build.js";

type Numeric = NumberSchema | IntegerSchema;

/** The larger of two lower bounds, either of which may be missing. */
export function largest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** The smaller of two upper bounds, either of which may be missing. */
export function smallest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
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
function commonStep(a: number, b: number): number | undefined {
  if (Number.isInteger(a / b)) return a;
  if (Number.isInteger(b / a)) return b;
  if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined;
  let [divisor, rest] = [a, b];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
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
