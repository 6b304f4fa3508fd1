import type {
  Entry,
  JsonValue,
  DataNode as Node,
  ListNode,
  MapNode,
  Scalar,
  ScalarNode,
} from "../model/index.js";

export type { Entry, ListNode, MapNode, Node, Scalar, ScalarNode };

/** What a writer can put into a tree; undefined members are left out. */
export type Content = Node | Scalar | readonly Content[];

function isNode(content: Content): content is Node {
  return typeof content === "object" && content !== null && "kind" in content;
}

/** A node of what it holds. */
export function nodeOf(content: Content): Node {
  // JSON has no -0: a document that says it means 0.
  if (content === 0) return { kind: "scalar", value: 0 };
  if (typeof content !== "object" || content === null) return { kind: "scalar", value: content };
  return isNode(content) ? content : { kind: "list", items: content.map(nodeOf) };
}

type Members = readonly (readonly [string, Content | undefined])[];

function entriesOf(members: Members): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [name, content] of members) {
    if (content !== undefined) entries.set(name, { value: nodeOf(content) });
  }
  return entries;
}

/** A map of members in the given order, without the undefined ones. */
export function mapOf(members: Members): MapNode {
  return { kind: "map", entries: entriesOf(members) };
}

/** A map like {@link mapOf} that YAML has on one line where it is short enough. */
export function lineOf(members: Members): MapNode {
  return { kind: "map", entries: entriesOf(members), flow: true };
}

/** A node of a JSON value. */
export function fromJson(value: JsonValue): Node {
  if (typeof value !== "object" || value === null) return { kind: "scalar", value };
  if (Array.isArray(value)) return { kind: "list", items: (value as readonly JsonValue[]).map(fromJson) };
  return mapOf(Object.entries(value).map(([name, member]) => [name, fromJson(member)]));
}

/** Trees that grow out of each other by edits share most of their nodes, and so the values of these. */
const known = new WeakMap<MapNode, JsonValue>();

function membersToJson(map: MapNode): JsonValue {
  const value =
    known.get(map) ??
    Object.fromEntries([...map.entries].map(([name, { value: member }]) => [name, toJson(member)]));
  known.set(map, value);
  return value;
}

/** The JSON value of a node. A member named `__proto__` is a member like any other. */
export function toJson(node: Node): JsonValue {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toJson);
    case "map":
      return membersToJson(node);
    default:
      return node satisfies never;
  }
}

/** A list with its items as `map` has them; the list itself if none changes. */
export function mapItems(list: ListNode, map: (item: Node, index: number) => Node): ListNode {
  const items = list.items.map(map);
  return items.every((item, index) => item === list.items[index]) ? list : { ...list, items };
}

/** A map with the values of its members as `map` has them; the map itself if none changes. */
export function mapMembers(node: MapNode, map: (value: Node, key: string) => Node): MapNode {
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    const value = map(entry.value, key);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(key, { ...entry, value });
  }
  return entries ? { ...node, entries } : node;
}
