import type { JsonValue } from "../../model/index.js";
import { findFirstItem, findFirstValue, findMember } from "../shared/parse-json.js";
import type { PageNode } from "./frame.js";

/** Whether a model is printed by its alternatives, none of which is an array or a name that may stand for one. */
function isPrintedByAlternatives({ children, opened }: PageNode): boolean {
  const [first] = children;
  if (opened.core.kind !== "model" || !first || first.item.declaration.kind === "property") return false;
  return children.every((child) => child.opened.layers.length === 0 && child.opened.core.kind !== "model");
}

/** Notes which models an example shows as arrays: what is printed under these are the alternatives of an item. */
export function markLists(nodes: readonly PageNode[], shown: JsonValue | undefined): void {
  for (const node of nodes) {
    const { declaration } = node.item;
    const value = declaration.kind === "property" ? findMember(shown, declaration.name) : shown;
    const inner = node.opened.layers.reduce(
      (outer, { kind }) => (kind === "items" ? findFirstItem(outer) : findFirstValue(outer)),
      value,
    );
    if (inner === undefined) continue;
    if (isPrintedByAlternatives(node)) node.isList = Array.isArray(inner);
    else if (node.children[0]?.item.declaration.kind === "property") markLists(node.children, inner);
  }
}
