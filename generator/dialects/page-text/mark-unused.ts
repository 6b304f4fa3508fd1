import type { Collector } from "../shared/collector.js";
import { hasAlternatives } from "./describe-node.js";
import type { PageNode } from "./frame.js";

/**
 * Puts on record what stands under declarations and has no place in what they say: the prose of a value, for a value has
 * no place of its own, and `One of the following:` under a type that has no alternatives.
 */
export function markUnused(collector: Collector, nodes: readonly PageNode[]): void {
  for (const { children, item, opened } of nodes) {
    if (item.alternatives && !hasAlternatives(opened)) collector.markUnused(item.alternatives);
    if (opened.core.kind === "literals") markValues(collector, children);
    markUnused(collector, children);
  }
}

function markValues(collector: Collector, values: readonly PageNode[]): void {
  for (const { item } of values) if (item.prose) collector.markUnused(item.prose);
}
