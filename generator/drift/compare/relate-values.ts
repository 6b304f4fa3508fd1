import type { Schema } from "../../model/index.js";
import type { Relation } from "../change.js";
import { ruleOf } from "../rules/kinds.js";
import type { WireEffect } from "../rules/rule.js";
import type { Comparison } from "./comparison.js";
import { areValues } from "./literal.js";
import { unblocked, type Difference } from "./difference.js";
import { createTypePairs } from "./type-pairs.js";

/** How deep schemas that refuse values by others are looked into, and how many named schemas are compared for one. */
const limits = { nesting: 2, pairs: 200 };

const relations: Readonly<Record<WireEffect, Relation>> = {
  narrows: "narrows",
  widens: "widens",
  opens: "widens",
  annotation: "equal",
  incomparable: "incomparable",
  unknown: "incomparable",
};

/** What one difference does to the set of values, wherever these travel. */
function relationOf(difference: Difference): Relation {
  const { kind, required, wireRelation } = difference;
  // Whether a value may have a member that no schema lists depends on what is said of others.
  if (kind === "property-added") return wireRelation ?? (required ? "narrows" : "incomparable");
  if (kind === "property-removed") return wireRelation ?? (required ? "widens" : "incomparable");
  if (kind === "default-changed") return "equal";
  const { wire } = ruleOf(kind);
  return relations[typeof wire === "function" ? wire(difference) : wire];
}

/** What several changes of one set come to together. */
export function combine(all: readonly Relation[]): Relation {
  const [first = "equal", ...others] = new Set(all.filter((one) => one !== "equal"));
  return others.length === 0 ? first : "incomparable";
}

/** What becomes of the values outside of a set. */
export function reverse(relation: Relation): Relation {
  if (relation === "narrows") return "widens";
  return relation === "widens" ? "narrows" : relation;
}

/** How the values that two schemas allow stand to each other, by every difference in them and behind their references. */
export function relateValues(comparison: Comparison, before: Schema, after: Schema): Relation {
  const { nesting = 0, shapes } = comparison;
  if (shapes.ofBase(before) === shapes.ofRevision(after)) return "equal";
  if (nesting >= limits.nesting) return "incomparable";
  const found: Difference[] = [];
  const pairs = createTypePairs();
  const inner: Comparison = {
    ...comparison,
    pairs,
    nesting: nesting + 1,
    record: (difference) => found.push(difference),
  };
  const at = {
    comparison: inner,
    owner: { kind: "api" },
    base: "",
    revision: "",
    trail: [],
    blocked: unblocked,
  } as const;
  inner.compareSchemas(at, before, after);
  let compared = 0;
  for (let pair = pairs.next(); pair !== undefined; pair = pairs.next()) {
    if (++compared > limits.pairs) return "incomparable";
    const from = inner.base.schemas.get(pair.base);
    const to = inner.revision.schemas.get(pair.revision);
    if (from && to) inner.compareSchemas(at, from, to);
  }
  if (found.length > 0) return combine(found.map(relationOf));
  // Two shapes that are not the same differ in something, whether it was found or not; lists of values differ in these alone.
  const [from, to] = [inner.base.resolve(before).schema, inner.revision.resolve(after).schema];
  return areValues(inner, from, to) ? "equal" : "incomparable";
}
