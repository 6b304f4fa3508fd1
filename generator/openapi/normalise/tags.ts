import type { Node } from "../tree.js";
import { memberOf, textOf } from "./nodes.js";

/** The names under `tags`: some tools nest them in lists, the innermost last, or write them as `{ name }`. */
export function listTags(node: Node | undefined): string[] {
  if (node?.kind === "list") return node.items.flatMap(listNested);
  const text = textOf(node);
  return text === undefined ? [] : [text];
}

/** A list within the list is the way to one tag. */
function listNested(item: Node): string[] {
  if (item.kind === "list") return listTags(item).slice(-1);
  const name = textOf(item) ?? textOf(memberOf(item, "name"));
  return name === undefined ? [] : [name];
}
