import type { Draft } from "../draft.js";
import { findTold, isAble } from "../told.js";
import type { InferenceRule } from "./rule.js";

function applyTo(draft: Draft): void {
  if (draft.kind !== "number") return;
  const able = findTold(draft.told, "type").filter((one) => isAble(one, "integer"));
  const [first] = able;
  if (first?.assertion.type !== "integer") return;
  draft.kind = "integer";
  draft.decisions.push({
    aspect: "type",
    rule: integers.name,
    outcome: "integer",
    from: able.filter((one) => one.assertion.type === "integer"),
    against: able.filter((one) => one.assertion.type !== "integer"),
  });
}

/** A number is an integer where a document that can tell the two apart says so. */
export const integers: InferenceRule = {
  name: "integers",
  summary: "a number that a document which tells integers apart calls an integer is one",
  apply: (api) => {
    api.drafts.forEach(applyTo);
  },
};
