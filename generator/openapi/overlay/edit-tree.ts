import type { Node } from "../tree.js";

/** The way to a node: names of members, indices of items. */
export type TreePath = readonly (string | number)[];

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.kind === "map") return node.entries.get(String(step))?.value;
  return node.kind === "list" ? node.items[Number(step)] : undefined;
}

/** The node at a path. */
export function findNode(root: Node, path: TreePath): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && childOf(node, step);
  return node;
}

/** The tree with another node at a path, or without the one there when `edit` gives undefined. */
export function editNode(
  root: Node,
  path: TreePath,
  edit: (node: Node) => Node | undefined,
): Node | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return edit(root);
  const child = childOf(root, step);
  if (!child || root.kind === "scalar") return root;
  const edited = editNode(child, rest, edit);
  if (root.kind === "list") {
    const items = root.items.flatMap((item, index) => (index === Number(step) ? (edited ?? []) : item));
    return { ...root, items };
  }
  const entries = new Map(root.entries);
  if (edited) entries.set(String(step), { ...entries.get(String(step)), value: edited });
  else entries.delete(String(step));
  return { ...root, entries };
}
