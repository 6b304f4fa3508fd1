import type { Place } from "../../model/index.js";
import { exists, ofType } from "./assertions.js";
import { claimMembers, claimSchema, claimVariants } from "./claim-node.js";
import type { Collector } from "./collector.js";
import type { DescribedMember, DescribedNode } from "./described-node.js";
import type { Span } from "./span.js";

/** Claims a body or an answer whose members stand directly under the head of its section. */
export function claimObject(
  collector: Collector,
  place: Place,
  members: readonly DescribedMember[],
  head: Span,
): void {
  const at = collector.refer(head);
  collector.claim(place, exists, at);
  collector.claim(place, ofType.object, at);
  claimMembers(collector, place, members);
}

/** Claims an answer that is one type, or one of several. */
export function claimAlternatives(
  collector: Collector,
  place: Place,
  types: readonly DescribedNode[],
  head: Span,
): void {
  collector.claim(place, exists, head);
  const [only, second] = types;
  if (only && !second) {
    claimSchema(collector, place, only);
    return;
  }
  if (types.length === 0) return;
  collector.claim(place, ofType.union, head);
  claimVariants(collector, place, types);
}
