import {
  canonicalJson,
  conforms,
  groupBy,
  type JsonValue,
  type ObjectSchema,
  type Schema,
  type SchemaKind,
  type UnionSchema,
} from "../../model/index.js";
import { shareMeasure } from "./measures.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";

/** How many members and items deep schemas are looked into; deeper, they are taken to share values. */
const maxDepth = 2;

/** Integers are numbers, and a map is an object. */
function typeOf({ kind }: ConcreteSchema): SchemaKind {
  if (kind === "integer") return "number";
  return kind === "map" ? "object" : kind;
}

/** The values that a schema lists, but for null. */
function listValues(schema: ConcreteSchema): readonly JsonValue[] {
  return schema.kind === "literal" ? schema.values.filter((value) => value !== null) : [];
}

/** Whether a value may conform to a schema; of a pattern that is not run nobody knows. */
function mayTake(index: SpecIndex, schema: ConcreteSchema, value: JsonValue): boolean {
  const isUnknown = schema.kind === "string" && schema.textPattern !== undefined;
  return isUnknown || conforms(value, schema, (name) => index.schemas.get(name));
}

/** Whether null is a value of a schema, as far as it says so itself. */
function mayBeNull(schema: ConcreteSchema): boolean {
  return schema.nullable === true || (schema.kind === "literal" && schema.values.includes(null));
}

/** The values that an object has under the names of members that it requires and that are constants. */
function constantsOf(
  index: SpecIndex,
  { properties }: ObjectSchema,
): ReadonlyMap<string, readonly JsonValue[]> {
  return new Map(
    properties.flatMap(({ name, required, schema }) => {
      const resolved = index.resolve(schema).schema;
      return required && resolved.kind === "literal" && !mayBeNull(resolved)
        ? [[name, resolved.values] as const]
        : [];
    }),
  );
}

/** Whether each tag of a union's discriminator is the constant that its variant requires, so that the discriminator refuses nothing. */
export function hasConstantTags(
  index: SpecIndex,
  { discriminator }: UnionSchema,
  tags: readonly (readonly [tag: string, variant: string])[],
): boolean {
  return tags.every(([tag, variant]) => {
    const schema = index.schemas.get(variant);
    const values =
      schema?.kind === "object" ? constantsOf(index, schema).get(discriminator?.property ?? "") : [];
    return values?.length === 1 && values[0] === tag;
  });
}

/** Whether no value is one of two members of a name. */
function areMembersApart(index: SpecIndex, one: Schema, other: Schema, depth: number): boolean {
  const resolved = [one, other].map((schema) => index.resolve(schema).schema);
  return !resolved.every(mayBeNull) && areApart(index, resolved, depth + 1);
}

/** Whether one object requires a member that another one refuses, or with values that are none of its own. */
function requiresOther(index: SpecIndex, one: ConcreteSchema, other: ConcreteSchema, depth: number): boolean {
  if (one.kind !== "object" || other.kind !== "object") return false;
  const isClosed = other.additional === false && !other.patternProperties?.length;
  const listed = new Map(other.properties.map(({ name, schema }) => [name, schema]));
  return one.properties.some(({ name, required, schema }) => {
    const member = listed.get(name);
    return required && (member ? areMembersApart(index, schema, member, depth) : isClosed);
  });
}

/** Whether objects have a member in common that tells each of them from all others. */
function haveTag(index: SpecIndex, objects: readonly ConcreteSchema[]): boolean {
  if (objects.length < 2) return true;
  const constants = objects.map((schema) =>
    schema.kind === "object" ? constantsOf(index, schema) : new Map<string, readonly JsonValue[]>(),
  );
  return [...(constants[0]?.keys() ?? [])].some((name) => {
    const values = constants.map((own) => own.get(name));
    if (values.some((list) => list === undefined)) return false;
    const all = values.flatMap((list) => (list ?? []).map(canonicalJson));
    return new Set(all).size === all.length;
  });
}

/** Whether two schemas of one type share no value, by how large or long their values are or by what these are made of. */
function arePairApart(index: SpecIndex, one: ConcreteSchema, other: ConcreteSchema, depth: number): boolean {
  if (!shareMeasure(one, other)) return true;
  if (one.kind === "array" && other.kind === "array") {
    const hasItem = [one, other].some(({ minItems = 0 }) => minItems > 0);
    const arePlain = [one, other].every(({ prefix }) => prefix === undefined);
    return hasItem && arePlain && areMembersApart(index, one.items, other.items, depth);
  }
  return requiresOther(index, one, other, depth) || requiresOther(index, other, one, depth);
}

/** Whether schemas of one type share no value, two of them at a time; of objects a member may tell each from all others. */
function areAllApart(index: SpecIndex, schemas: readonly ConcreteSchema[], depth: number): boolean {
  if (haveTag(index, schemas)) return true;
  return schemas.every((one, position) =>
    schemas.slice(position + 1).every((other) => arePairApart(index, one, other, depth)),
  );
}

function areApart(index: SpecIndex, schemas: readonly ConcreteSchema[], depth: number): boolean {
  if (depth > maxDepth || schemas.some(({ kind }) => kind === "unknown" || kind === "union")) return false;
  const listed = schemas.flatMap(listValues);
  const wholes = schemas.filter(({ kind }) => kind !== "literal");
  return (
    new Set(listed.map(canonicalJson)).size === listed.length &&
    !listed.some((value) => wholes.some((schema) => mayTake(index, schema, value))) &&
    [...groupBy(wholes, typeOf).values()].every((group) => areAllApart(index, group, depth))
  );
}

/**
 * Whether no value but null conforms to two of the schemas, by their types, their listed values, how large or long these
 * are or a member that is another one in each. Then it makes no difference whether one or any of them has to hold.
 */
export function excludeEachOther(index: SpecIndex, schemas: readonly Schema[]): boolean {
  return areApart(
    index,
    schemas.map((schema) => index.resolve(schema).schema),
    0,
  );
}
