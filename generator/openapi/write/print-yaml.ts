import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node as YamlNode } from "yaml";
import type { ListNode, MapNode, Node } from "../tree.js";

/** What stands in flow style on one line is at most so long. */
const flowWidth = 100;

/** Members that make a map worth a block however short it is. */
const blockMembers: ReadonlySet<string> = new Set([
  "description",
  "properties",
  "schema",
  "example",
  "examples",
]);

/** What a block scalar can hold as it is; line breaks other than `\n` would be read as `\n`, others not at all. */
const printable =
  /^[\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

type StringifyContext = Parameters<YAMLSeq["toString"]>[0];

/** `[a, b]` beside `{ a: b }`, as most people write them; the library knows one padding for both. */
class List extends YAMLSeq {
  override toString(context?: StringifyContext, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(context && { ...context, flowCollectionPadding: "" }, onComment, onChompKeep);
  }
}

class Members extends YAMLMap {
  override toString(context?: StringifyContext, onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(context && { ...context, flowCollectionPadding: " " }, onComment, onChompKeep);
  }
}

function scalarOf(value: string | number | boolean | null): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== "string") return scalar;
  if (!printable.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (value.includes("\n"))
    scalar.type = value.trim() === "" ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
  return scalar;
}

/** The length of a node on one line, or Infinity where it needs several. */
function measureFlow(node: Node): number {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" && node.value.includes("\n")
        ? Infinity
        : JSON.stringify(node.value).length;
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

function listOf(node: ListNode): YamlNode {
  const list = new List();
  list.items = node.items.map(yamlOf);
  list.flow = node.items.every((item) => item.kind === "scalar") && measureFlow(node) <= flowWidth;
  return list;
}

/** Maps whose members are all plain are leaves: a schema without parts, a reference, an address. */
function mapOf(node: MapNode): YamlNode {
  const map = new Members();
  map.items = [...node.entries].map(([name, { value }]) => new Pair(scalarOf(name), yamlOf(value)));
  map.flow = node.entries.size === 0 || (node.flow === true && measureFlow(node) <= flowWidth);
  return map;
}

function yamlOf(node: Node): YamlNode {
  switch (node.kind) {
    case "scalar":
      return scalarOf(node.value);
    case "list":
      return listOf(node);
    case "map":
      return mapOf(node);
    default:
      return node satisfies never;
  }
}

/** Prints a tree as YAML 1.2 that a reader of YAML 1.1 understands alike, ending in a line feed. */
export function printYaml(root: Node): string {
  const document = new Document(yamlOf(root), { version: "1.2", compat: "yaml-1.1" });
  return document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
