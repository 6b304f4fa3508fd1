import type { Draft } from "../draft.js";
import type { InferenceRule } from "./rule.js";

function needsJson(draft: Draft): boolean {
  const { kind, items, type, variants } = draft;
  if (kind === "object" || kind === "map" || type !== undefined) return true;
  if (kind === "array") return items !== undefined && (needsJson(items) || items.kind === "array");
  return kind === "union" && variants.some(needsJson);
}

/**
 * OpenAPI has no style for lists of objects in a query, nor for objects with members that are no scalars. They go as
 * one JSON value, percent-encoded: a flattened form has been seen to be ignored, which on a DELETE is dangerous.
 */
export const queryEncoding: InferenceRule = {
  name: "query-encoding",
  summary: "a parameter that is an object or a list of objects is written as one JSON value",
  apply: ({ operations }) => {
    for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
      const { draft } = parameter;
      if (parameter.in === "path" || !needsJson(draft)) continue;
      parameter.encoding = "json";
      draft.decisions.push({
        aspect: "encoding",
        rule: queryEncoding.name,
        outcome: "one JSON value",
        from: draft.told.slice(0, 1),
        against: [],
      });
    }
  },
};
