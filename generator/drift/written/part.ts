import {
  decodeFragment,
  pointerTo,
  unescapeToken,
  type DataNode,
  type MapNode,
  type SourceRef,
} from "../../model/index.js";

/** A spec as it is written: its document, and the others that references lead to, by the address these have for them. */
export interface WrittenSpec {
  readonly root: DataNode;
  /** The document itself, where it is of an older form and `root` is what it became in the newer one. */
  readonly source?: DataNode;
  readonly others: ReadonlyMap<string, DataNode>;
  /** The documents that are the spec together, as they are written, by what a reader calls them; absent: it is one. */
  readonly documents?: ReadonlyMap<string, DataNode>;
  /** The references to schemas that have a name in the model alone, by these names. */
  readonly origins?: ReadonlyMap<string, string>;
  /** Whether the schema at a place says what the model could not hold together with the rest. */
  readonly unheld?: (at: SourceRef) => boolean;
  /** What a reader calls another document, by its address; absent: by that. */
  readonly nameOf?: (address: string) => string;
}

/** A part of a spec as it is written, with its pointer; in another document that begins with the address of that. */
export interface Part<Node extends DataNode = DataNode> {
  readonly node: Node;
  readonly pointer: string;
}

const mostHops = 50;

/** The member of a part under a name. */
export function memberOf(part: Part | undefined, name: string): Part | undefined {
  const entry = part?.node.kind === "map" ? part.node.entries.get(name) : undefined;
  return part && entry && { node: entry.value, pointer: part.pointer + pointerTo(name) };
}

/** The parts of a list. */
export function itemsOf(part: Part | undefined): readonly Part[] {
  if (part?.node.kind !== "list") return [];
  return part.node.items.map((node, index) => ({ node, pointer: part.pointer + pointerTo(index) }));
}

/** The members of a part, by name. */
export function membersOf(part: Part | undefined): ReadonlyMap<string, Part> {
  if (part?.node.kind !== "map") return new Map();
  const members = [...part.node.entries].map(
    ([name, { value }]) => [name, { node: value, pointer: part.pointer + pointerTo(name) }] as const,
  );
  return new Map(members);
}

/** The names of the members of a part. */
export function namesOf(part: Part | undefined): readonly string[] {
  return part?.node.kind === "map" ? [...part.node.entries.keys()] : [];
}

/** The text of a part that is one. */
export function textOf(part: Part | undefined): string | undefined {
  return part?.node.kind === "scalar" && typeof part.node.value === "string" ? part.node.value : undefined;
}

export function isMap(part: Part | undefined): part is Part<MapNode> {
  return part?.node.kind === "map";
}

/** What stands for a part that a spec does not have, beside one that it has. */
export function emptyBeside({ pointer }: Part): Part {
  return { node: { kind: "map", entries: new Map() }, pointer };
}

/** Whether a part says that it is deprecated. */
export function isDeprecated(part: Part | undefined): boolean {
  const node = memberOf(part, "deprecated")?.node;
  return node?.kind === "scalar" && node.value === true;
}

/** The reference that a part consists of. */
export function referenceOf(part: Part | undefined): string | undefined {
  return textOf(memberOf(part, "$ref"));
}

/** The member of a map, or the item of a list. */
export function stepInto(part: Part | undefined, name: string): Part | undefined {
  if (part?.node.kind !== "list") return memberOf(part, name);
  const node = part.node.items[Number(name)];
  return node && { node, pointer: part.pointer + pointerTo(Number(name)) };
}

/** The part at a reference. */
export function findReferenced(spec: WrittenSpec, reference: string): Part | undefined {
  const [address = "", fragment = ""] = reference.split("#");
  const root = address === "" ? spec.root : spec.others.get(address);
  const start = root && { node: root, pointer: address === "" ? "" : `${address}#` };
  return fragment
    .split("/")
    .slice(1)
    .reduce<Part | undefined>((part, token) => stepInto(part, unescapeToken(decodeFragment(token))), start);
}

/** A part, or what it refers to; undefined where a reference leads nowhere or in a circle. */
export function follow(spec: WrittenSpec, part: Part | undefined): Part | undefined {
  let target = part;
  for (let hops = 0; hops < mostHops; hops++) {
    const reference = referenceOf(target);
    if (reference === undefined) return target;
    target = findReferenced(spec, reference);
  }
  return undefined;
}

/** A pointer with the name of another document in place of its address. */
export function nameDocument({ nameOf, others }: WrittenSpec, pointer: string): string {
  const address = pointer.slice(0, Math.max(0, pointer.indexOf("#")));
  // The address of a file begins like a pointer does.
  return nameOf && others.has(address) ? nameOf(address) + pointer.slice(address.length) : pointer;
}
