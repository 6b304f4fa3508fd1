import {
  listChildSchemas,
  mapChildSchemas,
  restrictionsOf,
  type ObjectSchema,
  type Schema,
} from "../../model/index.js";
import type { SchemaIndex } from "./schema-walk.js";

/** The ways that values of a schema go: into requests, out of answers, or both. */
export interface Ways {
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** Whether a schema, or one that it refers to, is marked. */
export function isMarked(schema: Schema, mark: "readOnly" | "writeOnly", index: SchemaIndex): boolean {
  const seen = new Set<Schema>();
  for (let one: Schema | undefined = schema; one && !seen.has(one); ) {
    if (one[mark]) return true;
    seen.add(one);
    one = one.kind === "ref" ? index.get(one.name) : undefined;
  }
  return false;
}

/** The members of an object, by name, that one of its ways does not have; a branch knows those of the object that it is of. */
function listOneWay(schema: ObjectSchema, { isInput, isOutput }: Ways, index: SchemaIndex): Names {
  const found = schema.properties.filter(
    (property) =>
      (isOutput && isMarked(property.schema, "writeOnly", index)) ||
      (isInput && isMarked(property.schema, "readOnly", index)),
  );
  return new Set(found.map(({ name }) => name));
}

function isAsked({ dependentRequired = {}, properties }: ObjectSchema, names: Names): boolean {
  const asked = properties.filter(({ required }) => required).map(({ name }) => name);
  return [asked, ...Object.values(dependentRequired)].flat().some((name) => names.has(name));
}

/** Whether a schema asks for a member that one of its ways does not have, at any depth. What it refers to is not looked at. */
export function asksOneWay(schema: Schema, ways: Ways, index: SchemaIndex, known: Names = none): boolean {
  const own = schema.kind === "object" ? new Set([...known, ...listOneWay(schema, ways, index)]) : known;
  if (schema.kind === "object" && isAsked(schema, own)) return true;
  const branches = listBranches(schema);
  return listChildSchemas(schema).some((child) =>
    asksOneWay(child, ways, index, branches.has(child) ? own : none),
  );
}

/** The schemas of the very value that a schema is of. */
function listBranches(schema: Schema): ReadonlySet<Schema | undefined> {
  const { conditions = [] } = restrictionsOf(schema);
  return new Set(conditions.flatMap((condition) => [condition.then, condition.else]));
}

/**
 * A schema that requires no member which one of its ways does not have: `readOnly` members are asked for in no request and
 * `writeOnly` ones in no answer (OpenAPI 3.0, section 4.7.24), at any depth. What it refers to is relaxed where it is declared.
 */
export function relaxMembers<S extends Schema>(schema: S, ways: Ways, index: SchemaIndex): S {
  return asksOneWay(schema, ways, index) ? (relax(schema, ways, index, none) as S) : schema;
}

/**
 * What a value must not be, and what decides between branches, stay as they are written: `not` of an object that has its `id`
 * refuses no request, and one that asked for less would refuse all of them.
 */
function relax(schema: Schema, ways: Ways, index: SchemaIndex, known: Names): Schema {
  const own = schema.kind === "object" ? new Set([...known, ...listOneWay(schema, ways, index)]) : known;
  const { conditions, not } = restrictionsOf(schema);
  const tests = new Set([not, ...(conditions ?? []).map((condition) => condition.if)]);
  const branches = listBranches(schema);
  const relaxed = mapChildSchemas(schema, (child) =>
    tests.has(child) ? child : relax(child, ways, index, branches.has(child) ? own : none),
  );
  return relaxed.kind === "object" ? askLess(relaxed, own) : relaxed;
}

/** An object that asks for none of some members. */
function askLess({ dependentRequired, ...rest }: ObjectSchema, names: Names): ObjectSchema {
  const dependents = Object.entries(dependentRequired ?? {}).flatMap(([name, others]) => {
    const left = others.filter((other) => !names.has(other));
    return left.length > 0 ? [[name, left] as const] : [];
  });
  return {
    ...rest,
    properties: rest.properties.map((property) =>
      names.has(property.name) ? { ...property, required: false } : property,
    ),
    ...(dependents.length > 0 && { dependentRequired: Object.fromEntries(dependents) }),
  };
}
