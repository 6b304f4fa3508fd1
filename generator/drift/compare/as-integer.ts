import { isInteger } from "../../model/index.js";
import type { ConcreteSchema } from "./spec-index.js";

/** Numbers of which all are multiples of a whole one are integers, where the other schema says so; any other schema stays as it is. */
export function asInteger(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  const isWhole = schema.kind === "number" && schema.multipleOf !== undefined && isInteger(schema.multipleOf);
  return isWhole && other.kind === "integer" ? { ...schema, kind: "integer" } : schema;
}
