import type { Draft } from "../draft.js";
import { findTold } from "../told.js";
import type { InferenceRule } from "./rule.js";

function applyTo(draft: Draft): void {
  const optional = findTold(draft.told, "absentOrNull");
  const isDenied = findTold(draft.told, "nullable").length > 0;
  if (optional.length === 0 || isDenied) return;
  const required = findTold(draft.told, "required");
  const isUndecided = required.length === 0;
  if (!isUndecided && !draft.required) return;
  draft.nullable = true;
  draft.decisions.push({
    aspect: "nullable",
    rule: requiredAndOptional.name,
    outcome: isUndecided ? "may be absent or null" : "required and may be null",
    from: [...required, ...optional],
    against: [],
  });
}

/**
 * `Optional[X]` says that a member may be absent or null. Where another document requires the member, it is null that
 * is meant; where none says, both may be.
 */
export const requiredAndOptional: InferenceRule = {
  name: "required-and-optional",
  summary: "a member that one document requires and another prints as `Optional[...]` may be null",
  apply: (api) => {
    api.drafts.forEach(applyTo);
  },
};
