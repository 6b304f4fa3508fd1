import type { ArraySchema, JsonValue, Schema, UnionSchema } from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { printValue } from "../print/value.js";
import type { FunctionDeclaration } from "../syntax/declaration.js";
import { and, call, compare, listOf, not, or, type Expression } from "../syntax/expression.js";
import { local, returnIf, returning, type Statement, type SwitchCase } from "../syntax/statement.js";
import type { ModuleScope } from "./module-scope.js";
import { printFail, printFailBound, printFailEnum, printReport, type Place } from "./place.js";
import { count, printLongLiteral, printPlainTest, printShortLiteral } from "./print-leaf.js";
import { printMapBody, printObjectBody, printObjectTest, readMembers } from "./print-object.js";
import { printDelegation, printInPlace, printItem } from "./print-part.js";
import { isSecretValue } from "./secrets.js";
import { isUnchecked } from "./shape-parts.js";
import type { Shape } from "./shape.js";
import { isShortLiteral, withoutNull } from "./leaf.js";
import { planUnion, type TaggedVariant, type UnionPlan } from "./union-plan.js";
import { describeExpected } from "./words.js";

/** The function of a shape. */
export function printShape(shape: Shape, scope: ModuleScope): FunctionDeclaration {
  const { schema, name, cycle, tag } = shape;
  const head = { kind: "function", doc: [], isExported: false, name, returns: "boolean" } as const;
  if (isUnchecked(schema, scope.plan.resolve)) {
    return { ...head, parameters: [], body: [returning("true")] };
  }
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
  const body = [
    ...(cycle === undefined ? [] : printDepthGuard(scope)),
    ...(schema.nullable ? [returnIf(compare("input", "===", "null"), "true")] : []),
    ...printBody(schema, place),
  ];
  return { ...head, parameters, body };
}

/** Counts the levels of a recursive type. */
function printDepthGuard(scope: ModuleScope): readonly Statement[] {
  return [
    local("nesting", call(scope.use("enter"), "outer")),
    returnIf(call(scope.use("isTooDeep"), "nesting"), call(scope.use("failDepth"), "report", "input")),
  ];
}

/** `checkLogListParams` without its verb, as constants are called after it. */
function printLabel(name: string): string {
  const noun = name.replace(/^check/u, "");
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

function printBody(schema: Schema, place: Place): readonly Statement[] {
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
        returning(
          isShortLiteral(schema) ? printShortLiteral(schema, place) : printLongLiteral(schema, place),
        ),
      ];
    case "ref":
      return [returning(printDelegation(place.scope.plan.find(withoutNull(schema), place.owner), place))];
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      return [returning(printInPlace(schema, place) ?? "true")];
    default:
      return schema satisfies never;
  }
}

function printArrayBody(schema: ArraySchema, place: Place): readonly Statement[] {
  const { minItems = 0, maxItems, uniqueItems } = schema;
  const rules: (readonly [test: Expression, failure: Expression])[] = [];
  if (minItems > 0) {
    const failure = printFailBound(place, "minItems", `at least ${count(minItems, "item")}`);
    rules.push([compare("input.length", "<", String(minItems)), failure]);
  }
  if (maxItems !== undefined) {
    const failure = printFailBound(place, "maxItems", `at most ${count(maxItems, "item")}`);
    rules.push([compare("input.length", ">", String(maxItems)), failure]);
  }
  if (uniqueItems) {
    const failure = printFail(place, "items that differ", "uniqueItems");
    rules.push([not(call(place.scope.use("hasUniqueItems"), "input")), failure]);
  }
  return [
    returnIf(not(call("Array.isArray", "input")), printFail(place, "array")),
    ...rules.map(([test, failure]) => returnIf(and(test, not(failure)), "false")),
    ...printItemsLoop(schema, place),
    returning("true"),
  ];
}

function printItemsLoop({ items }: ArraySchema, place: Place): readonly Statement[] {
  const secrecy = isSecretValue(items) ? "hidden" : place.secrecy;
  const check = printItem(items, { ...place, secrecy, value: "item", key: "index", isItem: true });
  if (check === undefined) return [];
  return [
    {
      kind: "loop",
      head: "for (let index = 0; index < input.length; index++)",
      body: [local("item", "input[index]"), returnIf(not(check), "false")],
    },
  ];
}

function printUnionBody(schema: UnionSchema, place: Place): readonly Statement[] {
  const plan = planUnion(schema, place.scope.plan.resolve);
  switch (plan.kind) {
    case "anything":
      return [returning("true")];
    case "tagged":
      return printTagged(plan, place);
    case "one":
      return [returning(printAlternatives("checkOneOf", plan.variants, plan.named, schema, place))];
    case "any": {
      if (plan.others.length === 0) return [returning(printInPlace(schema, place) ?? "true")];
      const plain = plan.plain.map((variant) => printPlainTest(variant, place));
      return [returning(or(...plain, printAny(plan.others, plan.named, schema, place)))];
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
): Expression {
  const { scope, owner } = place;
  if (owner.cycle !== undefined) return printAlternatives("checkRecursive", variants, named, schema, place);
  const calls = variants.map((variant) => call(scope.call(scope.plan.find(variant, owner)), "input"));
  return or(...calls, printAlternatives("failUnion", variants, named, schema, place));
}

/** A call that gets the functions of the alternatives; a union that can contain itself is remembered by their list. */
function printAlternatives(
  name: "failUnion" | "checkOneOf" | "checkRecursive",
  variants: readonly Schema[],
  named: readonly TaggedVariant[],
  schema: UnionSchema,
  place: Place,
): Expression {
  const { scope, owner, label } = place;
  const report = printReport(place);
  const checks = listOf(variants.map((variant) => scope.call(scope.plan.find(variant, owner))));
  const words = printStringLiteral(describeExpected(schema, scope.plan.resolve));
  const chosen = printNamed(named, schema, place);
  if (owner.cycle === undefined) {
    const first = name === "failUnion" ? [report, "input"] : ["input", report];
    return call(scope.use(name), ...first, checks, words, ...chosen);
  }
  const list = scope.constant(`${label}Variants`, checks);
  const isOnly = name === "checkOneOf" ? ["true"] : chosen.map(() => "false");
  return call(scope.use("checkRecursive"), "input", report, list, words, "nesting", ...isOnly, ...chosen);
}

/** The argument that finds the alternative that a discriminator names, where there is one. */
function printNamed(
  named: readonly TaggedVariant[],
  { discriminator }: UnionSchema,
  { scope, owner }: Place,
): readonly Expression[] {
  if (!discriminator || named.length === 0) return [];
  const entries = named.flatMap(({ tags, schema }) =>
    tags.map((tag) => listOf([printValue(tag), scope.call(scope.plan.find(schema, owner))])),
  );
  const property = printStringLiteral(discriminator.property);
  return [call(scope.use("findNamed"), "input", property, listOf(entries))];
}

/** Looks at the tag, then checks the variant that it names. */
function printTagged(plan: UnionPlan & { readonly kind: "tagged" }, place: Place): readonly Statement[] {
  const { tag, variants, mapped } = plan;
  const { scope, owner } = place;
  const cases = [
    ...variants.map(({ tags, schema }) => printCase(tags, scope.plan.findVariant(schema, tag, owner), place)),
    ...mapped.map(({ tags, schema }) => printCase(tags, scope.plan.find(schema, owner), place)),
  ];
  const list = listOf(variants.flatMap(({ tags }) => tags.map(printValue)));
  const reads = readMembers([tag], scope);
  const { value, key = "", parent = "input" } = reads.find(tag);
  const unknown = printFailEnum(list, { ...place, key, parent });
  return [
    printObjectTest(place),
    ...reads.statements,
    { kind: "switch", value, cases, otherwise: returning(unknown) },
  ];
}

function printCase(tags: readonly JsonValue[], shape: Shape, place: Place): SwitchCase {
  return { values: tags.map(printValue), then: returning(printDelegation(shape, place)) };
}
