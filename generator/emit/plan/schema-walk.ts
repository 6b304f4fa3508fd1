import {
  listChildSchemas,
  listContentSchemas,
  type ApiSpec,
  type Operation,
  type Schema,
} from "../../model/index.js";

/** Adds the names of the component schemas that a schema leads to, those behind references included. */
export function collectReachable(schema: Schema, index: SchemaIndex, names: Set<string>): void {
  const pending = [schema];
  for (let next = pending.pop(); next; next = pending.pop()) {
    pending.push(...listChildSchemas(next));
    if (next.kind !== "ref" || names.has(next.name)) continue;
    names.add(next.name);
    const target = index.get(next.name);
    if (target) pending.push(target);
  }
}

/** The component schemas of a spec by name. */
export type SchemaIndex = ReadonlyMap<string, Schema>;

export function indexSchemas(spec: ApiSpec): SchemaIndex {
  return new Map(spec.schemas.map(({ name, schema }) => [name, schema]));
}

/** Follows references to the schema behind them; undefined where they lead nowhere or in a circle. `nullable` on the way counts. */
export function resolveSchema(schema: Schema, index: SchemaIndex): Schema | undefined {
  if (schema.kind !== "ref") return schema;
  const seen = new Set<string>();
  let current: Schema | undefined = schema;
  let isNullable = false;
  while (current?.kind === "ref") {
    if (seen.has(current.name)) return undefined;
    seen.add(current.name);
    isNullable ||= current.nullable === true;
    current = index.get(current.name);
  }
  return current && isNullable ? { ...current, nullable: true } : current;
}

/** The schemas that a request of an operation can contain. */
export function requestSchemas(operation: Operation): readonly Schema[] {
  const parameters = operation.parameters.map((parameter) => parameter.schema);
  return [...parameters, ...listContentSchemas(operation.requestBody?.content ?? [])];
}

/** The schemas that the answers to an operation can contain. */
export function responseSchemas(operation: Operation): readonly Schema[] {
  return operation.responses.flatMap(({ content }) => listContentSchemas(content));
}
