import { isNumber } from "../../model/index.js";
import { setConstraint, type Draft } from "../draft.js";
import { isSpecified } from "../is-specified.js";
import { firstTold } from "../told.js";
import { readBounds, type ProseBound } from "./prose.js";
import type { InferenceRule } from "./rule.js";

const lowBounds = ["minimum", "exclusiveMinimum"] as const;
const highBounds = ["maximum", "exclusiveMaximum"] as const;

/** A documented bound stands, and prose that would leave no value is no bound. */
function isFree(draft: Draft, { keyword, value }: ProseBound): boolean {
  const [same, opposite] = keyword === "minimum" ? [lowBounds, highBounds] : [highBounds, lowBounds];
  if (same.some((one) => draft.constraints.has(one))) return false;
  return opposite.every((one) => {
    const limit = draft.constraints.get(one);
    return !isNumber(limit) || (keyword === "minimum" ? value <= limit : value >= limit);
  });
}

function applyTo(draft: Draft): void {
  const isNumeric = draft.kind === "number" || draft.kind === "integer";
  if (!isNumeric || draft.description === undefined || isSpecified(draft)) return;
  const told = firstTold(draft.told, "description");
  for (const bound of readBounds(draft.description)) {
    if (!isFree(draft, bound)) continue;
    setConstraint(draft, bound.keyword, bound.value);
    const outcome = `${bound.keyword} ${bound.value}`;
    const from = told ? [told] : [];
    draft.decisions.push({ aspect: bound.keyword, rule: proseBounds.name, outcome, from, against: [] });
  }
}

/** A number whose description states a range has it, where no document states a bound itself. */
export const proseBounds: InferenceRule = {
  name: "prose-bounds",
  summary: "a range in a number's description bounds it",
  apply: (api) => {
    api.drafts.forEach(applyTo);
  },
};
