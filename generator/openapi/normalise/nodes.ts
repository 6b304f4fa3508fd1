import type { Content, MapNode, Node } from "../tree.js";

/** The keywords of a schema on its way to the profile. */
export type SchemaMembers = Map<string, Content>;

export const isNull = (node: Node | undefined): boolean => node?.kind === "scalar" && node.value === null;

/** The member of a map under a name. */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === "map" ? node.entries.get(name)?.value : undefined;
}

/** The text of a node that is a string. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** The items of the list under a name; none where there is no list. */
export function itemsOf(node: Node | undefined, name: string): readonly Node[] {
  const list = memberOf(node, name);
  return list?.kind === "list" ? list.items : [];
}

export function isMap(node: Node | undefined): node is MapNode {
  return node?.kind === "map";
}
