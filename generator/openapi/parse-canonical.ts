import type { SourceDocument, SourceRef } from "../model/index.js";
import type { Entry, Node, Scalar } from "./tree.js";
import { printScalar, type ScalarPlace } from "./write/print-scalar.js";

/** The text is not as docwright writes it: the reader of all of YAML will read it. */
class NotCanonical extends Error {}

const jsonWord = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const blockHeader = /\|(2?)([+-]?)\n/y;
/** A plain scalar ends with its line, a key with its colon, and between brackets both with a bracket or a comma. */
const plainBlock = /[^\n]*/y;
const plainKey = /[^\n:]*(?::[^ \n][^\n:]*)*/y;
const plainFlow = /[^\n ,[\]{}]*(?: +[^\n ,[\]{}]+)*/y;
const plainFlowKey = /[^\n:,[\]{}]*/y;
/** At the start of a line these begin or end a document. */
const documentMark = /^(?:---|\.\.\.)/;

/** How far the search for the colon after a key goes (YAML 1.2, section 7.4.2). */
const longestKey = 1024;

/** A reader of the form in which `printYaml` writes, which keeps places and stops at the first irregularity. */
class CanonicalReader {
  #at = 0;

  constructor(
    readonly document: SourceDocument,
    readonly maxDepth: number,
  ) {}

  read(): Node {
    const root = this.#isNext("{") ? this.#flow(0) : this.#block("", 0);
    this.#expect("\n");
    if (this.#at < this.document.text.length) throw new NotCanonical();
    return root;
  }

  #place(start: number, end = this.#at): SourceRef {
    return { source: this.document.name, start, end };
  }

  /** What is of lines ends with the break of the last one. */
  #placeOfLines(start: number): SourceRef {
    return this.#place(start, this.#at + 1);
  }

  #isNext(text: string): boolean {
    return this.document.text.startsWith(text, this.#at);
  }

  #accept(text: string): boolean {
    const isNext = this.#isNext(text);
    if (isNext) this.#at += text.length;
    return isNext;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw new NotCanonical();
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.document.text);
    if (!found) throw new NotCanonical();
    this.#at += found[0].length;
    return found;
  }

  /** Whether a further line begins at this column. It is left where it is unless it does. */
  #acceptLine(indent: string): boolean {
    const { text } = this.document;
    const after = this.#at + 1 + indent.length;
    return after < text.length && text[after] !== " " && text[after] !== "\n" && this.#accept(`\n${indent}`);
  }

  /** A list or a map of lines that begin at a column; the reader stands at it. */
  #block(indent: string, depth: number): Node {
    if (depth > this.maxDepth) throw new NotCanonical();
    return this.#isNext("- ") ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #list(indent: string, depth: number): Node {
    const start = this.#at;
    const items: Node[] = [];
    do {
      this.#expect("- ");
      items.push(this.#item(`${indent}  `, depth + 1));
    } while (this.#acceptLine(indent));
    return { kind: "list", items, at: this.#placeOfLines(start) };
  }

  /** After a dash stands a value, or the first line of a list or a map. */
  #item(indent: string, depth: number): Node {
    if (this.#isNext("- ") || this.#startsMember()) return this.#block(indent, depth);
    return this.#inline(indent, depth);
  }

  #startsMember(): boolean {
    const start = this.#at;
    try {
      this.#key(plainKey, "key");
      return this.#isNext(": ") || this.#isNext(":\n");
    } catch (error) {
      if (error instanceof NotCanonical || error instanceof SyntaxError) return false;
      throw error;
    } finally {
      this.#at = start;
    }
  }

  #map(indent: string, depth: number): Node {
    const start = this.#at;
    const entries = new Map<string, Entry>();
    const inner = `${indent}  `;
    do {
      const [key, keyAt] = this.#newKey(entries, plainKey, "key");
      this.#expect(":");
      const value = this.#accept(" ") ? this.#inline(inner, depth + 1) : this.#nested(inner, depth + 1);
      entries.set(key, { value, keyAt });
    } while (this.#acceptLine(indent));
    return { kind: "map", entries, at: this.#placeOfLines(start) };
  }

  #nested(indent: string, depth: number): Node {
    if (!this.#acceptLine(indent)) throw new NotCanonical();
    return this.#block(indent, depth);
  }

  #newKey(entries: ReadonlyMap<string, Entry>, pattern: RegExp, place: ScalarPlace): [string, SourceRef] {
    const start = this.#at;
    const key = this.#key(pattern, place);
    if (entries.has(key) || this.#at - start > longestKey) throw new NotCanonical();
    return [key, this.#place(start)];
  }

  #key(pattern: RegExp, place: ScalarPlace): string {
    const key = this.#quoted() ?? this.#plain(pattern, place);
    if (typeof key !== "string") throw new NotCanonical();
    return key;
  }

  /** A value that begins on the line of its key or dash; `indent` is that of the lines of a literal block. */
  #inline(indent: string, depth: number): Node {
    if (this.#isNext("[") || this.#isNext("{")) return this.#flow(depth);
    const start = this.#at;
    if (this.#isNext("|"))
      return { kind: "scalar", value: this.#literal(indent), at: this.#placeOfLines(start) };
    const value = this.#quoted() ?? this.#plain(plainBlock, "block");
    return { kind: "scalar", value, at: this.#place(start) };
  }

  #flow(depth: number): Node {
    if (depth > this.maxDepth) throw new NotCanonical();
    const start = this.#at;
    if (this.#accept("[")) return { kind: "list", items: this.#flowItems(depth), at: this.#place(start) };
    if (this.#accept("{")) return { kind: "map", entries: this.#flowMembers(depth), at: this.#place(start) };
    const value = this.#quoted() ?? this.#plain(plainFlow, "flow");
    return { kind: "scalar", value, at: this.#place(start) };
  }

  #flowItems(depth: number): Node[] {
    const items: Node[] = [];
    if (this.#accept("]")) return items;
    do items.push(this.#flow(depth + 1));
    while (this.#accept(", "));
    this.#expect("]");
    return items;
  }

  #flowMembers(depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (this.#accept("}")) return entries;
    this.#expect(" ");
    do {
      const [key, keyAt] = this.#newKey(entries, plainFlowKey, "flow");
      this.#expect(": ");
      entries.set(key, { value: this.#flow(depth + 1), keyAt });
    } while (this.#accept(", "));
    this.#expect(" }");
    return entries;
  }

  /** What `printScalar` leaves as it is has no other meaning. */
  #plain(pattern: RegExp, place: ScalarPlace): Scalar {
    const [text] = this.#match(pattern);
    if (jsonWord.test(text)) return this.#json(text);
    if (printScalar(text, place) !== text || documentMark.test(text)) throw new NotCanonical();
    return text;
  }

  /** JSON has no -0, and neither has the canonical document. */
  #json(text: string): Scalar {
    const value = JSON.parse(text) as Scalar;
    if (typeof value === "number" && !Number.isFinite(value)) throw new NotCanonical();
    return value === 0 ? 0 : value;
  }

  /** What stands between quotes on one line; what is between double ones JSON.parse judges. */
  #quoted(): string | undefined {
    const { text } = this.document;
    const start = this.#at;
    const quote = text[start];
    if (quote !== '"' && quote !== "'") return undefined;
    let end = text.indexOf(quote, start + 1);
    while (quote === '"' && end !== -1 && this.#isEscaped(end)) end = text.indexOf(quote, end + 1);
    if (end === -1) throw new NotCanonical();
    this.#at = end + 1;
    if (quote === '"') return JSON.parse(text.slice(start, end + 1)) as string;
    const value = text.slice(start + 1, end);
    if (text[end + 1] === quote || value.includes("\n")) throw new NotCanonical();
    return value;
  }

  #isEscaped(quote: number): boolean {
    let first = quote;
    while (this.document.text[first - 1] === "\\") first--;
    return (quote - first) % 2 === 1;
  }

  #literal(indent: string): string {
    const [, hasIndent, chomp] = this.#match(blockHeader);
    this.#at -= 1;
    const lines: string[] = [];
    for (let line = this.#literalLine(indent); line !== undefined; line = this.#literalLine(indent))
      lines.push(line);
    const first = lines.find((line) => line !== "");
    const isEnded = chomp === "+" || lines.at(-1) !== "";
    if (first === undefined || !isEnded || (hasIndent === "" && first.startsWith(" ")))
      throw new NotCanonical();
    return lines.join("\n") + (chomp === "-" ? "" : "\n");
  }

  /** The next line of a literal block; the line break before it is read with it. */
  #literalLine(indent: string): string | undefined {
    const { text } = this.document;
    const start = this.#at + 1;
    const isEmpty = text[start] === "\n";
    if (start >= text.length || (!isEmpty && !text.startsWith(indent, start))) return undefined;
    const end = text.indexOf("\n", start);
    if (end === -1) throw new NotCanonical();
    this.#at = end;
    return isEmpty ? "" : text.slice(start + indent.length, end);
  }
}

/** Reads a document that is YAML as docwright writes it, many times faster than any; undefined for any other. */
export function parseCanonical(document: SourceDocument, maxDepth: number): Node | undefined {
  if (document.text.includes("\r")) return undefined;
  try {
    return new CanonicalReader(document, maxDepth).read();
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
