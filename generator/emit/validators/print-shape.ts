import type { ArraySchema, JsonValue, Schema, UnionSchema } from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { printValue } from "../print/value-text.js";
import type { ModuleScope } from "./module-scope.js";
import { printFail, printFailBound, printReport, type Place } from "./place.js";
import { count, printLongLiteral, printPlainTest, printShortLiteral } from "./print-leaf.js";
import { printMapBody, printObjectBody, printObjectTest, readMembers } from "./print-object.js";
import { printDelegation, printInPlace, printItem } from "./print-part.js";
import { isSecretValue } from "./secrets.js";
import { isUnchecked } from "./shape-parts.js";
import type { Shape } from "./shape.js";
import { isShortLiteral, withoutNull } from "./leaf.js";
import { planUnion, type TaggedVariant, type UnionPlan } from "./union-plan.js";
import { describeExpected } from "./words.js";

/** The function of a shape, as a declaration. */
export function printShape(shape: Shape, scope: ModuleScope): string {
  const { schema, name, cycle, tag } = shape;
  if (isUnchecked(schema, scope.plan.resolve)) return `function ${name}(): boolean {\nreturn true;\n}`;
  const place: Place = {
    scope,
    secrecy: isSecretValue(schema) ? "hidden" : "shown",
    owner: shape,
    value: "input",
    label: printLabel(name),
    isNullable: schema.nullable === true,
  };
  const parameters = [
    `input: ${scope.use(tag === undefined ? "Input" : "Members")}`,
    `report?: ${scope.use("Report")}`,
    ...(cycle === undefined ? [] : [`outer?: ${scope.use("Nesting")}`]),
  ];
  const statements = [
    ...(cycle === undefined ? [] : printDepthGuard(scope)),
    ...(schema.nullable ? ["if (input === null) return true;"] : []),
    ...printBody(schema, place),
  ];
  return `function ${name}(${parameters.join(", ")}): boolean {\n${statements.join("\n")}\n}`;
}

/** Counts the levels of a recursive type. */
function printDepthGuard(scope: ModuleScope): readonly string[] {
  return [
    `const nesting = ${scope.use("enter")}(outer);`,
    `if (${scope.use("isTooDeep")}(nesting)) return ${scope.use("failDepth")}(report, input);`,
  ];
}

/** `checkLogListParams` without its verb, as constants are called after it. */
function printLabel(name: string): string {
  const noun = name.replace(/^check/u, "");
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

function printBody(schema: Schema, place: Place): readonly string[] {
  switch (schema.kind) {
    case "object":
      return printObjectBody(schema, place);
    case "map":
      return printMapBody(schema, place);
    case "array":
      return printArrayBody(schema, place);
    case "union":
      return printUnionBody(schema, place);
    case "literal":
      return [
        `return ${isShortLiteral(schema) ? printShortLiteral(schema, place) : printLongLiteral(schema, place)};`,
      ];
    case "ref":
      return [`return ${printDelegation(place.scope.plan.find(withoutNull(schema), place.owner), place)};`];
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      return [`return ${printInPlace(schema, place) ?? "true"};`];
    default:
      return schema satisfies never;
  }
}

function printArrayBody(schema: ArraySchema, place: Place): readonly string[] {
  const { minItems = 0, maxItems, uniqueItems } = schema;
  const rules: [test: string, failure: string][] = [["!Array.isArray(input)", ""]];
  if (minItems > 0) {
    const failure = printFailBound(place, "minItems", `at least ${count(minItems, "item")}`);
    rules.push([`input.length < ${minItems}`, failure]);
  }
  if (maxItems !== undefined) {
    const failure = printFailBound(place, "maxItems", `at most ${count(maxItems, "item")}`);
    rules.push([`input.length > ${maxItems}`, failure]);
  }
  if (uniqueItems) {
    const failure = printFail(place, "items that differ", "uniqueItems");
    rules.push([`!${place.scope.use("hasUniqueItems")}(input)`, failure]);
  }
  return [
    `if (!Array.isArray(input)) return ${printFail(place, "array")};`,
    ...rules.slice(1).map(([test, failure]) => `if (${test} && !${failure}) return false;`),
    ...printItemsLoop(schema, place),
    "return true;",
  ];
}

function printItemsLoop({ items }: ArraySchema, place: Place): readonly string[] {
  const secrecy = isSecretValue(items) ? "hidden" : place.secrecy;
  const check = printItem(items, { ...place, secrecy, value: "item", key: "index", isItem: true });
  if (check === undefined) return [];
  return [
    `for (let index = 0; index < input.length; index++) {
      const item = input[index];
      if (!(${check})) return false;
    }`,
  ];
}

function printUnionBody(schema: UnionSchema, place: Place): readonly string[] {
  const plan = planUnion(schema, place.scope.plan.resolve);
  switch (plan.kind) {
    case "anything":
      return ["return true;"];
    case "tagged":
      return printTagged(plan, place);
    case "one":
      return [`return ${printAlternatives("checkOneOf", plan.variants, plan.named, schema, place)};`];
    case "any": {
      if (plan.others.length === 0) return [`return ${printInPlace(schema, place) ?? "true"};`];
      const plain = plan.plain.map((variant) => printPlainTest(variant, place));
      return [`return ${[...plain, printAny(plan.others, plan.named, schema, place)].join(" || ")};`];
    }
    default:
      return plan satisfies never;
  }
}

/** Tries one alternative after the other, and goes through them again only where all fail. */
function printAny(
  variants: readonly Schema[],
  named: readonly TaggedVariant[],
  schema: UnionSchema,
  place: Place,
): string {
  const { scope, owner } = place;
  if (owner.cycle !== undefined) return printAlternatives("checkRecursive", variants, named, schema, place);
  const calls = variants.map((variant) => `${scope.call(scope.plan.find(variant, owner))}(input)`);
  return [...calls, printAlternatives("failUnion", variants, named, schema, place)].join(" || ");
}

/** A call that gets the functions of the alternatives; a union that can contain itself is remembered by their list. */
function printAlternatives(
  name: "failUnion" | "checkOneOf" | "checkRecursive",
  variants: readonly Schema[],
  named: readonly TaggedVariant[],
  schema: UnionSchema,
  place: Place,
): string {
  const { scope, owner, label } = place;
  const report = printReport(place);
  const checks = `[${variants.map((variant) => scope.call(scope.plan.find(variant, owner))).join(", ")}]`;
  const words = printStringLiteral(describeExpected(schema, scope.plan.resolve));
  const chosen = printNamed(named, schema, place);
  if (owner.cycle === undefined) {
    const first = name === "failUnion" ? [report, "input"] : ["input", report];
    return `${scope.use(name)}(${[...first, checks, words, ...chosen].join(", ")})`;
  }
  const list = scope.constant(`${label}Variants`, checks);
  const isOnly = name === "checkOneOf" ? ["true"] : chosen.map(() => "false");
  const args = ["input", report, list, words, "nesting", ...isOnly, ...chosen];
  return `${scope.use("checkRecursive")}(${args.join(", ")})`;
}

/** The argument that finds the alternative that a discriminator names, where there is one. */
function printNamed(
  named: readonly TaggedVariant[],
  { discriminator }: UnionSchema,
  { scope, owner }: Place,
): readonly string[] {
  if (!discriminator || named.length === 0) return [];
  const entries = named.flatMap(({ tags, schema }) =>
    tags.map((tag) => `[${printValue(tag)}, ${scope.call(scope.plan.find(schema, owner))}]`),
  );
  const property = printStringLiteral(discriminator.property);
  return [`${scope.use("findNamed")}(input, ${property}, [${entries.join(", ")}])`];
}

/** Looks at the tag, then checks the variant that it names. */
function printTagged(plan: UnionPlan & { readonly kind: "tagged" }, place: Place): readonly string[] {
  const { tag, variants, mapped } = plan;
  const { scope, owner } = place;
  const cases = [
    ...variants.map(({ tags, schema }) => printCase(tags, scope.plan.findVariant(schema, tag, owner), place)),
    ...mapped.map(({ tags, schema }) => printCase(tags, scope.plan.find(schema, owner), place)),
  ];
  const list = `[${variants.flatMap(({ tags }) => tags.map(printValue)).join(", ")}]`;
  const reads = readMembers([tag], scope);
  const { value, key = "", parent = "input" } = reads.find(tag);
  const unknown = `${scope.use("failEnum")}(${printReport(place)}, ${parent}, ${list}, ${key})`;
  return [
    printObjectTest(place),
    ...reads.statements,
    `switch (${value}) {\n${cases.join("\n")}\ndefault:\nreturn ${unknown};\n}`,
  ];
}

function printCase(tags: readonly JsonValue[], shape: Shape, place: Place): string {
  const labels = tags.map((value) => `case ${printValue(value)}:`).join("\n");
  return `${labels}\nreturn ${printDelegation(shape, place)};`;
}
