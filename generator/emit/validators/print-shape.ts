import type { FunctionDeclarationStructure } from "ts-morph";
import {
  type ArraySchema,
  type IntegerSchema,
  type JsonValue,
  type NumberSchema,
  type Schema,
  type StringSchema,
  type UnionSchema,
  isRestricted,
} from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { printList, printValue } from "../print/value.js";
import { kinds, type Origin } from "../source/structures.js";
import { allOf, anyOf } from "./logic.js";
import type { ModuleScope } from "./module-scope.js";
import { printFail, printFailBound, printFailEnum, printReport, type Place } from "./place.js";
import { count, printLongLiteral, printPlainTest, printShortLiteral } from "./print-leaf.js";
import { printMapBody, printObjectBody, printObjectTest, readMembers } from "./print-object.js";
import { printDelegation, printInPlace, printItem, printNesting } from "./print-part.js";
import { printRestrictions } from "./print-restrictions.js";
import { isSecretValue } from "./secrets.js";
import { isUnchecked } from "./shape-parts.js";
import type { Shape } from "./shape.js";
import { isPlain, isShortLiteral, withoutNull, withoutRestrictions } from "./leaf.js";
import { planUnion, type TaggedVariant, type UnionPlan } from "./union-plan.js";
import { describeExpected } from "./words.js";

/** The function of a shape. */
export function emitShape(shape: Shape, scope: ModuleScope): FunctionDeclarationStructure & Origin {
  const { schema, name, cycle, isExported, owner, tag } = shape;
  const head = {
    kind: kinds.function,
    origin: `the validator of the type ${owner.type}`,
    name,
    isExported,
    returnType: "boolean",
  };
  if (isUnchecked(schema, scope.plan.resolve)) return { ...head, statements: "return true;" };
  const place: Place = {
    scope,
    secrecy: isSecretValue(schema) ? "hidden" : "shown",
    owner: shape,
    value: "input",
    label: printLabel(name),
    isNullable: schema.nullable === true,
  };
  const input = scope.use(tag === undefined ? "Input" : "Members");
  const parameters = [
    { name: "input", type: input },
    { name: "report", hasQuestionToken: true, type: scope.use("Report") },
    ...(cycle === undefined ? [] : [{ name: "outer", hasQuestionToken: true, type: scope.use("Nesting") }]),
  ];
  const statements = [
    ...(cycle === undefined ? [] : printDepthGuard(scope)),
    ...(schema.nullable ? ["if (input === null) return true;"] : []),
    ...printBody(schema, place),
  ];
  return { ...head, parameters, statements: statements.join("\n") };
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
    case "ref": {
      const shape = place.scope.plan.find(withoutNull(schema), place.owner);
      return [`return ${printDelegation(shape, place)};`];
    }
    case "string":
    case "number":
    case "integer":
      return isRestricted(schema)
        ? printRestricted(schema, place)
        : [`return ${printInPlace(schema, place) ?? "true"};`];
    case "boolean":
    case "null":
    case "unknown":
      return [`return ${printInPlace(schema, place) ?? "true"};`];
    default:
      return schema satisfies never;
  }
}

/** The statements of the function of a text or a number from which other schemas rule out some. */
function printRestricted(
  schema: StringSchema | NumberSchema | IntegerSchema,
  place: Place,
): readonly string[] {
  const { kind } = schema;
  const free = withoutRestrictions(schema);
  const checks = isPlain(free) ? [] : [printInPlace(free, place) ?? "true"];
  return [
    `if (!(${printPlainTest({ kind }, place)})) return ${printFail(place, kind)};`,
    `return ${allOf([...checks, ...printRestrictions(schema, place)])};`,
  ];
}

function printArrayBody(schema: ArraySchema, place: Place): readonly string[] {
  const { minItems = 0, maxItems, uniqueItems } = schema;
  const rules: string[] = [];
  if (minItems > 0) {
    const failure = printFailBound(place, "minItems", `at least ${count(minItems, "item")}`);
    rules.push(`if (input.length < ${minItems} && !${failure}) return false;`);
  }
  if (maxItems !== undefined) {
    const failure = printFailBound(place, "maxItems", `at most ${count(maxItems, "item")}`);
    rules.push(`if (input.length > ${maxItems} && !${failure}) return false;`);
  }
  if (uniqueItems) {
    const failure = printFail(place, "items that differ", "uniqueItems");
    rules.push(`if (!${place.scope.use("hasUniqueItems")}(input) && !${failure}) return false;`);
  }
  return [
    `if (!Array.isArray(input)) return ${printFail(place, "array")};`,
    ...rules,
    ...printContains(schema, place),
    ...printRestrictions(schema, place).map((rule) => `if (!${rule}) return false;`),
    ...printPrefix(schema, place),
    ...printItemsLoop(schema, place),
    "return true;",
  ];
}

/** How many items there are of those of which there must be some. */
function printContains(schema: ArraySchema, place: Place): readonly string[] {
  const { contains, minContains, maxContains } = schema;
  if (!contains) return [];
  const words = describeExpected(contains, place.scope.plan.resolve);
  const found = printCount(contains, place);
  const [least, code] = minContains === undefined ? [1, "contains"] : [minContains, "minContains"];
  const tooFew = printFailBound(place, code, `at least ${count(least, "matching item")} (${words})`);
  const tooMany = printFailBound(place, "maxContains", `at most ${maxContains} matching items (${words})`);
  return [
    ...(least === 0 ? [] : [`if (${found} < ${least} && !${tooFew}) return false;`]),
    ...(maxContains === undefined ? [] : [`if (${found} > ${maxContains} && !${tooMany}) return false;`]),
  ];
}

function printCount(contains: Schema, { scope, owner }: Place): string {
  if (isUnchecked(contains, scope.plan.resolve)) return "input.length";
  const shape = scope.plan.find(contains, owner);
  return `${scope.use("countItems")}(input, ${scope.call(shape)}${printNesting(shape, owner)})`;
}

/** The first items of a tuple, each where it is there. */
function printPrefix({ prefix = [] }: ArraySchema, place: Place): readonly string[] {
  return prefix.flatMap((item, index) => {
    const secrecy = isSecretValue(item) ? "hidden" : place.secrecy;
    const value = `input[${index}]`;
    const check = printItem(item, { ...place, secrecy, value, key: String(index), isItem: true });
    return check === undefined ? [] : [`if (input.length > ${index} && !${check}) return false;`];
  });
}

function printItemsLoop({ items, prefix = [] }: ArraySchema, place: Place): readonly string[] {
  const secrecy = isSecretValue(items) ? "hidden" : place.secrecy;
  const check = printItem(items, { ...place, secrecy, value: "item", key: "index", isItem: true });
  if (check === undefined) return [];
  // Of what must not be there nothing is looked at.
  const isRead = items.kind !== "literal" || items.values.length > 0;
  return [
    `for (let index = ${prefix.length}; index < input.length; index++) {`,
    ...(isRead ? ["const item = input[index];"] : []),
    `if (!${check}) return false;`,
    "}",
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
      return [`return ${anyOf([...plain, printAny(plan.others, plan.named, schema, place)])};`];
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
  return anyOf([...calls, printAlternatives("failUnion", variants, named, schema, place)]);
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
  const checks = printList(variants.map((variant) => scope.call(scope.plan.find(variant, owner))));
  const words = printStringLiteral(describeExpected(schema, scope.plan.resolve));
  const chosen = printNamed(named, schema, place);
  if (owner.cycle === undefined) {
    const first = name === "failUnion" ? `${report}, input` : `input, ${report}`;
    return `${scope.use(name)}(${first}, ${checks}, ${words}${chosen && `, ${chosen}`})`;
  }
  const list = scope.constant(`${label}Variants`, checks);
  const isOnly = name === "checkOneOf" ? ", true" : chosen && ", false";
  const rest = `nesting${isOnly}${chosen && `, ${chosen}`}`;
  return `${scope.use("checkRecursive")}(input, ${report}, ${list}, ${words}, ${rest})`;
}

/** The argument that finds the alternative that a discriminator names; empty where there is none. */
function printNamed(
  named: readonly TaggedVariant[],
  { discriminator }: UnionSchema,
  { scope, owner }: Place,
): string {
  if (!discriminator || named.length === 0) return "";
  const entries = named.flatMap(({ tags, schema }) =>
    tags.map((tag) => printList([printValue(tag), scope.call(scope.plan.find(schema, owner))])),
  );
  const property = printStringLiteral(discriminator.property);
  return `${scope.use("findNamed")}(input, ${property}, ${printList(entries)})`;
}

/** Looks at the tag, then checks the variant that it names. */
function printTagged(plan: UnionPlan & { readonly kind: "tagged" }, place: Place): readonly string[] {
  const { tag, variants, mapped, otherwise } = plan;
  const { scope, owner } = place;
  const deciding = variants.length > 0 ? variants : mapped;
  const list = printList(deciding.flatMap(({ tags }) => tags.map(printValue)));
  const reads = readMembers([tag], scope);
  const { value, key = "", parent = "input" } = reads.find(tag);
  return [
    printObjectTest(place),
    ...reads.statements,
    `switch (${value}) {`,
    ...variants.map(({ tags, schema }) => printCase(tags, scope.plan.findVariant(schema, tag, owner), place)),
    ...mapped.map(({ tags, schema }) => printCase(tags, scope.plan.find(schema, owner), place)),
    `default: return ${
      otherwise
        ? printDelegation(scope.plan.find(otherwise, owner), place)
        : printFailEnum(list, { ...place, key, parent })
    };`,
    "}",
  ];
}

function printCase(tags: readonly JsonValue[], shape: Shape, place: Place): string {
  const labels = tags.map((tag) => `case ${printValue(tag)}:\n`);
  return `${labels.join("")}return ${printDelegation(shape, place)};`;
}
