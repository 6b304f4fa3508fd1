import {
  asksOneWay,
  listBranches,
  listOneWay,
  mapChildSchemas,
  restrictionsOf,
  type ObjectSchema,
  type Schema,
  type Ways,
} from "../../model/index.js";
import type { SchemaIndex } from "./schema-walk.js";

type Names = ReadonlySet<string>;

const none: Names = new Set();

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
