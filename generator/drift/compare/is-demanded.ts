import type { ObjectSchema, Schema } from "../../model/index.js";
import type { SpecIndex } from "./spec-index.js";

function requires(index: SpecIndex, schema: Schema | undefined, name: string): boolean {
  if (!schema) return false;
  const resolved = index.resolve(schema).schema;
  return resolved.kind === "object" && resolved.properties.some((own) => own.name === name && own.required);
}

/** Whether an object has a member in any case: it requires it, or a condition does, its test met or not. */
export function isDemanded(index: SpecIndex, schema: ObjectSchema, name: string): boolean {
  const { conditions = [] } = schema;
  return (
    requires(index, schema, name) ||
    conditions.some(({ then, else: other }) => requires(index, then, name) && requires(index, other, name))
  );
}
