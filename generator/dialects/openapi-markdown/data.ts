import type { DataNode, Entry, MapNode, Scalar } from "../../model/index.js";

/** The member of a map under a name. */
export function memberOf(node: DataNode | undefined, name: string): DataNode | undefined {
  return node?.kind === "map" ? node.entries.get(name)?.value : undefined;
}

/** The members of a map; none of anything else. */
export function entriesOf(node: DataNode | undefined): readonly (readonly [string, Entry])[] {
  return node?.kind === "map" ? [...node.entries] : [];
}

/** The members of a map beside those under some names, as they are. */
export function othersOf(
  node: DataNode | undefined,
  known: ReadonlySet<string>,
): readonly (readonly [string, Entry])[] {
  return entriesOf(node).filter(([name]) => !known.has(name));
}

/** The items of a list; none of anything else. */
export function itemsOf(node: DataNode | undefined): readonly DataNode[] {
  return node?.kind === "list" ? node.items : [];
}

export function valueOf(node: DataNode | undefined): Scalar | undefined {
  return node?.kind === "scalar" ? node.value : undefined;
}

/** Whether two nodes say the same, wherever they stand and in whatever order their members are. */
export function isSame(a: DataNode, b: DataNode): boolean {
  if (a.kind === "scalar") return b.kind === "scalar" && a.value === b.value;
  if (a.kind === "list") {
    const others = itemsOf(b);
    return (
      b.kind === "list" &&
      a.items.length === others.length &&
      a.items.every((one, index) => isSameAs(one, others[index]))
    );
  }
  if (b.kind !== "map" || a.entries.size !== b.entries.size) return false;
  return [...a.entries].every(([name, { value }]) => isSameAs(value, memberOf(b, name)));
}

const isSameAs = (a: DataNode, b: DataNode | undefined): boolean => b !== undefined && isSame(a, b);

type Part = DataNode | Entry | Scalar | undefined;

function toEntry(part: Exclude<Part, undefined>): Entry {
  if (typeof part !== "object" || part === null) return { value: { kind: "scalar", value: part } };
  return "value" in part && typeof part.value === "object" && part.value !== null && !("kind" in part)
    ? part
    : { value: part as DataNode };
}

/** A map of the parts that are there; an entry keeps the place of its name. */
export function mapOf(members: readonly (readonly [string, Part])[]): MapNode {
  const entries = members.flatMap(([name, part]) =>
    part === undefined ? [] : [[name, toEntry(part)] as const],
  );
  return { kind: "map", entries: new Map(entries) };
}

export function listOf(items: readonly DataNode[]): DataNode {
  return { kind: "list", items };
}
