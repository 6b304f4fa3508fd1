import { LongText } from "./long-text.js";
import { printQuotedJson } from "./quote.js";
import type { ListNode, MapNode, Node } from "../tree.js";

/** Adds the text of a node, piece by piece. */
function addNode(text: LongText, node: Node, indent: string): void {
  switch (node.kind) {
    case "scalar":
      text.add(printQuotedJson(node.value));
      return;
    case "list":
      addList(text, node, indent);
      return;
    case "map":
      addMap(text, node, indent);
      return;
    default:
      node satisfies never;
  }
}

function addList(text: LongText, { items }: ListNode, indent: string): void {
  const inner = `${indent}  `;
  let before = `[\n${inner}`;
  for (const item of items) {
    text.add(before);
    addNode(text, item, inner);
    before = `,\n${inner}`;
  }
  text.add(items.length === 0 ? "[]" : `\n${indent}]`);
}

function addMap(text: LongText, { entries }: MapNode, indent: string): void {
  const inner = `${indent}  `;
  let before = `{\n${inner}`;
  for (const [name, { value }] of entries) {
    text.add(`${before}${printQuotedJson(name)}: `);
    addNode(text, value, inner);
    before = `,\n${inner}`;
  }
  text.add(entries.size === 0 ? "{}" : `\n${indent}}`);
}

/** Prints a tree as JSON, two spaces a level, members in their order, ending in a line feed. */
export function printJson(root: Node): string {
  const text = new LongText();
  addNode(text, root, "");
  text.add("\n");
  return text.toString();
}
