import { decodeFragment } from "../read/read-reference.js";
import type { Node } from "../tree.js";

/** The name that a token of a JSON pointer stands for. */
export const unescapeToken = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** The node at a JSON pointer (RFC 6901). */
export function findNodeAt(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const token of pointer.split("/").slice(1)) {
    const step = unescapeToken(token);
    node = node?.kind === "list" ? node.items[Number(step)] : memberAt(node, step);
  }
  return node;
}

function memberAt(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === "map" ? node.entries.get(name)?.value : undefined;
}

/** The document and the pointer of a reference; the document is empty for the one in which it stands. */
export function splitReference(reference: string): { readonly document: string; readonly pointer: string } {
  const [document = "", fragment = ""] = reference.split("#");
  return { document, pointer: decodeFragment(fragment) };
}
