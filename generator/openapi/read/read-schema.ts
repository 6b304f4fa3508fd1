import {
  conforms,
  numberFormats,
  stringifyJson,
  typeOfJson,
  type JsonValue,
  type Schema,
  type StringSchema,
  type UnionSchema,
} from "../../model/index.js";
import { allKinds, alternativesOf, anything, compact, isNever, literalOf, never } from "../schema/build.js";
import { listPossibleMembers } from "../schema/possible-members.js";
import { intersect, restrictSchema } from "../schema/intersect.js";
import { unionOf } from "../schema/union.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { describeNode, MapReader } from "./map-reader.js";
import { readDiscriminator } from "./read-discriminator.js";
import {
  contentKeywords,
  keywordsByType,
  readArray,
  readMeta,
  readNumber,
  readObject,
  readString,
} from "./read-keywords.js";
import { readRestrictions } from "./read-restrictions.js";
import { readReference } from "./read-reference.js";

const typeNames = ["string", "number", "integer", "boolean", "array", "object", "null"] as const;

type TypeName = (typeof typeNames)[number];

const isTypeName = (name: unknown): name is TypeName => typeNames.some((known) => known === name);

/** The names under `type`, a string or a list; undefined where there is no `type`, or none in it. */
function readTypes(map: MapReader): ReadonlySet<TypeName> | undefined {
  const node = map.child("type");
  if (!node) return undefined;
  const names = node.kind === "list" ? node.items : [node];
  if (names.length === 0) {
    map.context.report("spec-invalid-value", { key: "type", problem: "must not be empty" }, node.at);
    return undefined;
  }
  const types = names.flatMap((name) => {
    if (name.kind === "scalar" && isTypeName(name.value)) return [name.value];
    const expected = `one of ${typeNames.join(", ")}, or a list of them`;
    map.context.report("spec-wrong-type", { key: "type", expected, received: describeNode(name) }, name.at);
    return [];
  });
  return new Set(types);
}

/** Without `type` a keyword restricts the values of its own type, and all others conform. */
function restrictedTypes(map: MapReader): ReadonlySet<TypeName> {
  const restricted = (["string", "number", "array", "object"] as const).filter((type) =>
    keywordsByType[type].some((keyword) => map.has(keyword)),
  );
  const types = new Set<TypeName>(restricted);
  const format = map.has("format") ? map.string("format") : undefined;
  if (format !== undefined) types.add(numberFormats.has(format) ? "number" : "string");
  return types;
}

/** Whether a schema has keywords of objects or of lists, and nothing but its type would say that it is one. */
function leavesTypeOut(map: MapReader, restricted: ReadonlySet<TypeName>): boolean {
  const combines = ["$ref", "oneOf", "anyOf", "enum", "const"].some((key) => map.has(key));
  return !combines && (restricted.has("object") || restricted.has("array"));
}

function readType(type: TypeName, map: MapReader, context: ReadContext): Schema {
  const readPart = (node: Node): Schema => readSchema(node, context);
  switch (type) {
    case "string":
      return readString(map, readPart);
    case "number":
    case "integer":
      return readNumber(map, type);
    case "array":
      return readArray(map, readPart);
    case "object":
      return readObject(map, readPart);
    case "boolean":
    case "null":
      return { kind: type };
    default:
      return type satisfies never;
  }
}

/** Beside other types a format is one of strings, or one of numbers. */
function dropForeignFormat(schema: Schema, isAlone: boolean): Schema {
  const { format } = schema as StringSchema;
  if (isAlone || format === undefined || (schema.kind !== "string") === numberFormats.has(format))
    return schema;
  return compact<StringSchema>({ ...(schema as StringSchema), format: undefined });
}

/**
 * The listed values, and null where the type has it and the list does not: by JSON Schema it is then no value, but people who
 * write that a value may be null mean that it may.
 */
function allowListedNull(
  values: readonly JsonValue[] | undefined,
  map: MapReader,
  context: ReadContext,
): readonly JsonValue[] | undefined {
  const type = map.node.entries.get("type")?.value;
  const types = type?.kind === "list" ? type.items : [];
  const hasNull = types.some((item) => item.kind === "scalar" && item.value === "null");
  if (!values || !hasNull || !map.has("enum") || values.includes(null) || context.isStrict) return values;
  context.report("null-assumed", {}, map.at("enum"));
  return [...values, null];
}

/** What `type` and the keywords that belong to one type say together. */
function readBase(map: MapReader, context: ReadContext): Schema {
  const types = readTypes(map);
  if (types) {
    const isAlone = [...types].filter((type) => type !== "null").length === 1;
    const kinds = [...types].filter(
      (type) => type !== "null" && !(type === "integer" && types.has("number")),
    );
    const parts = kinds.map((type) => dropForeignFormat(readType(type, map, context), isAlone));
    return alternativesOf(parts, types.has("null"));
  }
  const restricted = restrictedTypes(map);
  if (restricted.size === 0) return anything;
  if (context.needsTypes && leavesTypeOut(map, restricted))
    context.report("spec-missing-key", { key: "type", where: "a schema" }, map.node.at);
  const parts = Object.entries(allKinds).map(([type, free]) =>
    isTypeName(type) && restricted.has(type) ? dropForeignFormat(readType(type, map, context), false) : free,
  );
  return alternativesOf(parts, true);
}

/** The values of `enum` and `const`, undefined where there is neither. */
function readValues(map: MapReader): readonly JsonValue[] | undefined {
  const constant = map.json("const");
  const list = map.list("enum");
  const values = list && (map.json("enum") as readonly JsonValue[]);
  if (constant === undefined) return values;
  return values
    ? values.filter((value) => conforms(value, literalOf([constant]), () => undefined))
    : [constant];
}

function readUnion(map: MapReader, keyword: "anyOf" | "oneOf", context: ReadContext): Schema[] {
  const list = map.list(keyword);
  if (!list) return [];
  if (list.items.length === 0) {
    context.report("spec-invalid-value", { key: keyword, problem: "must not be empty" }, map.at(keyword));
  }
  const variants = list.items.map((item) => readSchema(item, context));
  const union = unionOf(keyword === "oneOf" ? "one" : "any", variants, context.resolve);
  const discriminator = union.kind === "union" ? readDiscriminator(map, union, context) : undefined;
  return [discriminator ? ({ ...union, discriminator } as UnionSchema) : union];
}

function readAllOf(map: MapReader, context: ReadContext): Schema[] {
  if (!context.isForeign) return [];
  return map.list("allOf")?.items.map((item) => readSchema(item, context)) ?? [];
}

/** Says which of the listed values the other keywords rule out; null beside a type without it is a slip that is on record. */
function reportImpossible(
  values: readonly JsonValue[],
  possible: readonly JsonValue[],
  map: MapReader,
  context: ReadContext,
): void {
  const key = map.has("enum") ? "enum" : "const";
  const ruledOut = values.filter((value) => value !== null && !possible.includes(value));
  if (values.includes(null) && !possible.includes(null)) {
    const what = "null, which an enumeration lists, is none of its values, as its type has no null";
    context.report("openapi-assumed", { what }, map.at(key));
  }
  if (ruledOut.length === 0) return;
  context.report(
    "values-impossible",
    { key, values: ruledOut.map((value) => stringifyJson(value)) },
    map.at(key),
  );
}

/** Says that an enumeration without a type has values of several, null aside: quotes may have been forgotten. */
function reportMixed(values: readonly JsonValue[], map: MapReader, context: ReadContext): void {
  const types = new Set(values.filter((value) => value !== null).map(typeOfJson));
  if (!context.isForeign || map.has("type") || types.size < 2) return;
  context.report("values-mixed", { values: values.map((value) => stringifyJson(value)) }, map.at("enum"));
}

/**
 * The listed values that the other keywords leave. Where they leave none, one of the two is a mistake and nothing says
 * which, so that the values of both are taken: quotes are forgotten in YAML, or a number is listed by its names.
 */
function listedOf(
  values: readonly JsonValue[],
  possible: readonly JsonValue[],
  base: Schema,
  context: ReadContext,
): Schema {
  const listed = values.filter((value) => value !== null);
  const isContradiction = listed.length > 0 && listed.every((value) => !possible.includes(value));
  if (!isContradiction || isByLetter(context)) return literalOf(possible);
  return unionOf("any", [literalOf(listed), base], context.resolve);
}

/** The parts that a value must conform to all of, each as a schema of its own, in the order in which members are documented. */
function readParts(map: MapReader, context: ReadContext): Schema[] {
  const base = readBase(map, context);
  const values = allowListedNull(readValues(map), map, context);
  const possible = (values ?? []).filter((value) => conforms(value, base, context.resolve));
  const literal = values && listedOf(values, possible, base, context);
  reportImpossible(values ?? [], possible, map, context);
  reportMixed(values ?? [], map, context);
  return [...readReference(map, context), ...readAllOf(map, context), literal ?? base];
}

/** Whether a document is one of others, be it of the profile as it is. */
const isOfOthers = ({ isForeign, needsTypes }: ReadContext): boolean => isForeign || needsTypes;

/** Whether a schema means what JSON Schema says of it, rather than what people mean by it. */
const isByLetter = (context: ReadContext): boolean => context.isStrict || !isOfOthers(context);

const membersOfAllParts =
  "additionalProperties of a part is taken to leave the members of the other parts alone";

/** Says what no value can have where all parts hold, such as a member beside a part that allows no others. */
function reportLost(
  parts: readonly [Schema, Schema],
  both: Schema,
  map: MapReader,
  context: ReadContext,
): void {
  if (!isOfOthers(context) || parts.some(isNever)) return;
  const isNullAlone = both.kind === "null" && parts.some(({ kind }) => kind !== "null");
  if (isNever(both) || isNullAlone) {
    context.report("parts-impossible", { members: [], isNullAlone }, map.node.at);
    return;
  }
  const possible = listPossibleMembers(both, context.resolve);
  if (!possible) return;
  const members = parts.flatMap((part) => listPossibleMembers(part, context.resolve) ?? []);
  const lost = [...new Set(members)].filter((name) => !possible.includes(name));
  if (lost.length > 0) context.report("parts-impossible", { members: lost }, map.node.at);
}

/** The values that conform to all of some schemas; see {@link intersect}. */
function combine(
  requirements: readonly Schema[],
  map: MapReader,
  context: ReadContext,
  letStand?: () => void,
): Schema {
  return requirements.reduce((whole, part) => {
    if (whole === anything) return part;
    if (part === anything) return whole;
    const result = intersect(whole, part, context.resolve, letStand);
    if ("schema" in result) {
      reportLost([whole, part], result.schema, map, context);
      return result.schema;
    }
    context.report("schema-unrepresentable", result, map.node.at);
    return whole;
  }, anything);
}

/** What all keywords say together. People who put parts together mean the members of each, whatever the others rule out. */
function readWhole(map: MapReader, context: ReadContext): Schema {
  const standing = { isUsed: false };
  const letStand = () => {
    standing.isUsed = true;
  };
  const parts = readParts(map, context);
  const whole = combine(parts, map, context, isByLetter(context) ? undefined : letStand);
  const unions = [...readUnion(map, "anyOf", context), ...readUnion(map, "oneOf", context)];
  if (standing.isUsed) context.report("openapi-assumed", { what: membersOfAllParts }, map.node.at);
  return combine([whole, ...unions], map, context);
}

function applyRestrictions(schema: Schema, map: MapReader, context: ReadContext): Schema {
  const restrictions = readRestrictions(map, (node) => readSchema(node, context));
  if (!restrictions) return schema;
  const result = restrictSchema(schema, restrictions, context.resolve);
  if ("schema" in result) return result.schema;
  context.report("schema-unrepresentable", result, map.node.at);
  return schema;
}

/** Keywords of one type say nothing beside another one. */
const idleKeywords: ReadonlySet<string> = new Set([
  ...Object.values(keywordsByType).flat(),
  ...contentKeywords,
  "format",
]);

/** In documents of others a schema may also have a discriminator that tells nothing apart. */
const idleForeignKeywords: ReadonlySet<string> = new Set([...idleKeywords, "discriminator"]);

/**
 * Reads a schema object (OpenAPI 3.1, section 4.8.24) or a boolean schema into canonical form: sibling keywords
 * are intersected, null becomes an attribute, a schema without `type` a union over all types.
 */
export function readSchema(node: Node, context: ReadContext): Schema {
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value ? anything : never;
  if (node.kind !== "map") {
    const received = describeNode(node);
    context.report("spec-wrong-type", { key: "schema", expected: "a schema", received }, node.at);
    return anything;
  }
  const map = new MapReader(node, "a schema", context);
  const meta = readMeta(map);
  const schema = applyRestrictions(readWhole(map, context), map, context);
  map.end(context.isForeign ? idleForeignKeywords : idleKeywords);
  if (meta.default !== undefined && !conforms(meta.default, schema, context.resolve)) {
    context.report("default-impossible", { value: stringifyJson(meta.default) }, map.at("default"));
  }
  return { ...schema, ...meta };
}
