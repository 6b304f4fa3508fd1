import { groupBy } from "../../model/index.js";
import { type DraftApi } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { findSharedTypes, findTypePrefix } from "../shapes/common-names.js";
import { createShapeIndex, findOutline } from "../shapes/shape.js";
import { collectUses } from "../shapes/uses.js";
import { carryConstraints, carryDeprecation, carryDescription, carryInteger, carryNull } from "./carry.js";
import type { InferenceRule } from "./rule.js";

function carryFacts(drafts: readonly Draft[]): void {
  const { name } = sharedShapes;
  carryInteger(drafts, name);
  carryConstraints(drafts, name);
}

/** What is said of a member beyond its type: a use of the whole shape elsewhere says nothing of that. */
function carryMemberFacts(drafts: readonly Draft[]): void {
  const { name } = sharedShapes;
  carryNull(drafts, name);
  carryDeprecation(drafts, name);
  carryDescription(drafts, name);
}

function isDraft(draft: Draft | undefined): draft is Draft {
  return draft !== undefined;
}

function listMembers(drafts: readonly Draft[]): Draft[][] {
  const [first] = drafts;
  if (!first) return [];
  return [...first.properties.keys()].map((name) =>
    drafts.map((draft) => draft.properties.get(name)).filter(isDraft),
  );
}

/** Drafts of one outline have the same places inside: whatever one of them knows there, all of them know. */
function carryInside(drafts: readonly Draft[]): void {
  carryFacts(drafts);
  for (const members of listMembers(drafts)) {
    carryMemberFacts(members);
    carryInside(members);
  }
  const items = drafts.map((draft) => draft.items).filter(isDraft);
  const values = drafts.map((draft) => draft.mapValues).filter(isDraft);
  if (items.length > 0) carryInside(items);
  if (values.length > 0) carryInside(values);
  for (const [index] of (drafts[0]?.variants ?? []).entries()) {
    carryInside(drafts.map((draft) => draft.variants[index]).filter(isDraft));
  }
}

function listGroups(api: DraftApi): Draft[][] {
  const index = createShapeIndex();
  const outlineOf = (draft: Draft) => findOutline(draft, index);
  const documented = findSharedTypes(api, outlineOf).map(({ members }) => members.map(({ draft }) => draft));
  const uses = collectUses(api, api.types, findTypePrefix, outlineOf, true);
  const inline = groupBy(uses, ({ common, own, shape }) => `${shape} ${common ?? own}`);
  return [...documented, ...[...inline.values()].map((group) => group.map(({ draft }) => draft))];
}

/**
 * A fact about one use of a shared shape holds for the shape: the bounds that a page states for what `get` returns hold
 * for what `list`, `create` and `update` return too.
 */
export const sharedShapes: InferenceRule = {
  name: "shared-shapes",
  summary: "a fact about one use of a shape that several places share holds for all of them",
  apply: (api) => {
    for (const group of listGroups(api)) carryInside(group);
  },
};
