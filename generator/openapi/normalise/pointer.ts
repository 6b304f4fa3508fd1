import { decodeFragment, unescapeToken } from "../../model/index.js";
import type { Node } from "../tree.js";
import { memberOf } from "./nodes.js";

/** The node at a JSON pointer (RFC 6901); undefined where there is none, or where it is no pointer. */
export function findNodeAt(root: Node, pointer: string): Node | undefined {
  const [start, ...tokens] = pointer.split("/");
  if (start !== "") return undefined;
  return tokens.map(unescapeToken).reduce<Node | undefined>(stepInto, root);
}

function stepInto(node: Node | undefined, step: string): Node | undefined {
  if (node?.kind !== "list") return memberOf(node, step);
  return /^(?:0|[1-9]\d*)$/.test(step) ? node.items[Number(step)] : undefined;
}

/** The document and the pointer of a reference; the document is empty for the one in which it stands. */
export function splitReference(reference: string): { readonly document: string; readonly pointer: string } {
  const [document = "", fragment = ""] = reference.split("#");
  return { document, pointer: decodeFragment(fragment) };
}
