import { distinct } from "./distinct.js";
import { isInteger, isMultiple, isNumber, type JsonNumber } from "./exact-number.js";
import { canonicalJson, isJsonObject, type JsonValue } from "./json.js";
import { listPatterns, restrictionsOf } from "./schema-parts.js";
import type {
  ArraySchema,
  IntegerSchema,
  MapSchema,
  NumberSchema,
  ObjectSchema,
  RefSchema,
  Restrictions,
  Schema,
  StringSchema,
  UnionSchema,
} from "./schema.js";

/** Finds a named schema; undefined where there is none, or where it leads back to itself. */
export type Resolve = (name: string) => Schema | undefined;

type Members = Readonly<Record<string, JsonValue>>;

const isWithin = (size: JsonNumber, min: JsonNumber = 0, max: JsonNumber = Infinity): boolean =>
  size >= min && size <= max;

function conformsToString(value: JsonValue, schema: StringSchema): boolean {
  if (typeof value !== "string") return false;
  if (!isWithin(Array.from(value).length, schema.minLength, schema.maxLength)) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value);
}

function conformsToNumber(value: JsonValue, schema: NumberSchema | IntegerSchema): boolean {
  if (!isNumber(value)) return false;
  if (schema.kind === "integer" && !isInteger(value)) return false;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity, multipleOf } = schema;
  if (!isWithin(value, schema.minimum ?? -Infinity, schema.maximum)) return false;
  if (value <= exclusiveMinimum || value >= exclusiveMaximum) return false;
  return multipleOf === undefined || isMultiple(value, multipleOf);
}

function conformsToArray(value: JsonValue, schema: ArraySchema, resolve: Resolve): boolean {
  if (!Array.isArray(value)) return false;
  const items = value as readonly JsonValue[];
  if (!isWithin(items.length, schema.minItems, schema.maxItems)) return false;
  if (schema.uniqueItems && distinct(items).length < items.length) return false;
  const { contains, minContains = 1, maxContains } = schema;
  if (contains) {
    const found = items.filter((item) => conforms(item, contains, resolve)).length;
    if (!isWithin(found, minContains, maxContains)) return false;
  }
  return items.every((item, index) => conforms(item, schema.prefix?.[index] ?? schema.items, resolve));
}

function conformsToObject(value: JsonValue, schema: ObjectSchema, resolve: Resolve): boolean {
  if (!isJsonObject(value)) return false;
  const { properties } = schema;
  const listed = properties.every(({ name, required, schema: member }) => {
    const own = Object.hasOwn(value, name) ? value[name] : undefined;
    return own === undefined ? !required : conforms(own, member, resolve);
  });
  return (
    listed &&
    areOthersFine(value, schema, resolve) &&
    hasDependents(value, schema) &&
    hasShape(value, schema, resolve)
  );
}

/** Whether the members conform that are not listed, and those whose names match patterns. */
function areOthersFine(value: Members, schema: ObjectSchema, resolve: Resolve): boolean {
  const { patterns, additional } = listPatterns(schema);
  const names = new Set(schema.properties.map(({ name }) => name));
  return Object.entries(value).every(([name, member]) => {
    const matching = patterns.filter(({ pattern }) => new RegExp(pattern, "u").test(name));
    if (!matching.every((one) => conforms(member, one.schema, resolve))) return false;
    if (additional === undefined || names.has(name) || matching.length > 0) return true;
    return additional !== false && conforms(member, additional, resolve);
  });
}

/** Whether the members are there that others bring along. */
function hasDependents(value: Members, { dependentRequired = {} }: ObjectSchema): boolean {
  return Object.entries(dependentRequired).every(
    ([name, others]) => !Object.hasOwn(value, name) || others.every((other) => Object.hasOwn(value, other)),
  );
}

/** Whether an object has as many members as it may, and of such names. */
function hasShape(value: Members, schema: ObjectSchema | MapSchema, resolve: Resolve): boolean {
  const { propertyNames, minProperties, maxProperties } = schema;
  const names = Object.keys(value);
  return (
    isWithin(names.length, minProperties, maxProperties) &&
    (!propertyNames || names.every((name) => conforms(name, propertyNames, resolve)))
  );
}

function conformsToMap(value: JsonValue, schema: MapSchema, resolve: Resolve): boolean {
  if (!isJsonObject(value) || !hasShape(value, schema, resolve)) return false;
  return Object.values(value).every((member) => conforms(member, schema.values, resolve));
}

function conformsToUnion(value: JsonValue, schema: UnionSchema, resolve: Resolve, here: Resolve): boolean {
  const matching = schema.variants.filter((variant) => conforms(value, variant, resolve, here));
  return schema.mode === "one" ? matching.length === 1 : matching.length > 0;
}

/** `here` no longer finds a name once it was followed for this very value, so that circles end. */
function conformsToRef(value: JsonValue, { name }: RefSchema, resolve: Resolve, here: Resolve): boolean {
  const target = here(name);
  if (!target) return true;
  return conforms(value, target, resolve, (other) => (other === name ? undefined : here(other)));
}

/** Whether a value is none of those that other schemas rule out. */
export function meetsRestrictions(
  value: JsonValue,
  { not, conditions = [] }: Restrictions,
  resolve: Resolve,
  here: Resolve = resolve,
): boolean {
  const is = (schema: Schema): boolean => conforms(value, schema, resolve, here);
  if (not && is(not)) return false;
  return conditions.every((condition) => {
    const branch = is(condition.if) ? condition.then : condition.else;
    return !branch || is(branch);
  });
}

/** Whether a value conforms to a schema, formats aside. A reference that leads nowhere accepts everything. */
export function conforms(
  value: JsonValue,
  schema: Schema,
  resolve: Resolve,
  here: Resolve = resolve,
): boolean {
  if (value === null && schema.nullable) return true;
  if (!meetsRestrictions(value, restrictionsOf(schema), resolve, here)) return false;
  switch (schema.kind) {
    case "string":
      return conformsToString(value, schema);
    case "number":
    case "integer":
      return conformsToNumber(value, schema);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    case "literal":
      return schema.values.some((allowed) => canonicalJson(allowed) === canonicalJson(value));
    case "array":
      return conformsToArray(value, schema, resolve);
    case "object":
      return conformsToObject(value, schema, resolve);
    case "map":
      return conformsToMap(value, schema, resolve);
    case "union":
      return conformsToUnion(value, schema, resolve, here);
    case "ref":
      return conformsToRef(value, schema, resolve, here);
    case "unknown":
      return true;
    default:
      return schema satisfies never;
  }
}
