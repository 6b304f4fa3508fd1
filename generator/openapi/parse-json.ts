import type { SourceDocument } from "../model/index.js";
import { Irregular, jsonWord, readRegular, TextCursor } from "./text-cursor.js";
import type { Entry, Node, Scalar } from "./tree.js";

const space = /[ \t\n\r]*/y;

/** A reader of JSON (RFC 8259) that keeps places, and stops at the first irregularity. */
class JsonReader {
  constructor(
    private readonly cursor: TextCursor,
    private readonly maxDepth: number,
  ) {}

  read(): Node {
    const root = this.#value(0);
    this.cursor.match(space);
    this.cursor.end();
    return root;
  }

  /** Whether the next character that is no white space is this one, which is then read. */
  #accept(character: string): boolean {
    this.cursor.match(space);
    return this.cursor.accept(character);
  }

  #expect(character: string): void {
    if (!this.#accept(character)) throw new Irregular();
  }

  #value(depth: number): Node {
    if (depth > this.maxDepth) throw new Irregular();
    const cursor = this.cursor;
    cursor.match(space);
    const start = cursor.at;
    if (cursor.accept("{"))
      return { kind: "map", entries: this.#members(depth), at: cursor.placeFrom(start) };
    if (cursor.accept("[")) return { kind: "list", items: this.#items(depth), at: cursor.placeFrom(start) };
    return { kind: "scalar", value: this.#scalar(), at: cursor.placeFrom(start) };
  }

  #scalar(): Scalar {
    const cursor = this.cursor;
    return cursor.isNext('"') ? cursor.jsonString() : cursor.jsonWord(cursor.match(jsonWord)[0]);
  }

  #items(depth: number): Node[] {
    const items: Node[] = [];
    if (this.#accept("]")) return items;
    do items.push(this.#value(depth + 1));
    while (this.#accept(","));
    this.#expect("]");
    return items;
  }

  #members(depth: number): Map<string, Entry> {
    const members = new Map<string, Entry>();
    if (this.#accept("}")) return members;
    do this.#member(members, depth);
    while (this.#accept(","));
    this.#expect("}");
    return members;
  }

  #member(members: Map<string, Entry>, depth: number): void {
    const cursor = this.cursor;
    cursor.match(space);
    const start = cursor.at;
    const name = cursor.jsonString();
    const keyAt = cursor.placeFrom(start);
    if (members.has(name)) throw new Irregular();
    this.#expect(":");
    members.set(name, { value: this.#value(depth + 1), keyAt });
  }
}

/** Reads a document that is flawless JSON, more than ten times faster than as YAML; undefined for any other. */
export function parseJson(document: SourceDocument, maxDepth: number): Node | undefined {
  if (!/^\s*\{/.test(document.text)) return undefined;
  return readRegular(() => new JsonReader(new TextCursor(document), maxDepth).read());
}
