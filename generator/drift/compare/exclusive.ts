import {
  canonicalJson,
  type JsonValue,
  type ObjectSchema,
  type Schema,
  type SchemaKind,
  type UnionSchema,
} from "../../model/index.js";
import { kindOfValue } from "./kind-of-value.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";

/** What the values of a schema can be told by: their type alone, or one value of it. */
interface Mark {
  readonly type: SchemaKind;
  readonly value?: string;
}

/** Integers are numbers, and a map is an object. */
function typeOf(kind: SchemaKind): SchemaKind {
  if (kind === "integer") return "number";
  return kind === "map" ? "object" : kind;
}

/** What the values of a schema other than an object are told by; undefined where they can be anything. */
function marksOf(schema: ConcreteSchema): readonly Mark[] | undefined {
  if (schema.kind === "unknown" || schema.kind === "union") return undefined;
  if (schema.kind !== "literal") return [{ type: typeOf(schema.kind) }];
  return schema.values.map((value) => ({
    type: typeOf(kindOfValue(value, "wire")),
    value: canonicalJson(value),
  }));
}

/** Whether no value has two of some marks. */
function areMarksApart(marks: readonly Mark[]): boolean {
  const whole = marks.filter(({ value }) => value === undefined).map(({ type }) => type);
  const listed = marks.filter(({ value }) => value !== undefined);
  const types = new Set(whole);
  return (
    types.size === whole.length &&
    new Set(listed.map(({ value }) => value)).size === listed.length &&
    listed.every(({ type }) => !types.has(type))
  );
}

/** The values that an object has under the names of members that it requires and that are constants. */
function constantsOf(
  index: SpecIndex,
  { properties }: ObjectSchema,
): ReadonlyMap<string, readonly JsonValue[]> {
  return new Map(
    properties.flatMap(({ name, required, schema }) => {
      const resolved = index.resolve(schema).schema;
      return required && resolved.kind === "literal" ? [[name, resolved.values] as const] : [];
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

/** The values that each listed member of an object may have, where these are listed, too. */
function listMembers(
  index: SpecIndex,
  { properties }: ObjectSchema,
): readonly (readonly [name: string, values: readonly JsonValue[]])[] {
  return properties.flatMap(({ name, schema }) => {
    const resolved = index.resolve(schema).schema;
    return resolved.kind === "literal" ? [[name, resolved.values] as const] : [];
  });
}

/** Whether one object requires a member that another one refuses, or with values that are none of its own. */
function requiresOther(index: SpecIndex, one: ConcreteSchema, other: ConcreteSchema): boolean {
  if (one.kind !== "object" || other.kind !== "object") return false;
  const isClosed = other.additional === false && !other.patternProperties?.length;
  const listed = new Set(other.properties.map(({ name }) => name));
  if (isClosed && one.properties.some(({ name, required }) => required && !listed.has(name))) return true;
  const constants = constantsOf(index, one);
  return listMembers(index, other).some(([name, values]) => {
    const own = constants.get(name)?.map(canonicalJson);
    return own !== undefined && !values.some((value) => own.includes(canonicalJson(value)));
  });
}

/** Whether a member tells every object from every other one. */
function areObjectsApart(index: SpecIndex, objects: readonly ConcreteSchema[]): boolean {
  if (haveTag(index, objects)) return true;
  return objects.every((one, position) =>
    objects
      .slice(position + 1)
      .every((other) => requiresOther(index, one, other) || requiresOther(index, other, one)),
  );
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

/**
 * Whether no value but null conforms to two of the schemas, by their types, their listed values or a member that is
 * another constant in each. Then it makes no difference whether one or any of them has to hold.
 */
export function excludeEachOther(index: SpecIndex, schemas: readonly Schema[]): boolean {
  const resolved = schemas.map((schema) => index.resolve(schema).schema);
  const objects = resolved.filter(({ kind }) => kind === "object" || kind === "map");
  const others = resolved.filter((schema) => !objects.includes(schema)).map(marksOf);
  if (others.some((marks) => marks === undefined)) return false;
  const marks = others.flatMap((own) => own ?? []);
  const all: readonly Mark[] = objects.length > 0 ? [...marks, { type: "object" }] : marks;
  return areMarksApart(all) && areObjectsApart(index, objects);
}
