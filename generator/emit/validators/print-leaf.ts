import {
  integerRanges,
  type IntegerSchema,
  type JsonNumber,
  type LiteralSchema,
  type NumberSchema,
  type Schema,
  type StringSchema,
} from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { printList, printValue } from "../print/value.js";
import { findStringFormat } from "./formats.js";
import { isPlain, isScalar } from "./leaf.js";
import { allOf, anyOf } from "./logic.js";
import { printFail, printFailBound, printFailEnum, printFailInexact, type Place } from "./place.js";

/** Whether a value is of a plain schema: `typeof id === "string"`. */
export function printPlainTest(schema: Schema, { value }: Pick<Place, "value">): string {
  switch (schema.kind) {
    case "number":
      return `Number.isFinite(${value})`;
    case "integer":
      return `Number.isInteger(${value})`;
    case "null":
      return `${value} === null`;
    case "string":
    case "boolean":
      return `typeof ${value} === "${schema.kind}"`;
    case "literal":
    case "array":
    case "object":
    case "map":
    case "union":
    case "ref":
    case "unknown":
      throw new Error(`a schema of kind ${schema.kind} is not plain`);
    default:
      return schema satisfies never;
  }
}

/** Checks a value that must have a type, then the rules that hold for values of that type alone. `test` tells the type to the compiler too. */
function printTyped(schema: Schema, test: string, rules: readonly string[], place: Place): string {
  return `(${test} ? ${allOf(rules)} : ${printFail(place, schema.kind)})`;
}

/** Checks a value of which nothing but its type matters. */
export function printPlain(schema: Schema, place: Place): string {
  return `(${printPlainTest(schema, place)} || ${printFail(place, schema.kind)})`;
}

/** Checks a string and notes what is wrong with it. */
export function printString(schema: StringSchema, place: Place): string {
  if (isPlain(schema)) return printPlain(schema, place);
  const { minLength = 0, maxLength, pattern, format } = schema;
  const { scope, value } = place;
  const formatCheck = findStringFormat(format);
  const rules: string[] = [];
  if (minLength > 0) {
    const test = minLength === 1 ? `${value} !== ""` : `${scope.use("hasMinLength")}(${value}, ${minLength})`;
    const failure = printFailBound(place, "minLength", `at least ${count(minLength, "character")}`);
    rules.push(`(${test} || ${failure})`);
  }
  if (maxLength !== undefined) {
    const failure = printFailBound(place, "maxLength", `at most ${count(maxLength, "character")}`);
    rules.push(`(${scope.use("hasMaxLength")}(${value}, ${maxLength}) || ${failure})`);
  }
  if (pattern !== undefined) {
    const failure = printFail(place, `string matching ${pattern}`, "pattern");
    rules.push(`(${printPatternTest(pattern, value, place)} || ${failure})`);
  }
  if (formatCheck && format !== undefined) {
    const test = `(${scope.use(formatCheck)}(${value}) || ${printFail(place, format, "format")})`;
    // A format's function looks at the type itself.
    if (rules.length === 0) return test;
    rules.push(test);
  }
  return printTyped(schema, printPlainTest(schema, place), rules, place);
}

/** Whether a text matches a pattern, which is a constant of the module. */
export function printPatternTest(pattern: string, value: string, { scope, label }: Place): string {
  const source = `/* @__PURE__ */ new RegExp(${printStringLiteral(pattern)}, "u")`;
  return `${scope.constant(`${label}Pattern`, source)}.test(${value})`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** JSON has rounded a value next to a bound that no double holds, so that it may be equal to what the bound is rounded to. */
function loosen(operator: string, bound: JsonNumber): string {
  return typeof bound === "bigint" ? operator.replace(/^[<>]$/u, "$&=") : operator;
}

/** Checks a number and notes what is wrong with it. */
export function printNumber(schema: NumberSchema | IntegerSchema, place: Place): string {
  if (isPlain(schema)) return printPlain(schema, place);
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const { scope, value } = place;
  const bounds = [
    ["minimum", ">=", minimum, "at least"],
    ["maximum", "<=", maximum, "at most"],
    ["exclusiveMinimum", ">", exclusiveMinimum, "more than"],
    ["exclusiveMaximum", "<", exclusiveMaximum, "less than"],
  ] as const;
  const rules = bounds.flatMap(([keyword, operator, bound, words]) => {
    if (bound === undefined) return [];
    const failure = printFailBound(place, keyword, `${words} ${bound}`);
    return [`(${value} ${loosen(operator, bound)} ${printValue(bound)} || ${failure})`];
  });
  if (multipleOf !== undefined) {
    const failure = printFail(place, `multiple of ${multipleOf}`, "multipleOf");
    rules.push(`(${scope.use("isMultipleOf")}(${value}, ${printValue(multipleOf)}) || ${failure})`);
  }
  const range = format === undefined ? undefined : integerRanges.get(format);
  if (range && format !== undefined) {
    const isAbove = `${value} >= ${printValue(range.minimum)}`;
    const isBelow = `${value} <= ${printValue(range.maximum)}`;
    const failure = printFail(place, format, "format");
    const exact = printValue(Number.MAX_SAFE_INTEGER);
    const isExact = `(${value} >= -${exact} && ${value} <= ${exact})`;
    rules.push(
      range.maximum > Number.MAX_SAFE_INTEGER
        ? `(${isAbove} && ${isBelow} ? ${isExact} || ${printFailInexact(place)} : ${failure})`
        : `((${isAbove} && ${isBelow}) || ${failure})`,
    );
  }
  const test = `${scope.use(schema.kind === "integer" ? "isInteger" : "isNumber")}(${value})`;
  return printTyped(schema, test, rules, place);
}

/** Checks a value against a short list and notes that it is not on it. */
export function printShortLiteral({ values }: LiteralSchema, place: Place): string {
  if (values.length === 0) return printFail(place, "nothing", "not");
  const tests = values.map((value) => `${place.value} === ${printValue(value)}`);
  return anyOf([...tests, printFailEnum(printList(values.map(printValue)), place)]);
}

/** Checks a value against a list of any length, in a function of its own. */
export function printLongLiteral({ values }: LiteralSchema, place: Place): string {
  const { scope, value, label } = place;
  const scalars = values.filter(isScalar);
  const list = printList(values.map(printValue));
  if (scalars.length < values.length) {
    const tests = values.map((known) => `${scope.use("isEqual")}(${value}, ${printValue(known)})`);
    return anyOf([...tests, printFailEnum(list, place)]);
  }
  const set = scope.constant(`${label}Values`, `/* @__PURE__ */ new Set<unknown>(${list})`);
  return `(${set}.has(${value}) || ${printFailEnum(`[...${set}]`, place)})`;
}
