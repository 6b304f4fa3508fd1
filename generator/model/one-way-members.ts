import { listChildSchemas, restrictionsOf } from "./schema-parts.js";
import type { ObjectSchema, Schema } from "./schema.js";

/** The ways that values of a schema go: into requests, out of answers, or both. */
export interface Ways {
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

/** The named schemas of a spec by name. */
type SchemaIndex = ReadonlyMap<string, Schema>;

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** Whether a schema, or one that it refers to, is marked. */
export function isMarked(schema: Schema, mark: "readOnly" | "writeOnly", index: SchemaIndex): boolean {
  const seen = new Set<Schema>();
  let one: Schema | undefined = schema;
  while (one && !seen.has(one)) {
    if (one[mark]) return true;
    seen.add(one);
    one = one.kind === "ref" ? index.get(one.name) : undefined;
  }
  return false;
}

/** The members of an object, by name, that one of its ways does not have; a branch knows those of the object that it is of. */
export function listOneWay(schema: ObjectSchema, { isInput, isOutput }: Ways, index: SchemaIndex): Names {
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
export function listBranches(schema: Schema): ReadonlySet<Schema | undefined> {
  const { conditions = [] } = restrictionsOf(schema);
  return new Set(conditions.flatMap((condition) => [condition.then, condition.else]));
}

/** Whether a schema refers to one of some names. */
function refersTo(schema: Schema, names: Names): boolean {
  return (
    (schema.kind === "ref" && names.has(schema.name)) ||
    listChildSchemas(schema).some((child) => refersTo(child, names))
  );
}

/**
 * The names of the schemas that ask for a member of one way, or refer to such a one: where requests and answers have them,
 * each way has a type of its own.
 */
export function findOneWay(index: SchemaIndex): ReadonlySet<string> {
  const bothWays = { isInput: true, isOutput: true };
  const asking = [...index].filter(([, schema]) => asksOneWay(schema, bothWays, index));
  const found = new Set(asking.map(([name]) => name));
  let known = -1;
  while (known < found.size) {
    known = found.size;
    for (const [name, schema] of index) if (refersTo(schema, found)) found.add(name);
  }
  return found;
}
