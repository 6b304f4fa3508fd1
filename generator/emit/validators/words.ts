import { stringifyJson, type Schema } from "../../model/index.js";
import { openUnion, type Outer, type Resolve } from "./value-types.js";

/** What a person would say a schema expects: `string`, `object or null`. */
export function describeExpected(schema: Schema, resolve: Resolve, outer: Outer = []): string {
  const resolved = resolve(schema);
  if (!resolved) return "value";
  const words = describeKind(resolved, resolve, outer);
  return resolved.nullable ? joinWords([words, "null"]) : words;
}

function describeKind(schema: Schema, resolve: Resolve, outer: Outer): string {
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
      return joinWords(schema.values.map((value) => stringifyJson(value)));
    case "union":
      return joinWords(
        openUnion(schema.variants, outer, (variant, around) => [describeExpected(variant, resolve, around)]),
      );
    case "ref":
    case "unknown":
      return "value";
    default:
      return schema satisfies never;
  }
}

/** Alternatives, each said once; those that say nothing are left out. */
export function joinWords(words: readonly string[]): string {
  return [...new Set(words.filter(Boolean))].join(" or ");
}
