import type { JsonValue } from "../../../generator/model/index.js";
import type { Members } from "./carriers.js";

/** Keywords whose value is an example of data, in which nothing is a keyword. */
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "const", "enum", "value"]);

/** Keywords that hold schemas, parameters and the like under names of their own. */
const named: ReadonlySet<string> = new Set([
  "properties",
  "schemas",
  "mapping",
  "scopes",
  "dependentRequired",
]);

/** Lists of keywords whose order says nothing. */
const unordered: ReadonlySet<string> = new Set([
  "required",
  "enum",
  "oneOf",
  "anyOf",
  "type",
  "tags",
  "security",
]);

function isMembers(value: JsonValue): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same document with the members of every object, and every list whose order says nothing, the other way round. */
export function reverse(value: JsonValue, areNames = false): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => reverse(item));
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(([key, member]): [string, JsonValue] => {
    if (areNames) return [key, reverse(member)];
    const turned = unordered.has(key) && Array.isArray(member) ? member.toReversed() : member;
    return [key, data.has(key) ? turned : reverse(turned, named.has(key))];
  });
  return Object.fromEntries(entries.toReversed());
}

/** The same document with every schema of a body that is written out under a name of its own among the components. */
export function nameBodies(document: JsonValue): JsonValue {
  const schemas: Record<string, JsonValue> = {};
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isMembers(value)) return value;
    const entries = Object.entries(value).map(([key, member]): [string, JsonValue] => {
      if (data.has(key)) return [key, member];
      if (key !== "content" || !isMembers(member)) return [key, visit(member)];
      return [
        key,
        Object.fromEntries(Object.entries(member).map(([type, media]) => [type, nameSchema(media)])),
      ];
    });
    return Object.fromEntries(entries);
  };
  const nameSchema = (media: JsonValue): JsonValue => {
    if (!isMembers(media) || media["schema"] === undefined) return media;
    if (isMembers(media["schema"]) && "$ref" in media["schema"]) return media;
    const name = `Body${String(Object.keys(schemas).length)}`;
    schemas[name] = media["schema"];
    return { ...media, schema: { $ref: `#/components/schemas/${name}` } };
  };
  if (!isMembers(document)) return document;
  const components = isMembers(document["components"] ?? null) ? (document["components"] as Members) : {};
  const paths = visit(document["paths"] ?? {});
  const own = components["schemas"] ?? {};
  const all = { ...(own as Members), ...schemas };
  return { ...document, paths, components: { ...components, schemas: all } };
}

/** Schemas that say the same in another way, as far as a keyword or two go. */
function respellSchema(schema: Members): Members {
  const { const: only, exclusiveMaximum, exclusiveMinimum, type, ...rest } = schema;
  const types: readonly JsonValue[] = Array.isArray(type) ? type : [];
  const others = types.filter((one) => one !== "null");
  const isNullable = types.includes("null") && others.length === 1 && !("enum" in schema);
  return {
    ...rest,
    ...(type !== undefined && { type: isNullable ? (others[0] ?? null) : type }),
    ...(isNullable && { nullable: true }),
    ...(only !== undefined && (only === null ? { const: only } : { enum: [only] })),
    ...spellExclusive("minimum", exclusiveMinimum, rest["minimum"]),
    ...spellExclusive("maximum", exclusiveMaximum, rest["maximum"]),
  };
}

/** A bound that its own value does not keep: in OpenAPI 3.0 a flag beside the bound. */
function spellExclusive(
  bound: "minimum" | "maximum",
  exclusive: JsonValue | undefined,
  inclusive: JsonValue | undefined,
): Members {
  if (exclusive === undefined) return {};
  const keyword = bound === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  return inclusive === undefined ? { [bound]: exclusive, [keyword]: true } : { [keyword]: exclusive };
}

/**
 * The same document with what OpenAPI 3.0 spells otherwise spelled so: null, single values and bounds that are left out.
 * It stays of its version, because it may say other things that 3.0 has no words for.
 */
export function spellAs30(value: JsonValue, areNames = false): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => spellAs30(item));
  if (!isMembers(value)) return value;
  const entries = Object.entries(areNames ? value : respellSchema(value)).map(([key, member]) => [
    key,
    !areNames && data.has(key) ? member : spellAs30(member, !areNames && named.has(key)),
  ]);
  return Object.fromEntries(entries) as JsonValue;
}

const section = "#/components/schemas/";

/** The same document with what references to schemas lead to in their place, those in circles aside. */
export function inlineSchemas(document: JsonValue): JsonValue {
  const components = isMembers(document) ? (document["components"] ?? null) : null;
  const schemas = isMembers(components) ? (components["schemas"] ?? null) : null;
  if (!isMembers(document) || !isMembers(schemas)) return document;
  const inline = (value: JsonValue, areNames = false): JsonValue => {
    if (Array.isArray(value)) return value.map((item: JsonValue) => inline(item));
    if (!isMembers(value)) return value;
    const reference = value["$ref"];
    const name = typeof reference === "string" && !areNames ? reference.slice(section.length) : "";
    const target = schemas[name];
    if (Object.keys(value).length === 1 && target !== undefined && !isCircular(name, schemas)) {
      return inline(target);
    }
    const entries = Object.entries(value).map(([key, member]) => [
      key,
      !areNames && data.has(key) ? member : inline(member, !areNames && named.has(key)),
    ]);
    return Object.fromEntries(entries) as JsonValue;
  };
  return { ...document, paths: inline(document["paths"] ?? {}) };
}

/** Whether the references of a named schema lead back to it, or into another circle. */
function isCircular(name: string, schemas: Members, within: readonly string[] = []): boolean {
  if (within.includes(name)) return true;
  const text = JSON.stringify(schemas[name] ?? null);
  const targets = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(([, target = ""]) => target);
  return targets.some((target) => isCircular(target, schemas, [...within, name]));
}
