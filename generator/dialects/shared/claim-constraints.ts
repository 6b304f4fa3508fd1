import type { ClaimedType, ConstraintKeyword, Place } from "../../model/index.js";
import type { Collector } from "./collector.js";
import { findContradictions, isPossible } from "./constraint.js";
import type { DescribedShape, DescribedType, StatedConstraint } from "./described-node.js";
import { stepInto } from "./places.js";

const ofTexts = ["minLength", "maxLength", "pattern", "format"] as const;
const ofNumbers = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "format",
] as const;
const ofObjects = ["minProperties", "maxProperties"] as const;

/** What can be asked of the values of a type (JSON Schema Validation, section 6). */
const askable: Readonly<Partial<Record<ClaimedType, readonly ConstraintKeyword[]>>> = {
  string: ofTexts,
  file: ofTexts,
  number: ofNumbers,
  integer: ofNumbers,
  array: ["minItems", "maxItems", "uniqueItems"],
  map: ofObjects,
  object: ofObjects,
};

/** Whether values of a shape can be held to a constraint. Listed values say themselves what they are; of a model the page may say nothing. */
function canAsk(shape: DescribedShape, keyword: ConstraintKeyword): boolean {
  if (shape.kind === "silent" || shape.kind === "literal") return true;
  if (shape.kind === "union") return shape.variants.some(({ type }) => canAsk(type.shape, keyword));
  const type = shape.kind === "primitive" ? shape.type : shape.kind;
  return askable[type]?.includes(keyword) ?? false;
}

/** Claims a constraint where it holds: of a union, at the variants whose values can be held to it. */
function claimWhereItHolds(
  collector: Collector,
  place: Place,
  shape: DescribedShape,
  { at, constraint }: StatedConstraint,
): void {
  if (shape.kind !== "union" || constraint.aspect === "default") {
    collector.claim(place, constraint, at);
    return;
  }
  for (const [index, { type }] of shape.variants.entries()) {
    if (!canAsk(type.shape, constraint.keyword)) continue;
    claimWhereItHolds(collector, stepInto(place, { kind: "variant", index }), type.shape, { at, constraint });
  }
}

/** Claims what a declaration states of the values at a place; what none of them can be held to is reported. */
export function claimConstraints(
  collector: Collector,
  place: Place,
  { constraints = [], shape, unfit = [] }: DescribedType,
): void {
  const contradictory = findContradictions(constraints.map(({ constraint }) => constraint));
  for (const stated of constraints) {
    const { at, constraint } = stated;
    const isHeld =
      constraint.aspect === "default" ||
      (canAsk(shape, constraint.keyword) && !contradictory.has(constraint.keyword));
    if (isHeld && isPossible(constraint)) claimWhereItHolds(collector, place, shape, stated);
    else collector.report("constraint-impossible", {}, at);
  }
  for (const line of unfit) collector.report("constraint-impossible", {}, line);
}
