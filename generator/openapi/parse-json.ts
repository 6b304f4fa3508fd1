import type { SourceDocument } from "../model/index.js";
import type { Entry, Node, Scalar } from "./tree.js";

const space = /[ \t\n\r]*/y;
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

/** The text is not JSON after all, or not such as can be read without a word: the reader of YAML will say why. */
class NotJson extends Error {}

/** A reader of JSON (RFC 8259) that keeps places, and stops at the first irregularity. */
class JsonReader {
  #at = 0;

  constructor(
    readonly document: SourceDocument,
    readonly maxDepth: number,
  ) {}

  read(): Node {
    const root = this.#value(0);
    this.#match(space);
    if (this.#at < this.document.text.length) throw new NotJson();
    return root;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.document.text)?.[0];
    if (text === undefined) throw new NotJson();
    this.#at += text.length;
    return text;
  }

  /** The next character that is no white space. */
  #peek(): string | undefined {
    this.#match(space);
    return this.document.text[this.#at];
  }

  /** Whether the next character is this one, which is then read. */
  #accept(character: string): boolean {
    const isNext = this.#peek() === character;
    if (isNext) this.#at++;
    return isNext;
  }

  #expect(character: string): void {
    if (!this.#accept(character)) throw new NotJson();
  }

  #place(start: number) {
    return { source: this.document.name, start, end: this.#at };
  }

  #value(depth: number): Node {
    if (depth > this.maxDepth) throw new NotJson();
    const first = this.#peek();
    const start = this.#at;
    if (first === "{") return { kind: "map", entries: this.#members(depth), at: this.#place(start) };
    if (first === "[") return { kind: "list", items: this.#items(depth), at: this.#place(start) };
    return { kind: "scalar", value: this.#scalar(first), at: this.#place(start) };
  }

  /** From quote to quote; what is between them JSON.parse judges. */
  #string(): string {
    const { text } = this.document;
    const start = this.#at;
    if (text[start] !== '"') throw new NotJson();
    let end = start;
    do end = text.indexOf('"', end + 1);
    while (end !== -1 && this.#isEscaped(end));
    if (end === -1) throw new NotJson();
    this.#at = end + 1;
    return JSON.parse(text.slice(start, this.#at)) as string;
  }

  #isEscaped(quote: number): boolean {
    let first = quote;
    while (this.document.text[first - 1] === "\\") first--;
    return (quote - first) % 2 === 1;
  }

  #scalar(first: string | undefined): Scalar {
    if (first === '"') return this.#string();
    const value = JSON.parse(this.#match(word)) as Scalar;
    if (typeof value !== "number") return value;
    if (!Number.isFinite(value)) throw new NotJson();
    return value === 0 ? 0 : value;
  }

  #items(depth: number): Node[] {
    const items: Node[] = [];
    this.#expect("[");
    if (this.#accept("]")) return items;
    do items.push(this.#value(depth + 1));
    while (this.#accept(","));
    this.#expect("]");
    return items;
  }

  #members(depth: number): Map<string, Entry> {
    const members = new Map<string, Entry>();
    this.#expect("{");
    if (this.#accept("}")) return members;
    do this.#member(members, depth);
    while (this.#accept(","));
    this.#expect("}");
    return members;
  }

  #member(members: Map<string, Entry>, depth: number): void {
    this.#peek();
    const start = this.#at;
    const name = this.#string();
    const keyAt = this.#place(start);
    if (members.has(name)) throw new NotJson();
    this.#expect(":");
    members.set(name, { value: this.#value(depth + 1), keyAt });
  }
}

/** Reads a document that is flawless JSON, more than ten times faster than as YAML; undefined for any other. */
export function parseJson(document: SourceDocument, maxDepth: number): Node | undefined {
  if (!/^\s*\{/.test(document.text)) return undefined;
  try {
    return new JsonReader(document, maxDepth).read();
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
