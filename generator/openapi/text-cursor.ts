import { keepDigits, type JsonNumber, type SourceDocument, type SourceRef } from "../model/index.js";

/** The text is not as a quick reader knows it: the reader of all of YAML will say what it is. */
export class Irregular extends Error {}

/** A value of JSON that is neither text nor made of parts. */
export const jsonWord = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

/** Where a quick reader stands in a document. */
export class TextCursor {
  at = 0;

  constructor(readonly document: SourceDocument) {}

  /** What follows up to here. */
  placeFrom(start: number, end = this.at): SourceRef {
    return { source: this.document.name, start, end };
  }

  /** Reads what a sticky pattern matches here. */
  match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.document.text);
    if (!found) throw new Irregular();
    this.at += found[0].length;
    return found;
  }

  isNext(text: string): boolean {
    return this.document.text.startsWith(text, this.at);
  }

  /** Whether this text is next, which is then read. */
  accept(text: string): boolean {
    const isNext = this.isNext(text);
    if (isNext) this.at += text.length;
    return isNext;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new Irregular();
  }

  /** A string of JSON, from quote to quote; what is between them JSON.parse judges. */
  jsonString(): string {
    const { text } = this.document;
    const start = this.at;
    this.expect('"');
    let end = text.indexOf('"', this.at);
    while (end !== -1 && this.#isEscaped(end)) end = text.indexOf('"', end + 1);
    if (end === -1) throw new Irregular();
    this.at = end + 1;
    return JSON.parse(text.slice(start, this.at)) as string;
  }

  #isEscaped(quote: number): boolean {
    let first = quote;
    while (this.document.text[first - 1] === "\\") first--;
    return (quote - first) % 2 === 1;
  }

  /** A word of JSON. It has no -0, and neither has the canonical document. */
  jsonWord(text: string): boolean | JsonNumber | null {
    const value = JSON.parse(text) as boolean | number | null;
    if (typeof value !== "number") return value;
    if (!Number.isFinite(value)) throw new Irregular();
    return value === 0 ? 0 : keepDigits(text, value);
  }

  end(): void {
    if (this.at < this.document.text.length) throw new Irregular();
  }
}

/** What a quick reader makes of a text, undefined at the first irregularity. */
export function readRegular<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Irregular || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
