import type { Property, Schema } from "../../model/index.js";
import { withoutNull } from "./leaf.js";
import { allOf, anyOf } from "./logic.js";
import { printFail, printReport, type Place } from "./place.js";
import { printNumber, printPlain, printPlainTest, printShortLiteral, printString } from "./print-leaf.js";
import { isPlainUnion, isUnchecked, needsFunction } from "./shape-parts.js";
import type { Shape } from "./shape.js";
import { planUnion } from "./union-plan.js";
import { acceptsAnything } from "./value-types.js";
import { describeExpected, joinWords } from "./words.js";

/** Checks a member of an object; undefined where it may be absent and anything else. */
export function printMember({ schema, required }: Property, place: Place): string | undefined {
  const { value, scope } = place;
  const core = printCore(schema, { ...place, isNullable: schema.nullable === true });
  if (required) {
    const isPresent = acceptsAnything(schema, scope.plan.resolve)
      ? [`(${value} !== undefined || ${printFail(place, "value")})`]
      : [];
    const check = core && (schema.nullable ? `(${value} === null || ${core})` : core);
    const checks = check === undefined ? isPresent : [...isPresent, check];
    return checks.length === 0 ? undefined : allOf(checks);
  }
  if (core === undefined) return undefined;
  return `(${value} ${schema.nullable ? "== null" : "=== undefined"} || ${core})`;
}

/** Checks an item of an array or a value of a map; undefined where it may be anything. */
export function printItem(schema: Schema, place: Place): string | undefined {
  const core = printCore(schema, { ...place, isNullable: schema.nullable === true });
  return core && schema.nullable ? `(${place.value} === null || ${core})` : core;
}

/** Checks a value that is there and not null. */
function printCore(schema: Schema, place: Place): string | undefined {
  const core = withoutNull(schema);
  if (needsFunction(core, place.scope.plan.resolve))
    return printCall(place.scope.plan.find(core, place.owner), place);
  return printInPlace(core, place);
}

/** Checks a value of a schema that needs no function; undefined where any value will do. */
export function printInPlace(schema: Schema, place: Place): string | undefined {
  switch (schema.kind) {
    case "string":
      return printString(schema, place);
    case "number":
    case "integer":
      return printNumber(schema, place);
    case "boolean":
    case "null":
      return printPlain(schema, place);
    case "literal":
      return printShortLiteral(schema, place);
    case "unknown":
    case "ref":
      return undefined;
    case "union":
      return printPlainUnion(schema, place);
    case "array":
    case "object":
    case "map":
      throw new Error(`a schema of kind ${schema.kind} is checked by a function`);
    default:
      return schema satisfies never;
  }
}

function printPlainUnion(schema: Schema & { readonly kind: "union" }, place: Place): string | undefined {
  const { resolve } = place.scope.plan;
  const plan = planUnion(schema, resolve);
  if (plan.kind !== "any" || !isPlainUnion(schema, resolve)) return undefined;
  const tests = plan.plain.map((variant) => printPlainTest(variant, place));
  const words = joinWords(plan.plain.map((variant) => describeExpected(variant, resolve)));
  return anyOf([...tests, printFail(place, words)]);
}

/**
 * Calls the function of a shape. Items, and members of a fixed size, are checked first and gone through again only
 * where they fail; lists, and what can nest, are gone through once.
 */
function printCall(shape: Shape, place: Place): string {
  const { scope, value, key = "", parent = "input" } = place;
  const name = scope.call(shape);
  const nesting = printNesting(shape, place.owner);
  const collect = `${scope.use("inside")}(${printReport(place)}, ${parent}, ${name}, ${key}${nesting})`;
  const isCheap = shape.isBounded || (place.isItem && nesting === "");
  if (isCheap) return `(${name}(${value}) || ${collect})`;
  const test = `${name}(${value}${nesting && `, undefined${nesting}`})`;
  return `(report ? ${collect} : ${test})`;
}

/** Whether a value is of a part that always has a function; nothing is noted. */
export function printIs(schema: Schema, value: string, { scope, owner }: Place): string {
  if (isUnchecked(schema, scope.plan.resolve)) return "true";
  const shape = scope.plan.find(schema, owner);
  const nesting = printNesting(shape, owner);
  return `${scope.call(shape)}(${value}${nesting && `, undefined${nesting}`})`;
}

/** Hands the input on to another function, with the report. */
export function printDelegation(shape: Shape, place: Place): string {
  const { scope, owner } = place;
  return `${scope.call(shape)}(input, ${printReport(place)}${printNesting(shape, owner)})`;
}

/** The argument that says how deep a call inside a cycle is. */
export function printNesting(shape: Shape, owner: Shape): string {
  return shape.cycle !== undefined && shape.cycle === owner.cycle ? ", nesting" : "";
}
