import type { Node } from "../tree.js";
import { leaveOutOthers } from "./content.js";
import { memberOf, textOf } from "./nodes.js";
import type { Scope } from "./scope.js";

const tagKeys: ReadonlySet<string> = new Set([
  "name",
  "description",
  "externalDocs",
  "parent",
  "kind",
  "summary",
]);

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

/** Reports what a tag that is written as a map says beside its name and what tools know of one. */
export function reportTags(node: Node | undefined, scope: Scope): void {
  if (node?.kind === "map") leaveOutOthers(node, tagKeys, "a tag", scope);
  if (node?.kind === "list") for (const item of node.items) reportTags(item, scope);
}
