import type { ApiSpec, Operation, Schema } from "../../model/index.js";

/** The schemas directly inside a schema, in documentation order. */
export function childSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "map":
      return [schema.values];
    case "union":
      return schema.variants;
    case "object": {
      const members = schema.properties.map((property) => property.schema);
      return schema.additional ? [...members, schema.additional] : members;
    }
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

/** Adds the names of the component schemas that a schema leads to, those behind references included. */
export function collectReachable(schema: Schema, index: SchemaIndex, names: Set<string>): void {
  const pending = [schema];
  for (let next = pending.pop(); next; next = pending.pop()) {
    pending.push(...childSchemas(next));
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
  return operation.requestBody ? [...parameters, operation.requestBody.schema] : parameters;
}

/** The schemas that the answers to an operation can contain. */
export function responseSchemas(operation: Operation): readonly Schema[] {
  return operation.responses.flatMap((response) => (response.content ? [response.content.schema] : []));
}
