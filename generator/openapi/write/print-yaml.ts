import { stringifyJson } from "../../model/index.js";
import type { ListNode, MapNode, Node } from "../tree.js";
import { LongText } from "./long-text.js";
import { printScalar } from "./print-scalar.js";

/** What stands in flow style on one line is at most so long. */
const flowWidth = 100;

/** Readers of YAML look no further for the colon after a key (section 7.4.2); a longer one is marked by `?`. */
const keyWidth = 1024;

/** Members that make a map worth a block however short it is. */
const blockMembers: ReadonlySet<string> = new Set([
  "description",
  "properties",
  "schema",
  "example",
  "examples",
]);

/** The length of a node on one line, or Infinity where it needs several. */
function measureFlow(node: Node): number {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" && node.value.includes("\n")
        ? Infinity
        : stringifyJson(node.value).length;
    case "list":
      return node.items.reduce((sum, item) => sum + measureFlow(item) + 2, 2);
    case "map": {
      const members = [...node.entries];
      if (members.some(([name]) => blockMembers.has(name))) return Infinity;
      return members.reduce((sum, [name, { value }]) => sum + name.length + measureFlow(value) + 4, 4);
    }
    default:
      return node satisfies never;
  }
}

/** Maps whose members are all plain are leaves: a schema without parts, a reference, an address. */
function isFlow(node: ListNode | MapNode): boolean {
  if (node.kind === "map")
    return node.entries.size === 0 || (node.flow === true && measureFlow(node) <= flowWidth);
  return node.items.every((item) => item.kind === "scalar") && measureFlow(node) <= flowWidth;
}

/** `[a, b]` beside `{ a: b }`, as most people write them. */
function printFlow(node: Node): string {
  switch (node.kind) {
    case "scalar":
      return printScalar(node.value, "flow");
    case "list":
      return `[${node.items.map(printFlow).join(", ")}]`;
    case "map": {
      const members = [...node.entries].map(
        ([name, { value }]) => `${printScalar(name, "flow")}: ${printFlow(value)}`,
      );
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    default:
      return node satisfies never;
  }
}

/**
 * Adds the text of a node, piece by piece. The first line of a list or map comes without its indentation, which may be that of a dash.
 */
function addPart(text: LongText, node: Node, indent: string): void {
  if (node.kind === "scalar") text.add(printScalar(node.value, "block", indent));
  else if (isFlow(node)) text.add(printFlow(node));
  else if (node.kind === "list") addItems(text, node, indent);
  else addMembers(text, node, indent);
}

function addItems(text: LongText, { items }: ListNode, indent: string): void {
  let lineEnd = "";
  for (const item of items) {
    text.add(`${lineEnd}- `);
    addPart(text, item, `${indent}  `);
    lineEnd = `\n${indent}`;
  }
}

function addMembers(text: LongText, { entries }: MapNode, indent: string): void {
  const inner = `${indent}  `;
  let lineEnd = "";
  for (const [name, { value }] of entries) {
    const key = printScalar(name, "key");
    const isOnLine = value.kind === "scalar" || isFlow(value);
    if (key.length > keyWidth) text.add(`${lineEnd}? ${key}\n${indent}: `);
    else text.add(`${lineEnd}${key}:${isOnLine ? " " : `\n${inner}`}`);
    addPart(text, value, inner);
    lineEnd = `\n${indent}`;
  }
}

/** Prints a tree as YAML 1.2 that a reader of YAML 1.1 understands alike, ending in a line feed. */
export function printYaml(root: Node): string {
  const text = new LongText();
  addPart(text, root, "");
  text.add("\n");
  return text.toString();
}
