import {
  isInteger,
  isNumber,
  listPatterns,
  referenceTo,
  restrictionsOf,
  type ArraySchema,
  type Condition,
  type IntegerSchema,
  type JsonValue,
  type LiteralSchema,
  type MapSchema,
  type NumberSchema,
  type ObjectSchema,
  type RefSchema,
  type Schema,
  type SchemaMeta,
  type StringSchema,
  type UnionSchema,
} from "../../model/index.js";
import { fromJson, lineOf, mapOf, nodeOf, type Content, type Node } from "../tree.js";
import { withNull } from "../schema/build.js";
import { jsonOf, mapUnlessEmpty, recordOf, type Members } from "./members.js";

const nullNode = lineOf([["type", "null"]]);

const typeOf = (type: string, { nullable }: SchemaMeta): Content => (nullable ? [type, "null"] : type);

function heading(meta: SchemaMeta): Members {
  return [
    ["title", meta.title],
    ["description", meta.description],
    ["deprecated", meta.deprecated],
    ["readOnly", meta.readOnly],
    ["writeOnly", meta.writeOnly],
  ];
}

function trailer(meta: SchemaMeta): Members {
  return [
    ["default", jsonOf(meta.default)],
    ["examples", meta.examples?.map(fromJson)],
  ];
}

function stringMembers(schema: StringSchema): Members {
  return [
    ["type", typeOf("string", schema)],
    ["format", schema.format],
    ["minLength", schema.minLength],
    ["maxLength", schema.maxLength],
    ["pattern", schema.pattern],
    ["contentEncoding", schema.contentEncoding],
    ["contentMediaType", schema.contentMediaType],
    ["contentSchema", schema.contentSchema && writeSchema(schema.contentSchema)],
  ];
}

function numericMembers(schema: NumberSchema | IntegerSchema): Members {
  return [
    ["type", typeOf(schema.kind, schema)],
    ["format", schema.format],
    ["minimum", schema.minimum],
    ["maximum", schema.maximum],
    ["exclusiveMinimum", schema.exclusiveMinimum],
    ["exclusiveMaximum", schema.exclusiveMaximum],
    ["multipleOf", schema.multipleOf],
  ];
}

function jsonTypeOf(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isNumber(value)) return isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The one type of all values, for readers that want to see one; nothing where they differ. */
function literalType({ values }: LiteralSchema): string | undefined {
  const types = new Set(values.map(jsonTypeOf));
  if (types.size === 2 && types.has("integer") && types.has("number")) return "number";
  return types.size === 1 ? [...types][0] : undefined;
}

function literalMembers(schema: LiteralSchema): Members {
  const type = literalType(schema);
  const values = schema.nullable ? [...schema.values, null] : schema.values;
  const [first] = values;
  return [
    ["type", type === undefined ? undefined : typeOf(type, schema)],
    values.length === 1 && first !== undefined ? ["const", fromJson(first)] : ["enum", values.map(fromJson)],
  ];
}

function arrayMembers(schema: ArraySchema): Members {
  return [
    ["type", typeOf("array", schema)],
    ["minItems", schema.minItems],
    ["maxItems", schema.maxItems],
    ["uniqueItems", schema.uniqueItems],
    ["contains", schema.contains && writeSchema(schema.contains)],
    ["minContains", schema.minContains],
    ["maxContains", schema.maxContains],
    ["prefixItems", schema.prefix?.map(writeSchema)],
    ["items", writeSchema(schema.items)],
  ];
}

function propertiesOf({ properties }: ObjectSchema): Content | undefined {
  if (properties.length === 0) return undefined;
  return mapOf(properties.map(({ name, schema }) => [name, writeSchema(schema)]));
}

function requiredOf({ properties }: ObjectSchema): Content | undefined {
  const names = properties.filter(({ required }) => required).map(({ name }) => name);
  return names.length === 0 ? undefined : names;
}

function patternsOf(schema: ObjectSchema): Content | undefined {
  const { patterns } = listPatterns(schema);
  return mapUnlessEmpty(patterns.map(({ pattern, schema: member }) => [pattern, writeSchema(member)]));
}

function additionalOf(schema: ObjectSchema): Content | undefined {
  const { additional } = listPatterns(schema);
  return additional === undefined || additional === false ? additional : writeSchema(additional);
}

function objectMembers(schema: ObjectSchema): Members {
  return [
    ["type", typeOf("object", schema)],
    ["minProperties", schema.minProperties],
    ["maxProperties", schema.maxProperties],
    ["propertyNames", schema.propertyNames && writeSchema(schema.propertyNames)],
    ["required", requiredOf(schema)],
    ["dependentRequired", recordOf(schema.dependentRequired, (names) => [...names])],
    ["properties", propertiesOf(schema)],
    ["patternProperties", patternsOf(schema)],
    ["additionalProperties", additionalOf(schema)],
  ];
}

function mapMembers(schema: MapSchema): Members {
  return [
    ["type", typeOf("object", schema)],
    ["minProperties", schema.minProperties],
    ["maxProperties", schema.maxProperties],
    ["propertyNames", schema.propertyNames && writeSchema(schema.propertyNames)],
    ["additionalProperties", writeSchema(schema.values)],
  ];
}

function discriminatorOf({ discriminator }: UnionSchema): Content | undefined {
  if (!discriminator) return undefined;
  const { defaultMapping, property } = discriminator;
  const mapping = Object.entries(discriminator.mapping).map(([tag, name]): [string, string] => [
    tag,
    referenceTo(name),
  ]);
  return mapOf([
    ["propertyName", property],
    ["mapping", mapOf(mapping)],
    ["defaultMapping", defaultMapping === undefined ? undefined : referenceTo(defaultMapping)],
  ]);
}

function unionMembers(schema: UnionSchema): Members {
  const variants = schema.variants.map(writeSchema);
  return [
    ["discriminator", discriminatorOf(schema)],
    [schema.mode === "one" ? "oneOf" : "anyOf", schema.nullable ? [...variants, nullNode] : variants],
  ];
}

function refMembers({ name, nullable }: RefSchema): Members {
  const reference: [string, Content] = ["$ref", referenceTo(name)];
  return nullable ? [["anyOf", [lineOf([reference]), nullNode]]] : [reference];
}

function membersOf(schema: Schema): Members {
  switch (schema.kind) {
    case "string":
      return stringMembers(schema);
    case "number":
    case "integer":
      return numericMembers(schema);
    case "boolean":
      return [["type", typeOf("boolean", schema)]];
    case "null":
      return [["type", "null"]];
    case "literal":
      return literalMembers(schema);
    case "array":
      return arrayMembers(schema);
    case "object":
      return objectMembers(schema);
    case "map":
      return mapMembers(schema);
    case "union":
      return unionMembers(schema);
    case "ref":
      return refMembers(schema);
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

/** Null, where the owner allows it, is none of what `if` is about, so that `else` has to allow it too. */
function conditionMembers(condition: Condition, { nullable }: SchemaMeta): Members {
  const other = condition.else && (nullable ? withNull(condition.else) : condition.else);
  return [
    ["if", writeSchema(condition.if)],
    ["then", condition.then && writeSchema(condition.then)],
    ["else", other && writeSchema(other)],
  ];
}

/** What is ruled out by other schemas; several conditions have no other place than `allOf`. */
function restrictionMembers(schema: Schema): Members {
  const { not, conditions = [] } = restrictionsOf(schema);
  const all = conditions.map((condition) => conditionMembers(condition, schema));
  const [only = []] = all;
  return [
    ["not", not && writeSchema(not)],
    ...(all.length > 1 ? ([["allOf", all.map(lineOf)]] as const) : only),
  ];
}

/** Nothing conforms: `false`, and where that has annotations the only spelling of it that can carry them. */
function writeNever(schema: LiteralSchema): Node {
  const meta = [...heading(schema), ...trailer(schema)].filter(([, content]) => content !== undefined);
  return meta.length === 0
    ? nodeOf(false)
    : lineOf([...heading(schema), ["anyOf", [false]], ...trailer(schema)]);
}

/** A schema in the one spelling that the canonical document has for it. */
export function writeSchema(schema: Schema): Node {
  if (schema.kind === "literal" && schema.values.length === 0) return writeNever(schema);
  const members = [
    ...heading(schema),
    ...membersOf(schema),
    ...restrictionMembers(schema),
    ...trailer(schema),
  ];
  return lineOf(members);
}
