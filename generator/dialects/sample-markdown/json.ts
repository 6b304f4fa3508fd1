import type { JsonValue } from "../../model/index.js";
import { parseJson } from "../shared/parse-json.js";

/** A JSON value with the place where it stands; offsets into the document. A container's `end` is that of its opening bracket. */
export type JsonNode =
  | {
      readonly kind: "object";
      readonly members: readonly JsonMember[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: "array";
      readonly items: readonly JsonNode[];
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "scalar"; readonly value: JsonValue; readonly start: number; readonly end: number };

export interface JsonMember {
  readonly name: string;
  /** Where the name begins, with its quotation mark. */
  readonly start: number;
  readonly node: JsonNode;
}

/** What could be read: where the JSON breaks off or goes wrong, the nodes before that place, and the place. */
export interface JsonReading {
  readonly node?: JsonNode;
  readonly brokenAt?: number;
}

/** Deeper nesting than any API has; what lies below is not read, so that a hostile page cannot exhaust the stack. */
const deepest = 100;

const scalar = /"(?:[^"\\\r\n]|\\[^\r\n])*"|-?\d[\d.eE+-]*|true|false|null/y;
const space = /\s*/y;

class JsonReader {
  brokenAt: number | undefined;

  constructor(
    private readonly text: string,
    private position: number,
  ) {}

  readValue(depth: number): JsonNode | undefined {
    const start = this.skipSpace();
    if (this.take("{")) return this.readObject(start, depth);
    if (this.take("[")) return this.readArray(start, depth);
    const value = this.readScalar();
    if (value === undefined) return undefined;
    return { kind: "scalar", value, start, end: this.position };
  }

  /** Anything but white space after the value is an error. */
  finish(): void {
    if (this.skipSpace() < this.text.length) this.break();
  }

  private readObject(start: number, depth: number): JsonNode {
    const members: JsonMember[] = [];
    this.readList("}", depth, () => {
      const nameStart = this.skipSpace();
      const name = this.readScalar();
      if (typeof name !== "string" || !this.expect(":")) return;
      const node = this.readValue(depth + 1);
      if (node) members.push({ name, start: nameStart, node });
    });
    return { kind: "object", members, start, end: start + 1 };
  }

  private readArray(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.readList("]", depth, () => {
      const node = this.readValue(depth + 1);
      if (node) items.push(node);
    });
    return { kind: "array", items, start, end: start + 1 };
  }

  private readList(close: string, depth: number, readEntry: () => void): void {
    if (depth >= deepest) this.break();
    if (this.isBroken() || this.take(close)) return;
    do readEntry();
    while (!this.isBroken() && !this.take(close) && this.expect(","));
  }

  private readScalar(): JsonValue | undefined {
    scalar.lastIndex = this.position;
    const match = scalar.exec(this.text)?.[0] ?? "";
    const value = parseJson(match);
    if (value === undefined) this.break();
    else this.position += match.length;
    return value;
  }

  private take(mark: string): boolean {
    if (this.text[this.skipSpace()] !== mark) return false;
    this.position += 1;
    return true;
  }

  private expect(mark: string): boolean {
    if (this.take(mark)) return true;
    this.break();
    return false;
  }

  private skipSpace(): number {
    space.lastIndex = this.position;
    space.exec(this.text);
    this.position = space.lastIndex;
    return this.position;
  }

  private isBroken(): boolean {
    return this.brokenAt !== undefined;
  }

  private break(): void {
    this.brokenAt ??= this.position;
  }
}

/** Reads the JSON that stands between two offsets of a document (RFC 8259). */
export function readJson(text: string, start: number, end: number): JsonReading {
  const reader = new JsonReader(text.slice(0, end), start);
  const node = reader.readValue(0);
  reader.finish();
  const { brokenAt } = reader;
  return { ...(node && { node }), ...(brokenAt !== undefined && { brokenAt }) };
}
