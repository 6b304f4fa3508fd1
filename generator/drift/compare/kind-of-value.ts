import { isInteger, isNumber, type JsonValue, type Schema, type SchemaKind } from "../../model/index.js";

/** `wire` tells integers from other numbers; TypeScript does not. */
export type Eyes = "wire" | "types";

/** The kind of schema that a value is the plainest example of. */
export function kindOfValue(value: JsonValue, eyes: Eyes): SchemaKind {
  if (value === null) return "null";
  if (isNumber(value)) return eyes === "wire" && isInteger(value) ? "integer" : "number";
  if (typeof value === "string" || typeof value === "boolean") return typeof value as "string" | "boolean";
  return Array.isArray(value) ? "array" : "object";
}

/** Whether no value may be at a place: `false` in place of a schema. */
export function isForbidden(schema: Schema): boolean {
  return schema.kind === "literal" && schema.values.length === 0;
}

/** Whether every value of one scalar kind is one of another. */
export function isWithinKind(kind: SchemaKind, outer: SchemaKind, eyes: Eyes): boolean {
  if (kind === outer) return true;
  const numbers = ["integer", "number"];
  if (!numbers.includes(kind) || !numbers.includes(outer)) return false;
  return eyes === "types" || kind === "integer";
}
