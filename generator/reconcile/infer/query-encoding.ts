import type { Draft } from "../draft.js";
import { isSpecified } from "../is-specified.js";
import type { InferenceRule } from "./rule.js";

/** Whether a value has objects in it, or lists in a list; `types` are the documented ones that may stand in it. */
function needsJson(draft: Draft, types: ReadonlyMap<string, Draft>): boolean {
  const { kind, items, type, variants } = draft;
  const named = type === undefined ? undefined : types.get(type);
  if (named) return needsJson(named, types);
  if (kind === "array") return items !== undefined && (items.kind === "array" || needsJson(items, types));
  return kind === "object" || kind === "map" || variants.some((variant) => needsJson(variant, types));
}

/**
 * Prose does not say how lists of objects go in a query, nor objects. They go as one JSON value, percent-encoded: a
 * flattened form has been seen to be ignored, which on a DELETE is dangerous. OpenAPI says it, be it by its defaults.
 */
export const queryEncoding: InferenceRule = {
  name: "query-encoding",
  summary: "a parameter that is an object or a list of objects is written as one JSON value",
  apply: ({ operations, types }) => {
    for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
      const { draft } = parameter;
      if (parameter.in === "path" || isSpecified(draft) || !needsJson(draft, types)) continue;
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
