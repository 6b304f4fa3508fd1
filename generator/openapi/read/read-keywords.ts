import {
  acceptsEverything,
  isNumber,
  type ArraySchema,
  type IntegerSchema,
  type JsonNumber,
  type JsonValue,
  type NumberSchema,
  type PatternProperty,
  type Resolve,
  type Schema,
  type SchemaMeta,
  type SourceRef,
  type StringSchema,
} from "../../model/index.js";
import { anything, compact, objectOf, type ObjectParts } from "../schema/build.js";
import { isWhole, narrow } from "../schema/narrow.js";
import { intersect } from "../schema/intersect.js";
import { findPatternProblem, type PatternProblem } from "../pattern/linear-time.js";
import { toJson, type Node } from "../tree.js";
import type { MapReader } from "./map-reader.js";

export type ReadPart = (node: Node) => Schema;

function readExamples(map: MapReader): readonly JsonValue[] | undefined {
  const items = map.list("examples")?.items ?? [];
  return items.length > 0 ? items.map(toJson) : undefined;
}

/** The annotations of a schema. */
export function readMeta(map: MapReader): SchemaMeta {
  return compact<SchemaMeta>({
    title: map.string("title"),
    description: map.string("description"),
    default: map.json("default"),
    examples: readExamples(map),
    deprecated: map.flag("deprecated"),
    readOnly: map.flag("readOnly"),
    writeOnly: map.flag("writeOnly"),
  });
}

/** A pattern, told apart by whether it can be shown to match in linear time. */
function readPattern(map: MapReader): Pick<StringSchema, "pattern" | "textPattern"> {
  const pattern = map.string("pattern");
  if (pattern === undefined) return {};
  const problem = findPatternProblem(pattern);
  if (problem === undefined) return { pattern };
  reportPattern(map, pattern, problem, map.at("pattern"));
  return { textPattern: pattern };
}

const patternCodes = { invalid: "pattern-invalid", unbounded: "pattern-not-linear" } as const;

function reportPattern(
  { context }: MapReader,
  pattern: string,
  problem: PatternProblem,
  at?: SourceRef,
): void {
  context.report(patternCodes[problem.kind], { pattern, problem: problem.reason }, at);
}

/** What members are by patterns of their names. */
function readPatternProperties(map: MapReader, readPart: ReadPart): PatternProperty[] {
  return [...(map.map("patternProperties")?.entries ?? [])].map(([pattern, { keyAt, value }]) => {
    const schema = readPart(value);
    const problem = findPatternProblem(pattern);
    if (problem === undefined) return { pattern, schema };
    reportPattern(map, pattern, problem, keyAt ?? value.at);
    return { pattern, schema, isText: true };
  });
}

/** Reports two bounds that nothing lies between. */
function checkBounds(map: MapReader, low: string, high: string): void {
  const [least, most] = [low, high].map((key) => {
    const node = map.node.entries.get(key)?.value;
    return node?.kind === "scalar" && isNumber(node.value) ? node.value : undefined;
  });
  if (least === undefined || most === undefined || least <= most) return;
  const bounds = { low, least: String(least), high, most: String(most) };
  map.context.report("bounds-impossible", bounds, map.at(low));
}

export function readString(map: MapReader, readPart: ReadPart): StringSchema {
  checkBounds(map, "minLength", "maxLength");
  return compact<StringSchema>({
    kind: "string",
    minLength: map.size("minLength"),
    maxLength: map.size("maxLength"),
    ...readPattern(map),
    format: map.string("format"),
    ...readContent(map, readPart),
  });
}

/** What a text holds once it is decoded. */
function readContent(map: MapReader, readPart: ReadPart): Partial<StringSchema> {
  const schema = map.child("contentSchema");
  return compact<Partial<StringSchema>>({
    contentEncoding: map.string("contentEncoding"),
    contentMediaType: map.string("contentMediaType"),
    contentSchema: schema && readPart(schema),
  });
}

function readMultipleOf(map: MapReader): JsonNumber | undefined {
  const step = map.number("multipleOf");
  if (step === undefined || step > 0) return step;
  map.context.report(
    "spec-invalid-value",
    { key: "multipleOf", problem: "must be more than 0" },
    map.at("multipleOf"),
  );
  return undefined;
}

export function readNumber(map: MapReader, kind: "number" | "integer"): NumberSchema | IntegerSchema {
  checkBounds(map, "minimum", "maximum");
  return compact<NumberSchema | IntegerSchema>({
    kind,
    minimum: map.number("minimum"),
    maximum: map.number("maximum"),
    exclusiveMinimum: map.number("exclusiveMinimum"),
    exclusiveMaximum: map.number("exclusiveMaximum"),
    multipleOf: readMultipleOf(map),
    format: map.string("format"),
  });
}

/** The first items of a tuple; an empty list says nothing. */
function readPrefix(map: MapReader, readPart: ReadPart): Schema[] | undefined {
  const items = map.list("prefixItems")?.items ?? [];
  return items.length > 0 ? items.map(readPart) : undefined;
}

export function readArray(map: MapReader, readPart: ReadPart): ArraySchema {
  const items = map.child("items");
  checkBounds(map, "minItems", "maxItems");
  return compact<ArraySchema>({
    kind: "array",
    prefix: readPrefix(map, readPart),
    items: items ? readPart(items) : anything,
    minItems: map.size("minItems"),
    maxItems: map.size("maxItems"),
    uniqueItems: map.flag("uniqueItems"),
    ...readContains(map, readPart),
  });
}

/** What some of the items are, as far as that says anything. */
function readContains(map: MapReader, readPart: ReadPart): Partial<ArraySchema> {
  const node = map.child("contains");
  const [minContains = 1, maxContains] = [map.size("minContains"), map.size("maxContains")];
  if (!node || (minContains === 0 && maxContains === undefined)) return {};
  return compact<Partial<ArraySchema>>({
    contains: readPart(node),
    minContains: minContains === 1 ? undefined : minContains,
    maxContains,
  });
}

/** What the names of members must conform to; undefined where any name does. */
function readPropertyNames(map: MapReader, readPart: ReadPart): Schema | undefined {
  const node = map.child("propertyNames");
  const names = node && narrow(readPart(node), "string", map.context.resolve);
  return names && !isWhole(names, "string") ? names : undefined;
}

/**
 * An object with a pattern that every name matches: what that says holds of all members, the listed ones among them, and no
 * other member is left. Where the model could not hold both together the pattern stays.
 */
function settlePatterns(parts: ObjectParts, resolve: Resolve): Schema {
  const { patternProperties = [] } = parts;
  const rules = patternProperties.filter(({ pattern }) => acceptsEverything(pattern));
  if (rules.length === 0) return objectOf(parts);
  const others = patternProperties.filter((one) => !rules.includes(one));
  let settled: Schema = objectOf({ ...parts, patternProperties: others, additional: undefined });
  for (const { schema: values } of rules) {
    const both = intersect(settled, { kind: "map", values }, resolve);
    if ("problem" in both) return objectOf(parts);
    settled = both.schema;
  }
  return settled;
}

export function readObject(map: MapReader, readPart: ReadPart): Schema {
  const members = map.map("properties")?.entries ?? [];
  checkBounds(map, "minProperties", "maxProperties");
  const additional = map.child("additionalProperties");
  const parts: ObjectParts = {
    properties: [...members].map(([name, { value }]) => ({ name, schema: readPart(value) })),
    required: map.strings("required") ?? [],
    patternProperties: readPatternProperties(map, readPart),
    additional: additional && readPart(additional),
    dependentRequired: map.lists("dependentRequired"),
    propertyNames: readPropertyNames(map, readPart),
    minProperties: map.size("minProperties"),
    maxProperties: map.size("maxProperties"),
  };
  return settlePatterns(parts, map.context.resolve);
}

/** The keywords that restrict values of one type alone (JSON Schema Validation, section 6). */
export const keywordsByType = {
  string: ["minLength", "maxLength", "pattern"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: [
    ...["prefixItems", "items", "minItems", "maxItems", "uniqueItems"],
    ...["contains", "minContains", "maxContains"],
  ],
  object: [
    ...["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
    ...["patternProperties", "propertyNames", "dependentRequired"],
  ],
} as const;

/** What is said of texts without being a rule for them: it makes no text of what has no type. */
export const contentKeywords = ["contentEncoding", "contentMediaType", "contentSchema"] as const;
