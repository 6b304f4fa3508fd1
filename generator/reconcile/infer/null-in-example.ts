import { stringifyJson } from "../../model/index.js";
import { followType, type Draft } from "../draft.js";
import type { DraftApi } from "../draft-api.js";
import { findTold } from "../told.js";
import { collectExampleValues, type ExampleValue } from "./examples.js";
import type { InferenceRule } from "./rule.js";

/** The words of an example that show null: the member by its name, or the bare value of an item. */
function quoteNull({ place }: Draft): string {
  const name = /\.([^.[\]{}|]+)$/.exec(place)?.[1];
  return name === undefined ? "null" : `${stringifyJson(name)}: null`;
}

/** Whether null is a value of a draft already. */
function hasNull({ kind, nullable, variants }: Draft): boolean {
  if (nullable || kind === "null") return true;
  return variants.some((variant) => variant.kind === "null" || variant.nullable);
}

/** Whether null is allowed already, by the place or its type, or a document that can say null says that it is not. */
function isSettled(draft: Draft, types: DraftApi["types"]): boolean {
  const type = followType(draft, types);
  if (hasNull(draft) || hasNull(type) || type.kind === "unknown") return true;
  return findTold(draft.told, "nullable").some(({ assertion }) => !assertion.nullable);
}

function applyTo(draft: Draft, examples: readonly ExampleValue[], types: DraftApi["types"]): void {
  const shown = examples.filter(({ value }) => value === null);
  if (shown.length === 0 || isSettled(draft, types)) return;
  draft.nullable = true;
  draft.decisions.push({
    aspect: "nullable",
    rule: nullInExample.name,
    outcome: `may be null, as in ${quoteNull(draft)}`,
    from: [...new Set(shown.map(({ told }) => told))],
    against: [],
  });
}

/** A place that a documented example shows as null may be null, where no document that can say so denies it. */
export const nullInExample: InferenceRule = {
  name: "null-in-example",
  summary: "a place that a documented example shows as null may be null",
  apply: (api) => {
    for (const [draft, examples] of collectExampleValues(api)) applyTo(draft, examples, api.types);
  },
};
