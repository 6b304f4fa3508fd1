import type { Place } from "../../model/index.js";
import type { NodeClaimer } from "./claim-node.js";
import type { Collector, Span } from "./collector.js";
import type { PageNode } from "./frame.js";
import { stepInto } from "./places.js";

/** Claims the members of an object whose declarations stand at the outermost level of a part. */
export function claimMembersOf(
  collector: Collector,
  claimer: NodeClaimer,
  place: Place,
  roots: readonly PageNode[],
  head: Span,
): void {
  collector.claim(place, { aspect: "exists" }, head);
  collector.claim(place, { aspect: "type", type: "object" }, head);
  for (const node of roots) {
    const { declaration } = node.item;
    if (declaration.kind !== "property") continue;
    claimer.claimProperty(stepInto(place, { kind: "property", name: declaration.name }), node);
  }
}

/** Claims an answer that is one type, or one of several. */
export function claimAlternatives(
  collector: Collector,
  claimer: NodeClaimer,
  place: Place,
  roots: readonly PageNode[],
  head: Span,
): void {
  collector.claim(place, { aspect: "exists" }, head);
  const [only, second] = roots;
  if (only && !second) {
    claimer.claimSchema(place, only);
    return;
  }
  collector.claim(place, { aspect: "type", type: "union" }, head);
  for (const [index, node] of roots.entries()) {
    const variant = stepInto(place, { kind: "variant", index });
    collector.claim(variant, { aspect: "exists" }, node.item.at);
    claimer.claimSchema(variant, node);
  }
}
