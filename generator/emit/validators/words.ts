import type { Schema } from "../../model/index.js";
import type { Resolve } from "./value-types.js";

/** What a person would say a schema expects: `string`, `object or null`. */
export function describeExpected(schema: Schema, resolve: Resolve): string {
  const resolved = resolve(schema);
  if (!resolved) return "value";
  const words = describeKind(resolved, resolve);
  return resolved.nullable ? joinWords([words, "null"]) : words;
}

function describeKind(schema: Schema, resolve: Resolve): string {
  switch (schema.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "array":
    case "object":
      return schema.kind;
    case "map":
      return "object";
    case "literal":
      return joinWords(schema.values.map((value) => JSON.stringify(value)));
    case "union":
      return joinWords(schema.variants.map((variant) => describeExpected(variant, resolve)));
    case "ref":
    case "unknown":
      return "value";
    default:
      return schema satisfies never;
  }
}

/** Alternatives, each said once. */
export function joinWords(words: readonly string[]): string {
  return [...new Set(words)].join(" or ");
}
