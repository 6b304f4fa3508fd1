import { annotationKeywords, referenceTo, stringifyJson } from "../../model/index.js";
import { toUnicodePattern } from "../pattern/unicode-pattern.js";
import { keywordsByType } from "../read/read-keywords.js";
import { mapOf, nodeOf, type Content, type ListNode, type MapNode, type Node } from "../tree.js";
import { isIdle } from "./idle-members.js";
import { listMarked } from "./marked-members.js";
import { isNull, itemsOf, memberOf, textOf, type SchemaMembers } from "./nodes.js";
import { renewKeywords } from "./older-keywords.js";
import type { Scope } from "./scope.js";
import { closeUnevaluated } from "./unevaluated.js";
import { moveItemValues, unwrapValues } from "./values.js";

/** Keywords that mean the same in every version, and hold no schema. */
const plainKeywords: ReadonlySet<string> = new Set([
  ...[
    "type",
    "enum",
    "const",
    "format",
    "default",
    "title",
    "description",
    "deprecated",
    "readOnly",
    "writeOnly",
  ],
  ...["examples", "required", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"],
  ...["minProperties", "maxProperties", "dependentRequired", "minContains", "maxContains"],
  ...["contentEncoding", "contentMediaType"],
]);

/** Keywords that hold a schema for each of some names. */
const namedKeywords: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas"],
]);

/** Keywords that hold a schema of the very value that their owner is of. */
const partKeywords: ReadonlySet<string> = new Set(["not", "if", "then", "else"]);

/** Keywords that hold one schema. */
const schemaKeywords: ReadonlySet<string> = new Set([
  ...["items", "additionalProperties", "propertyNames", "contains", "contentSchema"],
]);

const listKeywords: ReadonlySet<string> = new Set(["oneOf", "anyOf", "allOf", "prefixItems"]);

/** Keywords read elsewhere, or that only hold what references lead to. */
const silentKeywords: ReadonlySet<string> = new Set([
  ...["nullable", "example", "$defs", "definitions", "$comment", "$schema"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);

/** Keywords that say what something is to people. */
const wordKeywords: ReadonlySet<string> = new Set(["title", "description"]);

const isTrue = (node: Node | undefined): boolean => node?.kind === "scalar" && node.value === true;

/** The reference that a value of a mapping is, where it is no name: some tools write `{ $ref }`. */
function normaliseMapped(value: Node, scope: Scope): Content {
  const text = textOf(value) ?? textOf(memberOf(value, "$ref"));
  if (text === undefined || !/[/#.]/.test(text)) return value;
  const reference = /^[\w.-]+$/.test(text) && scope.hasSchema(text) ? undefined : scope.nameSchema(text);
  return { kind: "scalar", value: reference === undefined ? text : referenceTo(reference), at: value.at };
}

const discriminatorKeys: ReadonlySet<string> = new Set(["propertyName", "mapping", "defaultMapping"]);

function normaliseDiscriminator(node: MapNode, scope: Scope): MapNode {
  for (const [key, { value, keyAt }] of node.entries) {
    const isKnown = discriminatorKeys.has(key) || isIdle(key, value);
    if (!isKnown) scope.leaveOut(key, "a discriminator", keyAt ?? value.at);
  }
  const fallback = memberOf(node, "defaultMapping");
  const mapping = memberOf(node, "mapping");
  const values = mapping?.kind === "map" ? [...mapping.entries] : [];
  const mapped = mapOf(values.map(([tag, { value }]) => [tag, normaliseMapped(value, scope)]));
  return {
    ...mapOf([
      ["propertyName", memberOf(node, "propertyName")],
      ["mapping", mapping?.kind === "map" ? mapped : mapping],
      ["defaultMapping", fallback && normaliseMapped(fallback, scope)],
    ]),
    at: node.at,
  };
}

function normalisePattern(node: Node): Node {
  const pattern = textOf(node);
  return pattern === undefined ? node : { kind: "scalar", value: toUnicodePattern(pattern), at: node.at };
}

/** How the names of `patternProperties` are spelled; one of two spellings of the same pattern stays. */
function spellPatterns({ entries }: MapNode): (pattern: string) => string {
  const taken = new Set(entries.keys());
  return (pattern) => {
    const spelled = toUnicodePattern(pattern);
    if (taken.has(spelled)) return pattern;
    taken.add(spelled);
    return spelled;
  };
}

/** Keywords that are true or false. */
const flagKeywords: ReadonlySet<string> = new Set([
  ...["nullable", "deprecated", "readOnly", "writeOnly", "uniqueItems", "additionalProperties", "required"],
]);

/** Reports members that are called as a keyword and are what the keyword would be: they may stand one level too far out. */
function reportKeywords(properties: MapNode, scope: Scope): void {
  for (const [name, { keyAt, value }] of properties.entries)
    if (flagKeywords.has(name) && value.kind === "scalar" && typeof value.value === "boolean") {
      const what = `${stringifyJson(name)} among the members of an object is taken for one that may hold anything, not for a keyword`;
      scope.report("openapi-assumed", { what }, keyAt ?? value.at);
    }
}

function copyKeyword(key: string, value: Node, members: SchemaMembers, scope: Scope, isPart: boolean): void {
  if (plainKeywords.has(key)) members.set(key, value);
  else if (key === "pattern") members.set(key, normalisePattern(value));
  else if (key === "discriminator" && value.kind === "map") {
    members.set(key, normaliseDiscriminator(value, scope));
  } else if (listKeywords.has(key) && value.kind === "list" && value.items.length === 0) {
    // It is a mistake, which takes nothing from what stands beside it.
    scope.report("openapi-assumed", { what: `an empty list of "${key}" is taken to say nothing` }, value.at);
  } else if (listKeywords.has(key) && value.kind === "list") {
    members.set(
      key,
      value.items.map((item) => normaliseSchema(item, scope, isPart)),
    );
  } else if (partKeywords.has(key)) {
    members.set(key, normaliseSchema(value, scope, true));
  } else if (namedKeywords.has(key) && value.kind === "map") {
    const isOfParts = key === "dependentSchemas";
    const nameOf = key === "patternProperties" ? spellPatterns(value) : String;
    if (key === "properties") reportKeywords(value, scope);
    const properties = [...value.entries].map(
      ([name, entry]) => [nameOf(name), normaliseSchema(entry.value, scope, isOfParts)] as const,
    );
    members.set(key, mapOf(properties));
  } else if (key === "items" && value.kind === "list") {
    // The spelling of JSON Schema before 2020-12.
    copyKeyword("prefixItems", value, members, scope, false);
  } else if (schemaKeywords.has(key)) {
    members.set(key, normaliseSchema(value, scope));
  } else if (key === "xml") {
    // Callers give the text of a body in XML, so that nobody has to be told what is in it.
    scope.report("spec-key-ignored", { key, where: "a schema" }, value.at);
  } else if (!silentKeywords.has(key) && !isIdle(key, value)) {
    scope.leaveOut(key, "a schema", value.at);
  }
}

/** OpenAPI 3.0 says with `exclusiveMinimum: true` that `minimum` is one. */
function moveExclusiveBounds(members: SchemaMembers): void {
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const node = members.get(flag);
    if (typeof node !== "object" || node === null || !("kind" in node)) continue;
    if (node.kind !== "scalar" || typeof node.value !== "boolean") continue;
    const value = members.get(bound);
    members.delete(flag);
    if (node.value && value !== undefined) {
      members.set(flag, value);
      members.delete(bound);
    }
  }
}

/** Keywords that say by themselves what type a value has, or lead to what does. */
const typing = ["$ref", "enum", "const", "type"] as const;

/** Whether a schema says what type its values have, itself or by its parts; those of one keyword may not count. */
function statesType(node: Node, uncounted?: string): boolean {
  if (node.kind !== "map") return false;
  const partsOf = (key: string) => (key === uncounted ? [] : itemsOf(node, key));
  const doAllState = (key: string) =>
    partsOf(key).length > 0 && partsOf(key).every((part) => statesType(part));
  return (
    typing.some((key) => node.entries.has(key)) ||
    partsOf("allOf").some((part) => statesType(part)) ||
    doAllState("oneOf") ||
    doAllState("anyOf")
  );
}

/** Whether a schema says what type the value has that those in one of its lists are of. */
function statesTypeOf(key: string, owner: MapNode): boolean {
  if (key === "allOf") return statesType(owner);
  return (key === "oneOf" || key === "anyOf") && statesType(owner, key);
}

/** What a schema must be that only has keywords of objects, or of arrays. People who leave out `type` mean it. */
function assumeType(node: MapNode, members: SchemaMembers, scope: Scope): void {
  if (!scope.isLenient) return;
  const combines = [...typing, "oneOf", "anyOf", "allOf"].some((key) => node.entries.has(key));
  if (combines) return;
  const type = (["object", "array"] as const).find((name) =>
    keywordsByType[name].some((key) => members.has(key)),
  );
  if (type === undefined) return;
  members.set("type", type);
  scope.report("openapi-assumed", { what: `a schema without type is taken for an ${type}` }, node.at);
}

/** `nullable: true`, the spelling of OpenAPI 3.0: of a type, of an enumeration, of whatever else stands there. */
function allowNull(members: SchemaMembers, scope: Scope): MapNode {
  const type = members.get("type");
  const values = nodeOf(members.get("enum") ?? null);
  if (type === undefined) {
    const hasNull = values.kind !== "list" || values.items.some(isNull);
    if (!hasNull) scope.report("null-assumed", {}, values.at);
    const { heading, rest } = splitHeading(members);
    return mapOf([...heading, ["anyOf", [mapOf([...rest]), mapOf([["type", "null"]])]]]);
  }
  const types = nodeOf(type);
  members.set("type", types.kind === "list" ? [...types.items, "null"] : [types, "null"]);
  return mapOf([...members]);
}

/**
 * Whether null is listed among values whose type lacks it: OpenAPI 3.0 did not say at first that `nullable` has to stand
 * beside it, and who lists it means it. Since 3.1 the type decides.
 */
function listsNull(node: MapNode, members: SchemaMembers, scope: Scope): boolean {
  if (!scope.isLenient || !scope.isVersion30 || node.entries.has("nullable")) return false;
  const type = textOf(nodeOf(members.get("type") ?? null));
  const values = memberOf(node, "enum");
  if (type === undefined || type === "null" || values?.kind !== "list") return false;
  const value = values.items.find(isNull);
  if (!value) return false;
  scope.report(
    "openapi-assumed",
    { what: "null, which an enumeration lists, is one of its values" },
    value.at,
  );
  return true;
}

/** Annotations stay outside of the alternatives that null makes. */
function splitHeading(members: SchemaMembers) {
  const annotations = new Set<string>(annotationKeywords);
  const heading = [...members].filter(([key]) => annotations.has(key));
  const rest = [...members].filter(([key]) => !annotations.has(key));
  return { heading, rest };
}

function normaliseReference(reference: string, node: MapNode, scope: Scope): Content | undefined {
  const name = scope.nameSchema(reference);
  if (name !== undefined) return referenceTo(name);
  scope.report("ref-dangling", { reference }, node.entries.get("$ref")?.value.at);
  return undefined;
}

/** Adds schemas that hold beside what a schema says itself. */
function addParts(members: SchemaMembers, parts: readonly Node[]): void {
  const known = members.get("allOf");
  const others = known === undefined ? [] : (nodeOf(known) as ListNode).items;
  if (parts.length > 0) members.set("allOf", [...others, ...parts]);
}

function normaliseMap(given: MapNode, scope: Scope, isPart: boolean): Node {
  const reference = textOf(memberOf(given, "$ref"));
  // In OpenAPI 3.0 what stands beside a reference does not count; words about the place are no part of the schema.
  const counts = reference === undefined || !scope.isVersion30;
  const marked = scope.isLenient ? listMarked(given, scope) : given;
  const node = counts ? renewKeywords(marked) : marked;
  const members: SchemaMembers = new Map();
  if (reference !== undefined) {
    const target = normaliseReference(reference, node, scope);
    if (target !== undefined) members.set("$ref", target);
  }
  for (const [key, { keyAt, value }] of node.entries) {
    if (key === "$ref") continue;
    const isOfPart = isPart || statesTypeOf(key, node);
    if (counts || wordKeywords.has(key)) copyKeyword(key, value, members, scope, isOfPart);
    else if (!isIdle(key, value)) scope.leaveOutBeside(key, keyAt ?? value.at);
  }
  if (counts)
    addParts(
      members,
      closeUnevaluated(node, scope, (rest) => normaliseSchema(rest, scope)),
    );
  const example = scope.isLenient ? memberOf(node, "example") : undefined;
  if (counts && example && !members.has("examples")) members.set("examples", [example]);
  moveExclusiveBounds(members);
  unwrapValues(members);
  if (scope.isLenient) moveItemValues(members, scope);
  if (!isPart) assumeType(node, members, scope);
  const isNullable = scope.isLenient && isTrue(memberOf(node, "nullable"));
  const schema =
    counts && (isNullable || listsNull(node, members, scope))
      ? allowNull(members, scope)
      : mapOf([...members]);
  return { ...schema, at: node.at };
}

/**
 * A schema of OpenAPI 3.0 or 3.1 in the keywords of the profile, and `allOf`. What has no keyword there is noted. A part says
 * something more of a value whose type its owner states.
 */
export function normaliseSchema(node: Node, scope: Scope, isPart = false): Node {
  return node.kind === "map" ? normaliseMap(node, scope, isPart) : node;
}
