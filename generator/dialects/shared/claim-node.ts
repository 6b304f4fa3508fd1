import type { Place, SourceRef } from "../../model/index.js";
import type { LiteralValue } from "../notation/index.js";
import { exists, ofType, ofPresence } from "./assertions.js";
import { claimConstraints } from "./claim-constraints.js";
import type { Collector } from "./collector.js";
import type { DescribedMember, DescribedNode, DescribedType } from "./described-node.js";
import { placeOfMember, stepInto } from "./places.js";

/** Claims all that a declaration says of a place: that it is there, whether it must be, and what it is. */
export function claimNode(collector: Collector, place: Place, node: DescribedNode): void {
  const at = collector.refer(node.at);
  collector.claim(place, exists, at);
  if (node.presence) collector.claim(place, ofPresence[node.presence], at);
  if (node.isDeprecated) collector.claim(place, { aspect: "deprecated" }, at);
  claimValues(collector, place, node, at);
}

/** Claims what a declaration says of the values at a place: its description, its type, and all that stands under it. */
export function claimSchema(collector: Collector, place: Place, node: DescribedNode): void {
  claimValues(collector, place, node, collector.refer(node.at));
}

function claimValues(
  collector: Collector,
  place: Place,
  { description, type }: DescribedNode,
  at: SourceRef,
): void {
  if (description) collector.claim(place, { aspect: "description", text: description.text }, description);
  claimType(collector, place, type, at);
}

function claimType(collector: Collector, place: Place, type: DescribedType, at: SourceRef): void {
  const { model, nullable } = type;
  if (model !== undefined) collector.claim(place, { aspect: "model", name: model }, at);
  if (nullable !== undefined) collector.claim(place, { aspect: "nullable", nullable }, at);
  claimConstraints(collector, place, type);
  claimShape(collector, place, type, at);
}

/** Each value once, however often a page prints it; -0 is 0. */
function listValues(values: readonly LiteralValue[]): LiteralValue[] {
  return [...new Set(values)];
}

function claimShape(collector: Collector, place: Place, { shape }: DescribedType, at: SourceRef): void {
  switch (shape.kind) {
    case "primitive":
      collector.claim(place, ofType[shape.type], at);
      return;
    case "literal":
      collector.claim(place, ofType.literal, at);
      collector.claim(place, { aspect: "values", values: listValues(shape.values) }, at);
      return;
    case "object":
      collector.claim(place, ofType.object, at);
      claimMembers(collector, place, shape.members);
      return;
    case "union":
      collector.claim(place, ofType.union, at);
      claimVariants(collector, place, shape.variants);
      return;
    case "array":
    case "map":
      collector.claim(place, ofType[shape.kind], at);
      claimType(
        collector,
        stepInto(place, { kind: shape.kind === "array" ? "items" : "values" }),
        shape.of,
        at,
      );
      return;
    case "silent":
      return;
    default:
      shape satisfies never;
  }
}

/** Claims the members of the object at a place. */
export function claimMembers(collector: Collector, place: Place, members: readonly DescribedMember[]): void {
  for (const { name, node } of members) claimNode(collector, placeOfMember(place, name), node);
}

/** Claims the alternatives of the union at a place. */
export function claimVariants(collector: Collector, place: Place, variants: readonly DescribedNode[]): void {
  for (const [index, variant] of variants.entries()) {
    claimNode(collector, stepInto(place, { kind: "variant", index }), variant);
  }
}
