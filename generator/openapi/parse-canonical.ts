import type { SourceDocument, SourceRef } from "../model/index.js";
import { Irregular, jsonWord, readRegular, TextCursor } from "./text-cursor.js";
import type { Entry, Node, Scalar } from "./tree.js";
import { printScalar, type ScalarPlace } from "./write/print-scalar.js";

const wholeJsonWord = new RegExp(`^${jsonWord.source}$`);
const blockHeader = /\|(2?)([+-]?)\n/y;
/** A plain scalar ends with its line, a key with its colon, and between brackets both with a bracket or a comma. */
const plainBlock = /[^\n]*/y;
const plainKey = /[^\n:]*(?::[^ \n][^\n:]*)*/y;
const plainFlow = /[^\n ,[\]{}]*(?: +[^\n ,[\]{}]+)*/y;
const plainFlowKey = /[^\n:,[\]{}]*(?::[^ \n,[\]{}][^\n:,[\]{}]*)*/y;
const singleQuoted = /[^\n']*/y;
/** At the start of a line these begin or end a document. */
const documentMark = /^(?:---|\.\.\.)/;

/** How far the search for the colon after a key goes (YAML 1.2, section 7.4.2). */
const longestKey = 1024;

/** A reader of the form in which `printYaml` writes, which keeps places and stops at the first irregularity. */
class CanonicalReader {
  constructor(
    private readonly cursor: TextCursor,
    private readonly maxDepth: number,
  ) {}

  read(): Node {
    const root = this.cursor.isNext("{") ? this.#flow(0) : this.#block("", 0);
    this.cursor.expect("\n");
    this.cursor.end();
    return root;
  }

  get #text(): string {
    return this.cursor.document.text;
  }

  /** What is of lines ends where its last part does. */
  #placeUpTo(start: number, last: Node | undefined): SourceRef {
    return this.cursor.placeFrom(start, last?.at?.end);
  }

  /** Whether a further line begins at this column. It is left where it is unless it does. */
  #acceptLine(indent: string): boolean {
    const text = this.#text;
    const after = this.cursor.at + 1 + indent.length;
    return (
      after < text.length && text[after] !== " " && text[after] !== "\n" && this.cursor.accept(`\n${indent}`)
    );
  }

  /** A list or a map of lines that begin at a column; the reader stands at it. */
  #block(indent: string, depth: number): Node {
    if (depth > this.maxDepth) throw new Irregular();
    return this.cursor.isNext("- ") ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #list(indent: string, depth: number): Node {
    const start = this.cursor.at;
    const items: Node[] = [];
    do {
      this.cursor.expect("- ");
      items.push(this.#item(`${indent}  `, depth + 1));
    } while (this.#acceptLine(indent));
    return { kind: "list", items, at: this.#placeUpTo(start, items.at(-1)) };
  }

  /** After a dash stands a value, or the first line of a list or a map. */
  #item(indent: string, depth: number): Node {
    if (this.cursor.isNext("- ") || this.#startsMember()) return this.#block(indent, depth);
    return this.#inline(indent, depth);
  }

  #startsMember(): boolean {
    const start = this.cursor.at;
    const key = readRegular(() => this.#key(plainKey, "key"));
    const isMember = key !== undefined && (this.cursor.isNext(": ") || this.cursor.isNext(":\n"));
    this.cursor.at = start;
    return isMember;
  }

  #map(indent: string, depth: number): Node {
    const start = this.cursor.at;
    const entries = new Map<string, Entry>();
    const inner = `${indent}  `;
    let last: Node;
    do {
      const [key, keyAt] = this.#newKey(entries, plainKey, "key");
      this.cursor.expect(":");
      last = this.cursor.accept(" ") ? this.#inline(inner, depth + 1) : this.#nested(inner, depth + 1);
      entries.set(key, { value: last, keyAt });
    } while (this.#acceptLine(indent));
    return { kind: "map", entries, at: this.#placeUpTo(start, last) };
  }

  #nested(indent: string, depth: number): Node {
    if (!this.#acceptLine(indent)) throw new Irregular();
    return this.#block(indent, depth);
  }

  #newKey(entries: ReadonlyMap<string, Entry>, pattern: RegExp, place: ScalarPlace): [string, SourceRef] {
    const start = this.cursor.at;
    const key = this.#key(pattern, place);
    if (entries.has(key) || this.cursor.at - start > longestKey) throw new Irregular();
    return [key, this.cursor.placeFrom(start)];
  }

  #key(pattern: RegExp, place: ScalarPlace): string {
    const key = this.#quoted() ?? this.#plain(pattern, place);
    if (typeof key !== "string") throw new Irregular();
    return key;
  }

  /** A value that begins on the line of its key or dash; `indent` is that of the lines of a literal block. */
  #inline(indent: string, depth: number): Node {
    if (this.cursor.isNext("[") || this.cursor.isNext("{")) return this.#flow(depth);
    const start = this.cursor.at;
    if (this.cursor.isNext("|"))
      return {
        kind: "scalar",
        value: this.#literal(indent),
        at: this.cursor.placeFrom(start, this.cursor.at + 1),
      };
    const value = this.#quoted() ?? this.#plain(plainBlock, "block");
    return { kind: "scalar", value, at: this.cursor.placeFrom(start) };
  }

  #flow(depth: number): Node {
    if (depth > this.maxDepth) throw new Irregular();
    const start = this.cursor.at;
    if (this.cursor.accept("["))
      return { kind: "list", items: this.#flowItems(depth), at: this.cursor.placeFrom(start) };
    if (this.cursor.accept("{"))
      return { kind: "map", entries: this.#flowMembers(depth), at: this.cursor.placeFrom(start) };
    const value = this.#quoted() ?? this.#plain(plainFlow, "flow");
    return { kind: "scalar", value, at: this.cursor.placeFrom(start) };
  }

  #flowItems(depth: number): Node[] {
    const items: Node[] = [];
    if (this.cursor.accept("]")) return items;
    do items.push(this.#flow(depth + 1));
    while (this.cursor.accept(", "));
    this.cursor.expect("]");
    return items;
  }

  #flowMembers(depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (this.cursor.accept("}")) return entries;
    this.cursor.expect(" ");
    do {
      const [key, keyAt] = this.#newKey(entries, plainFlowKey, "flow");
      this.cursor.expect(": ");
      entries.set(key, { value: this.#flow(depth + 1), keyAt });
    } while (this.cursor.accept(", "));
    this.cursor.expect(" }");
    return entries;
  }

  /** What `printScalar` leaves as it is has no other meaning. */
  #plain(pattern: RegExp, place: ScalarPlace): Scalar {
    const [text] = this.cursor.match(pattern);
    if (wholeJsonWord.test(text)) return this.cursor.jsonWord(text);
    if (printScalar(text, place) !== text || documentMark.test(text)) throw new Irregular();
    return text;
  }

  /** What stands between quotes on one line. */
  #quoted(): string | undefined {
    const cursor = this.cursor;
    if (cursor.isNext('"')) return cursor.jsonString();
    if (!cursor.accept("'")) return undefined;
    const [text] = cursor.match(singleQuoted);
    if (cursor.isNext("''")) throw new Irregular();
    cursor.expect("'");
    return text;
  }

  #literal(indent: string): string {
    const [, hasIndent, chomp] = this.cursor.match(blockHeader);
    this.cursor.at -= 1;
    const lines: string[] = [];
    for (let line = this.#literalLine(indent); line !== undefined; line = this.#literalLine(indent))
      lines.push(line);
    const first = lines.find((line) => line !== "");
    const isEnded = chomp === "+" || lines.at(-1) !== "";
    if (first === undefined || !isEnded || (hasIndent === "" && first.startsWith(" "))) throw new Irregular();
    return lines.join("\n") + (chomp === "-" ? "" : "\n");
  }

  /** The next line of a literal block; the line break before it is read with it. */
  #literalLine(indent: string): string | undefined {
    const text = this.#text;
    const start = this.cursor.at + 1;
    const isEmpty = text[start] === "\n";
    if (start >= text.length || (!isEmpty && !text.startsWith(indent, start))) return undefined;
    const end = text.indexOf("\n", start);
    if (end === -1) throw new Irregular();
    this.cursor.at = end;
    return isEmpty ? "" : text.slice(start + indent.length, end);
  }
}

/** Reads a document that is YAML as docwright writes it, many times faster than any; undefined for any other. */
export function parseCanonical(document: SourceDocument, maxDepth: number): Node | undefined {
  if (document.text.includes("\r")) return undefined;
  return readRegular(() => new CanonicalReader(new TextCursor(document), maxDepth).read());
}
