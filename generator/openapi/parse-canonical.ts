import type { SourceDocument } from "../model/index.js";
import { indicator, isOtherValue } from "./plain-scalar.js";
import { findStringEnd } from "./string-end.js";
import type { Entry, Node, Scalar } from "./tree.js";

/** The text is not in the form that docwright writes: the reader of any YAML reads it, or says why not. */
class NotCanonical extends Error {}

const blockKey = /[^\s"'](?:[^\n:]|:(?![ \n]))*(?=:[ \n])/y;
const blockPlain = /[^\n]+/y;
const flowKey = /[^\s"',[\]{}](?:[^\n,:[\]{}]|:(?! ))*(?=: )/y;
const flowPlain = /[^\n,[\]{}]*[^\s,[\]{}]/y;
const singleQuoted = /'[^'\n]*'(?!')/y;
const literalHeader = /\|(2?)([-+]?)\n/y;
const line = /[^\n]*\n/y;
const spaces = / */y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const constants: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["null", null],
  ["true", true],
  ["false", false],
]);

/** The value of plain text, where every reader agrees about it. */
function resolvePlain(text: string): Scalar {
  if (indicator.test(text)) throw new NotCanonical();
  const constant = constants.get(text);
  if (constant !== undefined) return constant;
  if (!isOtherValue(text)) return text;
  const value = number.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw new NotCanonical();
  return value === 0 ? 0 : value;
}

/** The text of a literal block, by what its header says of its end (YAML 1.2, section 8.1.1.2). */
function joinLiteral(lines: readonly string[], chomp: string): string {
  const last = lines.findLastIndex((text) => text !== "");
  if (last === -1) throw new NotCanonical();
  if (chomp === "+") return `${lines.join("\n")}\n`;
  return lines.slice(0, last + 1).join("\n") + (chomp === "-" ? "" : "\n");
}

/** A reader of the YAML that `printYaml` prints, which keeps places and stops at anything else. */
class CanonicalReader {
  #at = 0;

  constructor(
    readonly document: SourceDocument,
    readonly maxDepth: number,
  ) {}

  read(): Node {
    const root = this.#block(0, 0);
    if (this.#at < this.document.text.length) throw new NotCanonical();
    return root;
  }

  #accept(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.document.text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #take(pattern: RegExp): string {
    const match = this.#accept(pattern);
    if (!match) throw new NotCanonical();
    return match[0];
  }

  #isNext(text: string): boolean {
    return this.document.text.startsWith(text, this.#at);
  }

  #skip(text: string): boolean {
    const isNext = this.#isNext(text);
    if (isNext) this.#at += text.length;
    return isNext;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw new NotCanonical();
  }

  #place(start: number, end = this.#at) {
    return { source: this.document.name, start, end };
  }

  /** Goes past the indentation of a line that has exactly this much. */
  #enterLine(indent: number): boolean {
    spaces.lastIndex = this.#at;
    spaces.exec(this.document.text);
    const isSame = spaces.lastIndex - this.#at === indent && spaces.lastIndex < this.document.text.length;
    if (isSame) this.#at = spaces.lastIndex;
    return isSame;
  }

  /** A map or a list over several lines; the first of them has been entered. */
  #block(indent: number, depth: number): Node {
    if (depth > this.maxDepth) throw new NotCanonical();
    return this.#isNext("- ") ? this.#blockList(indent, depth) : this.#blockMap(indent, depth);
  }

  #blockList(indent: number, depth: number): Node {
    const start = this.#at;
    const items: Node[] = [];
    do {
      this.#expect("- ");
      items.push(this.#item(indent + 2, depth + 1));
    } while (this.#enterLine(indent));
    return { kind: "list", items, at: this.#place(start) };
  }

  #item(indent: number, depth: number): Node {
    const start = this.#at;
    const isBlock = this.#isNext("- ") || (!this.#isNext("{") && !this.#isNext("[") && this.#startsMember());
    this.#at = start;
    return isBlock ? this.#block(indent, depth) : this.#rest(indent, depth);
  }

  #startsMember(): boolean {
    if (this.#isNext('"') || this.#isNext("'")) {
      this.#quoted();
      return this.#isNext(":");
    }
    return this.#accept(blockKey) !== null;
  }

  #blockMap(indent: number, depth: number): Node {
    const start = this.#at;
    const entries = new Map<string, Entry>();
    do this.#member(entries, blockKey, () => this.#memberValue(indent + 2, depth + 1));
    while (this.#enterLine(indent));
    return { kind: "map", entries, at: this.#place(start) };
  }

  #member(entries: Map<string, Entry>, plain: RegExp, readValue: () => Node): void {
    const start = this.#at;
    const name = this.#key(plain);
    const keyAt = this.#place(start);
    if (entries.has(name)) throw new NotCanonical();
    this.#expect(":");
    entries.set(name, { value: readValue(), keyAt });
  }

  #key(plain: RegExp): string {
    if (this.#isNext('"') || this.#isNext("'")) return this.#quoted();
    const text = this.#take(plain);
    if (indicator.test(text)) throw new NotCanonical();
    return text;
  }

  #memberValue(indent: number, depth: number): Node {
    if (this.#skip(" ")) return this.#rest(indent, depth);
    this.#expect("\n");
    if (!this.#enterLine(indent)) throw new NotCanonical();
    return this.#block(indent, depth);
  }

  /** What stands on the rest of a line, or begins there. */
  #rest(indent: number, depth: number): Node {
    if (this.#isNext("|")) return this.#literal(indent);
    const node = this.#inline(blockPlain, depth);
    this.#expect("\n");
    return node;
  }

  #literal(indent: number): Node {
    const start = this.#at;
    const [, digit, chomp = ""] = this.#accept(literalHeader) ?? [];
    if (digit === undefined) throw new NotCanonical();
    const margin = " ".repeat(indent);
    const lines: string[] = [];
    while (this.#isNext(margin) || this.#isNext("\n")) {
      lines.push(this.#take(line).slice(indent, -1));
    }
    const first = lines.find((text) => text !== "");
    if (digit === "" && first?.startsWith(" ")) throw new NotCanonical();
    return { kind: "scalar", value: joinLiteral(lines, chomp), at: this.#place(start) };
  }

  #inline(plain: RegExp, depth: number): Node {
    if (depth > this.maxDepth) throw new NotCanonical();
    const start = this.#at;
    if (this.#skip("{")) return { kind: "map", entries: this.#flowMembers(depth), at: this.#place(start) };
    if (this.#skip("[")) return { kind: "list", items: this.#flowItems(depth), at: this.#place(start) };
    const isQuoted = this.#isNext('"') || this.#isNext("'");
    const value = isQuoted ? this.#quoted() : resolvePlain(this.#take(plain));
    return { kind: "scalar", value, at: this.#place(start) };
  }

  #flowItems(depth: number): Node[] {
    const items: Node[] = [];
    if (this.#skip("]")) return items;
    do items.push(this.#inline(flowPlain, depth + 1));
    while (this.#skip(", "));
    this.#expect("]");
    return items;
  }

  #flowMembers(depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (this.#skip("}")) return entries;
    this.#expect(" ");
    do this.#member(entries, flowKey, () => this.#flowValue(depth + 1));
    while (this.#skip(", "));
    this.#expect(" }");
    return entries;
  }

  #flowValue(depth: number): Node {
    this.#expect(" ");
    return this.#inline(flowPlain, depth);
  }

  #quoted(): string {
    if (this.#isNext("'")) return this.#take(singleQuoted).slice(1, -1);
    const start = this.#at;
    this.#at = findStringEnd(this.document.text, start) ?? start;
    return JSON.parse(this.document.text.slice(start, this.#at)) as string;
  }
}

/** Reads a document in the form that docwright writes, several times faster than as any YAML; undefined for others. */
export function parseCanonical(document: SourceDocument, maxDepth: number): Node | undefined {
  if (!document.text.endsWith("\n") || document.text.includes("\r")) return undefined;
  try {
    return new CanonicalReader(document, maxDepth).read();
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
