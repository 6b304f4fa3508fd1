import { printQuotedJson } from "./quote.js";
import type { Node } from "../tree.js";

function printBlock(open: string, lines: readonly string[], close: string, indent: string): string {
  if (lines.length === 0) return open + close;
  const inner = `${indent}  `;
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indent}${close}`;
}

function printNode(node: Node, indent: string): string {
  const inner = `${indent}  `;
  switch (node.kind) {
    case "scalar":
      return printQuotedJson(node.value);
    case "list":
      return printBlock(
        "[",
        node.items.map((item) => printNode(item, inner)),
        "]",
        indent,
      );
    case "map": {
      const members = [...node.entries].map(
        ([name, { value }]) => `${printQuotedJson(name)}: ${printNode(value, inner)}`,
      );
      return printBlock("{", members, "}", indent);
    }
    default:
      return node satisfies never;
  }
}

/** Prints a tree as JSON, two spaces a level, members in their order, ending in a line feed. */
export function printJson(root: Node): string {
  return `${printNode(root, "")}\n`;
}
