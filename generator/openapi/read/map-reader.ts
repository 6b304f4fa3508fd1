import {
  isInteger,
  isNumber,
  stringifyJson,
  type JsonNumber,
  type JsonValue,
  type SourceRef,
} from "../../model/index.js";
import { toJson, type ListNode, type MapNode, type Node, type Scalar } from "../tree.js";
import type { ReadContext } from "./context.js";

/** What a node is, in the words of a message. */
export function describeNode(node: Node): string {
  if (node.kind !== "scalar") return node.kind === "list" ? "a list" : "a map";
  return node.value === null
    ? "null"
    : `the ${isNumber(node.value) ? "number" : typeof node.value} ${stringifyJson(node.value)}`;
}

/** Members in words, of which null says nothing: some tools write it in place of leaving them out. */
const words: ReadonlySet<string> = new Set(["title", "summary", "description"]);

/**
 * Reads the members of a map by name and type. A member of a wrong type is reported and read as absent;
 * {@link end} reports those nobody asked for.
 */
export class MapReader {
  readonly #asked = new Set<string>();

  constructor(
    readonly node: MapNode,
    /** What the map is, with its article: `an operation`. */
    readonly where: string,
    readonly context: ReadContext,
  ) {}

  /** The place of a member, of its name where the value says nothing, or of the map. */
  at(key: string): SourceRef | undefined {
    const entry = this.node.entries.get(key);
    return entry?.value.at ?? entry?.keyAt ?? this.node.at;
  }

  has(key: string): boolean {
    return this.node.entries.has(key);
  }

  child(key: string): Node | undefined {
    const entry = this.node.entries.get(key);
    if (entry) this.#asked.add(key);
    return entry?.value;
  }

  /** A member as what `pick` makes of it; a report where it makes nothing. */
  #member<T>(key: string, expected: string, pick: (node: Node) => T | undefined): T | undefined {
    const node = this.child(key);
    if (!node) return undefined;
    const value = pick(node);
    if (value === undefined) {
      this.context.report("spec-wrong-type", { key, expected, received: describeNode(node) }, this.at(key));
    }
    return value;
  }

  /** Whether a member is there and null; it counts as asked for. */
  #isNull(key: string): boolean {
    const node = this.child(key);
    return node?.kind === "scalar" && node.value === null;
  }

  #scalar<T extends Scalar>(key: string, expected: string, is: (value: Scalar) => value is T): T | undefined {
    return this.#member(key, expected, (node) =>
      node.kind === "scalar" && is(node.value) ? node.value : undefined,
    );
  }

  string(key: string): string | undefined {
    if (words.has(key) && this.#isNull(key)) return undefined;
    return this.#scalar(key, "a string", (value) => typeof value === "string");
  }

  number(key: string): JsonNumber | undefined {
    return this.#scalar(key, "a number", isNumber);
  }

  /** A length or a count. Nothing has so many parts that their number needs more digits than a double has. */
  size(key: string): number | undefined {
    const isSize = (value: Scalar): value is JsonNumber => isNumber(value) && isInteger(value) && value >= 0;
    const size = this.#scalar(key, "a whole number from 0", isSize);
    if (typeof size !== "bigint") return size;
    const kept = Number(size);
    this.context.report("digits-lost", { written: String(size), kept }, this.at(key));
    return kept;
  }

  /** `true`, or undefined for both `false` and absence. */
  flag(key: string): true | undefined {
    return this.#scalar(key, "true or false", (value) => typeof value === "boolean") ? true : undefined;
  }

  boolean(key: string): boolean | undefined {
    return this.#scalar(key, "true or false", (value) => typeof value === "boolean");
  }

  map(key: string): MapNode | undefined {
    return this.#member(key, "a map", (node) => (node.kind === "map" ? node : undefined));
  }

  list(key: string): ListNode | undefined {
    return this.#member(key, "a list", (node) => (node.kind === "list" ? node : undefined));
  }

  json(key: string): JsonValue | undefined {
    const node = this.child(key);
    return node && toJson(node);
  }

  /** A map of strings. */
  texts(key: string): Record<string, string> | undefined {
    const node = this.map(key);
    if (!node) return undefined;
    const reader = new MapReader(node, key, this.context);
    const names = [...node.entries.keys()];
    return Object.fromEntries(names.flatMap((name) => withName(name, reader.string(name))));
  }

  /** A map of lists of strings. */
  lists(key: string): Record<string, string[]> | undefined {
    const node = this.map(key);
    if (!node) return undefined;
    const reader = new MapReader(node, key, this.context);
    const names = [...node.entries.keys()];
    return Object.fromEntries(names.flatMap((name) => withName(name, reader.strings(name))));
  }

  /** The maps in a map under a key, as `read` reads them, in their order; undefined where there are none. */
  each<T>(
    key: string,
    where: string,
    read: (map: MapReader, name: string) => T | undefined,
  ): (readonly [string, T])[] | undefined {
    const members = [...(this.map(key)?.entries ?? [])].flatMap(([name, { value }]) => {
      const map = openMap(value, where, this.context);
      return withName(name, map && read(map, name));
    });
    return members.length === 0 ? undefined : members;
  }

  /** {@link each} by name. */
  record<T>(key: string, where: string, read: (map: MapReader) => T): Record<string, T> | undefined {
    const members = this.each(key, where, read);
    return members && Object.fromEntries(members);
  }

  /** What `read` makes of a map under a key. */
  part<T>(key: string, where: string, read: (map: MapReader) => T): T | undefined {
    const node = this.map(key);
    const map = node && openMap(node, where, this.context);
    return map && read(map);
  }

  /** A list of strings. */
  strings(key: string): string[] | undefined {
    return this.list(key)?.items.flatMap((item) => {
      if (item.kind === "scalar" && typeof item.value === "string") return [item.value];
      const parameters = { key, expected: "a list of strings", received: describeNode(item) };
      this.context.report("spec-wrong-type", parameters, item.at);
      return [];
    });
  }

  /** A member that must be there; a fallback stands in for it after a report. */
  required<T>(key: string, read: (key: string) => T | undefined, fallback: T): T {
    const value = read(key);
    if (!this.has(key) || (words.has(key) && this.#isNull(key))) {
      this.context.report("spec-missing-key", { key, where: this.where }, this.node.at);
    }
    return value ?? fallback;
  }

  /** Reports what was not read: a mistake, or among `ignored` something that no client depends on. */
  end(ignored: ReadonlySet<string> = new Set()): void {
    for (const [key, { keyAt, value }] of this.node.entries) {
      if (this.#asked.has(key)) continue;
      const isExtension = key.startsWith("x-");
      if (isExtension && this.context.passesExtensions) continue;
      const isHarmless = ignored.has(key) || isExtension;
      const code = isHarmless ? "spec-key-ignored" : "spec-unknown-key";
      this.context.report(code, { key, where: this.where }, keyAt ?? value.at ?? this.node.at);
    }
  }
}

const withName = <T>(name: string, value: T | undefined): (readonly [string, T])[] =>
  value === undefined ? [] : [[name, value]];

/** A reader of a node that must be a map; undefined, and a report, where it is none. */
export function openMap(node: Node, where: string, context: ReadContext): MapReader | undefined {
  if (node.kind === "map") return new MapReader(node, where, context);
  context.report("spec-wrong-type", { key: where, expected: "a map", received: describeNode(node) }, node.at);
  return undefined;
}
