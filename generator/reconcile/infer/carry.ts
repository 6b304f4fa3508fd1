import { stringifyJson, type ConstraintKeyword } from "../../model/index.js";
import { setConstraint, type Decision, type Draft } from "../draft.js";
import { isSpecified } from "../is-specified.js";
import { findTold, isAble } from "../told.js";

/** Records that a fact of one place now holds for another, with what it rests on there. */
function record(to: Draft, from: Draft, aspect: Decision["aspect"], rule: string, outcome: string): void {
  const decision = from.decisions.findLast((one) => one.aspect === aspect);
  to.decisions.push({
    aspect,
    rule,
    outcome,
    from: decision?.from ?? [],
    against: [],
    source: decision?.source ?? from.place,
  });
}

/** All of them but those that a document states in full, where a rule does not say which drafts may take. */
function isTaker(draft: Draft, takers?: ReadonlySet<Draft>): boolean {
  return (takers?.has(draft) ?? true) && !isSpecified(draft);
}

function carryConstraint(
  drafts: readonly Draft[],
  keyword: ConstraintKeyword,
  rule: string,
  takers: ReadonlySet<Draft> | undefined,
): void {
  const knowing = drafts.flatMap((draft) => {
    const value = draft.constraints.get(keyword);
    return value === undefined ? [] : [{ draft, value }];
  });
  const [known] = knowing;
  if (!known || knowing.some(({ value }) => value !== known.value)) return;
  const { draft: from, value } = known;
  for (const draft of drafts) {
    if (draft.constraints.has(keyword) || !isTaker(draft, takers)) continue;
    setConstraint(draft, keyword, value);
    record(draft, from, keyword, rule, `${keyword} ${stringifyJson(value)}`);
  }
}

/** Carries bounds and formats among drafts of one shape; where two of them say different things, nothing is carried. */
export function carryConstraints(drafts: readonly Draft[], rule: string, takers?: ReadonlySet<Draft>): void {
  const keywords = new Set(drafts.flatMap((draft) => [...draft.constraints.keys()]));
  for (const keyword of keywords) carryConstraint(drafts, keyword, rule, takers);
}

function isKnownFraction(draft: Draft): boolean {
  const able = findTold(draft.told, "type").find((one) => isAble(one, "integer"));
  return draft.kind === "number" && able !== undefined;
}

/** Carries that a number is an integer. */
export function carryInteger(drafts: readonly Draft[], rule: string, takers?: ReadonlySet<Draft>): void {
  const from = drafts.find((draft) => draft.kind === "integer");
  if (!from || drafts.some(isKnownFraction)) return;
  for (const draft of drafts) {
    if (draft.kind !== "number" || !isTaker(draft, takers)) continue;
    draft.kind = "integer";
    record(draft, from, "type", rule, "integer");
  }
}

/** Carries that a member may be null. */
export function carryNull(drafts: readonly Draft[], rule: string): void {
  const from = drafts.find((draft) => draft.nullable);
  if (
    !from ||
    drafts.some((draft) => findTold(draft.told, "nullable").some((one) => !one.assertion.nullable))
  )
    return;
  for (const draft of drafts) {
    if (draft.nullable || !isTaker(draft)) continue;
    draft.nullable = true;
    record(draft, from, "nullable", rule, "may be null");
  }
}

/** Carries that a member is deprecated. */
export function carryDeprecation(drafts: readonly Draft[], rule: string): void {
  const from = drafts.find((draft) => draft.deprecated);
  if (!from) return;
  for (const draft of drafts) {
    if (draft.deprecated || !isTaker(draft)) continue;
    draft.deprecated = true;
    record(draft, from, "deprecated", rule, "deprecated");
  }
}

/** Carries a description where a use of the shape has none. */
export function carryDescription(drafts: readonly Draft[], rule: string): void {
  const from = drafts.find((draft) => draft.description !== undefined);
  if (from?.description === undefined) return;
  for (const draft of drafts) {
    if (draft.description !== undefined || !isTaker(draft)) continue;
    draft.description = from.description;
    record(draft, from, "description", rule, "described");
  }
}
