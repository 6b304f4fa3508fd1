import { nameOfReference } from "../../model/index.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { isMap, itemsOf, memberOf, textOf } from "./nodes.js";

/** What a child does not take over: of what else there is, and the words on the parent. */
const ownToParent: ReadonlySet<string> = new Set([
  ...["oneOf", "anyOf", "discriminator", "title", "description", "default", "example", "examples"],
]);

const referredBy = (node: Node): string | undefined => {
  const reference = textOf(memberOf(node, "$ref"));
  return reference === undefined ? undefined : nameOfReference(reference);
};

/** The alternatives that a schema lists. */
export const variantsOf = (node: Node): readonly Node[] => [
  ...itemsOf(node, "oneOf"),
  ...itemsOf(node, "anyOf"),
];

/** A copy without some of the members. */
export function without(node: MapNode, keys: ReadonlySet<string>): MapNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => !keys.has(key))) };
}

/** A copy with other members, in the places of those that it has. */
export function withMembers(
  node: MapNode,
  members: readonly (readonly [string, Content | undefined])[],
): MapNode {
  return { ...node, entries: new Map([...node.entries, ...mapOf(members).entries]) };
}

/** The discriminator of a schema, which may stand in a part of it. */
export function discriminatorOf(node: Node): MapNode | undefined {
  const places = [node, ...itemsOf(node, "allOf").filter((part) => referredBy(part) === undefined)];
  return places.map((place) => memberOf(place, "discriminator")).find(isMap);
}

/** The schemas of a document by name, and which of them has which others as parents by `allOf`. */
export class Family {
  readonly #heirs = new Map<string, Set<string>>();

  constructor(readonly schemas: ReadonlyMap<string, Node>) {
    const parents = new Map(
      [...schemas].map(([name, node]) => [
        name,
        itemsOf(node, "allOf").flatMap((one) => referredBy(one) ?? []),
      ]),
    );
    for (const name of schemas.keys()) this.#settle(name, name, parents, new Set([name]));
  }

  #settle(heir: string, of: string, parents: ReadonlyMap<string, string[]>, seen: Set<string>): void {
    for (const parent of parents.get(of) ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      this.#heirs.set(parent, (this.#heirs.get(parent) ?? new Set()).add(heir));
      this.#settle(heir, parent, parents, seen);
    }
  }

  /** The names of the schemas that have this one among their parents, in the order of the document. */
  heirsOf(name: string): ReadonlySet<string> {
    return this.#heirs.get(name) ?? new Set();
  }

  /** Whether an alternative of a schema takes over the schema itself. */
  inherits(variant: Node, parent: string): boolean {
    const name = referredBy(variant);
    if (name !== undefined) return this.heirsOf(parent).has(name);
    return itemsOf(variant, "allOf").some((part) => referredBy(part) === parent);
  }

  /** Whether a value of a schema is one of its children: it tells them apart, or lists them. */
  isParent(name: string): boolean {
    const node = this.schemas.get(name);
    if (!node) return false;
    const variants = variantsOf(node);
    if (variants.length > 0) return variants.some((variant) => this.inherits(variant, name));
    return discriminatorOf(node) !== undefined && this.heirsOf(name).size > 0;
  }

  /** A schema with what it inherits of parents in the place of the reference to each. */
  withBases(node: Node, seen: ReadonlySet<string> = new Set()): Node {
    const parts = itemsOf(node, "allOf");
    if (!isMap(node) || !parts.some((part) => this.isParent(referredBy(part) ?? ""))) return node;
    return withMembers(node, [["allOf", parts.map((part) => this.#baseOf(part, seen))]]);
  }

  #baseOf(part: Node, seen: ReadonlySet<string>): Node {
    const name = referredBy(part);
    const parent = name === undefined ? undefined : this.schemas.get(name);
    if (name === undefined || !isMap(parent) || seen.has(name) || !this.isParent(name)) return part;
    return this.withBases(this.plainOf(name), new Set([...seen, name]));
  }

  /** A parent as it is itself, without its children. */
  plainOf(name: string): Node {
    const node = this.schemas.get(name);
    if (!isMap(node)) return mapOf([]);
    const plain = without(node, ownToParent);
    const parts = itemsOf(node, "allOf");
    if (parts.length === 0) return plain;
    const ofUnions = new Set(["discriminator"]);
    return withMembers(plain, [
      ["allOf", parts.map((part) => (isMap(part) ? without(part, ofUnions) : part))],
    ]);
  }
}
