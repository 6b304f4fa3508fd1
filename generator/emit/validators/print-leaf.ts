import type { IntegerSchema, LiteralSchema, NumberSchema, Schema, StringSchema } from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { printValue } from "../print/value.js";
import { and, call, choose, compare, listOf, or, pureNew, type Expression } from "../syntax/expression.js";
import { findStringFormat, numberFormats } from "./formats.js";
import { isPlain, isScalar } from "./leaf.js";
import { printFail, printFailBound, printFailEnum, type Place } from "./place.js";

/** Whether a value is of a plain schema: `typeof id === "string"`. */
export function printPlainTest(schema: Schema, { value }: Pick<Place, "value">): Expression {
  switch (schema.kind) {
    case "number":
      return call("Number.isFinite", value);
    case "integer":
      return call("Number.isInteger", value);
    case "null":
      return compare(value, "===", "null");
    case "string":
    case "boolean":
      return compare(`typeof ${value}`, "===", printStringLiteral(schema.kind));
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
function printTyped(
  schema: Schema,
  test: Expression,
  rules: readonly Expression[],
  place: Place,
): Expression {
  return choose(test, and(...rules), printFail(place, schema.kind));
}

/** Checks a value of which nothing but its type matters. */
export function printPlain(schema: Schema, place: Place): Expression {
  return or(printPlainTest(schema, place), printFail(place, schema.kind));
}

/** Checks a string and notes what is wrong with it. */
export function printString(schema: StringSchema, place: Place): Expression {
  if (isPlain(schema)) return printPlain(schema, place);
  const { minLength = 0, maxLength, pattern, format } = schema;
  const { scope, value } = place;
  const formatCheck = findStringFormat(format);
  const rules: Expression[] = [];
  if (minLength > 0) {
    const test =
      minLength === 1
        ? compare(value, "!==", '""')
        : call(scope.use("hasMinLength"), value, String(minLength));
    rules.push(or(test, printFailBound(place, "minLength", `at least ${count(minLength, "character")}`)));
  }
  if (maxLength !== undefined) {
    const test = call(scope.use("hasMaxLength"), value, String(maxLength));
    rules.push(or(test, printFailBound(place, "maxLength", `at most ${count(maxLength, "character")}`)));
  }
  if (pattern !== undefined) {
    const source = pureNew("RegExp", printStringLiteral(pattern), '"u"');
    const test = call(`${scope.constant(`${place.label}Pattern`, source)}.test`, value);
    rules.push(or(test, printFail(place, `string matching ${pattern}`, "pattern")));
  }
  if (formatCheck && format !== undefined) {
    const test = or(call(scope.use(formatCheck), value), printFail(place, format, "format"));
    // A format's function looks at the type itself.
    if (rules.length === 0) return test;
    rules.push(test);
  }
  return printTyped(schema, printPlainTest(schema, place), rules, place);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Checks a number and notes what is wrong with it. */
export function printNumber(schema: NumberSchema | IntegerSchema, place: Place): Expression {
  if (isPlain(schema)) return printPlain(schema, place);
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const { scope, value } = place;
  const bounds = [
    ["minimum", ">=", minimum, "at least"],
    ["maximum", "<=", maximum, "at most"],
    ["exclusiveMinimum", ">", exclusiveMinimum, "more than"],
    ["exclusiveMaximum", "<", exclusiveMaximum, "less than"],
  ] as const;
  const rules = bounds.flatMap(([keyword, operator, bound, words]) =>
    bound === undefined
      ? []
      : [
          or(
            compare(value, operator, printValue(bound)),
            printFailBound(place, keyword, `${words} ${bound}`),
          ),
        ],
  );
  if (multipleOf !== undefined) {
    const test = call(scope.use("isMultipleOf"), value, printValue(multipleOf));
    rules.push(or(test, printFail(place, `multiple of ${multipleOf}`, "multipleOf")));
  }
  const range = format === undefined ? undefined : numberFormats.get(format);
  if (range && format !== undefined) {
    const isAbove = compare(value, ">=", printValue(range.minimum));
    const isBelow = compare(value, "<=", printValue(range.maximum));
    rules.push(or(and(isAbove, isBelow), printFail(place, format, "format")));
  }
  const test = call(scope.use(schema.kind === "integer" ? "isInteger" : "isNumber"), value);
  return printTyped(schema, test, rules, place);
}

/** Checks a value against a short list and notes that it is not on it. */
export function printShortLiteral({ values }: LiteralSchema, place: Place): Expression {
  if (values.length === 0) return printFail(place, "nothing", "not");
  const tests = values.map((value) => compare(place.value, "===", printValue(value)));
  return or(...tests, printFailEnum(listOf(values.map(printValue)), place));
}

/** Checks a value against a list of any length, in a function of its own. */
export function printLongLiteral({ values }: LiteralSchema, place: Place): Expression {
  const { scope, value, label } = place;
  const scalars = values.filter(isScalar);
  const list = listOf(values.map(printValue));
  if (scalars.length < values.length) {
    const tests = values.map((known) => call(scope.use("isEqual"), value, printValue(known)));
    return or(...tests, printFailEnum(list, place));
  }
  const set = scope.constant(`${label}Values`, pureNew("Set<unknown>", list));
  return or(call(`${set}.has`, value), printFailEnum(listOf([`...${set}`]), place));
}
