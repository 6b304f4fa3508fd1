import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  YAMLException,
} from "js-yaml";
import type { SourceDocument, SourceRef } from "../model/index.js";
import { resolvePlain } from "./resolve-plain.js";
import { Irregular } from "./text-cursor.js";
import type { Entry, Node } from "./tree.js";

/** How deep a tree may be, and how many of its nodes aliases may stand for in all. */
export interface Limits {
  readonly maxDepth: number;
  readonly maxAliased: number;
}

type OfType<Id extends keyof typeof EVENT_ID> = Extract<Event, { type: (typeof EVENT_ID)[Id] }>;
type ScalarEvent = OfType<"SCALAR">;
type Collection = OfType<"SEQUENCE" | "MAPPING">;

/** How far the search for the colon after a key goes (YAML 1.2, section 7.4.2). */
const longestKey = 1024;

/** To one reader or another something else: a carriage return alone, a mark of byte order, a tab among the indentation, a directive, the end of a document. */
const unclear = /\r(?!\n)|\ufeff|^ *[\t%]|^\.\.\./m;

/** `|` or `>` and what may follow it up to the end of its line. */
const blockHeader = /[|>][-+\d]{0,2}(?:[ \t]+#[^\n]*|[ \t]*)\r?\n?$/;
const spaces = /[ \t]*/y;
/** What may stand between the last part of a collection in brackets and the bracket that ends it. */
const beforeBracket = /(?:[ \t\r\n,]+|#[^\n]*)*/y;

const isBlank = (line: string, indent: number): boolean => {
  const width = line.replace(/\r?\n$/, "").length;
  return width === 0 || (width <= indent && !line.includes("\t"));
};

/** Builds the tree from the events of js-yaml, which has judged the grammar. */
class EventReader {
  /** Where the last part that was read ends. */
  #at = 0;
  #next = 0;
  #aliased = 0;
  readonly #anchors = new Map<string, Node>();

  constructor(
    private readonly document: SourceDocument,
    private readonly events: readonly Event[],
    private readonly limits: Limits,
  ) {}

  read(): Node {
    const start = this.#take();
    if (start?.type !== EVENT_ID.DOCUMENT) throw new Irregular();
    // js-yaml takes an indented mark for one.
    if (start.explicitStart && !/^---/m.test(this.document.text)) throw new Irregular();
    const root = this.#node(0);
    this.#take();
    if (this.#next < this.events.length) throw new Irregular();
    return root;
  }

  #take(): Event | undefined {
    return this.events[this.#next++];
  }

  #place(start: number, end: number): SourceRef {
    this.#at = end;
    return { source: this.document.name, start, end };
  }

  #skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.document.text)?.[0].length ?? 0;
    return this.document.text[this.#at];
  }

  #node(depth: number): Node {
    const event = this.#take();
    if (depth > this.limits.maxDepth) throw new Irregular();
    if (event?.type === EVENT_ID.SCALAR) return this.#keep(event, this.#scalar(event, depth));
    if (event?.type === EVENT_ID.ALIAS) return this.#alias(event, depth);
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) throw new Irregular();
    return this.#keep(event, this.#collection(event, depth));
  }

  #nameOf({ anchorEnd, anchorStart }: { anchorStart: number; anchorEnd: number }): string {
    const name = this.document.text.slice(anchorStart, anchorEnd);
    if (!/^[\w-]+$/.test(name)) throw new Irregular();
    return name;
  }

  /** A tag may make anything of a value. */
  #keep(event: ScalarEvent | Collection, node: Node): Node {
    if (event.tagStart >= 0) throw new Irregular();
    if (event.anchorStart < 0) return node;
    const name = this.#nameOf(event);
    if (this.#anchors.has(name)) throw new Irregular();
    this.#anchors.set(name, node);
    return node;
  }

  #alias(event: OfType<"ALIAS">, depth: number): Node {
    const target = this.#anchors.get(this.#nameOf(event));
    if (!target) throw new Irregular();
    this.#at = event.anchorEnd;
    return this.#copy(target, depth + 1);
  }

  /** Every use of an anchor has lists and maps of its own. */
  #copy(node: Node, depth: number): Node {
    this.#aliased++;
    if (depth > this.limits.maxDepth || this.#aliased > this.limits.maxAliased) throw new Irregular();
    if (node.kind === "list")
      return { ...node, items: node.items.map((item) => this.#copy(item, depth + 1)) };
    if (node.kind === "scalar") return node;
    const entries = new Map<string, Entry>();
    for (const [name, { keyAt, value }] of node.entries)
      entries.set(name, { value: this.#copy(value, depth + 1), keyAt });
    return { ...node, entries };
  }

  #scalar(event: ScalarEvent, depth: number): Node {
    if (event.valueStart < 0) throw new Irregular();
    const at = this.#placeOf(event, depth);
    const text = getScalarValue(this.document.text, event);
    return { kind: "scalar", value: event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text) : text, at };
  }

  #placeOf(event: ScalarEvent, depth: number): SourceRef {
    if (event.style > SCALAR_STYLE.DOUBLE_QUOTED) return this.#placeOfBlock(event, depth);
    const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
    return this.#place(event.valueStart - quote, event.valueEnd + quote);
  }

  /** A block begins with its header. */
  #placeOfBlock(event: ScalarEvent, depth: number): SourceRef {
    const { text } = this.document;
    const lineStart = text.lastIndexOf("\n", event.valueStart - 2) + 1;
    const from = Math.max(lineStart, this.#at);
    const header = blockHeader.exec(text.slice(from, event.valueStart));
    // How far the lines of a block must be indented is another question where nothing is around it.
    if (!header || (depth === 0 && /\d/.test(header[0]))) throw new Irregular();
    return this.#place(from + header.index, this.#endOfBlock(event));
  }

  /** Blank lines at the end belong to a block that keeps them. */
  #endOfBlock({ chomping, indent, valueEnd, valueStart }: ScalarEvent): number {
    const { text } = this.document;
    let end = valueEnd;
    for (;;) {
      const start = text.lastIndexOf("\n", end - 2) + 1;
      const line = text.slice(start, end);
      if (line.trim() !== "") return end;
      // Whether space here is part of the text hangs on more than is known.
      if (start <= valueStart || !line.endsWith("\n") || !isBlank(line, indent)) throw new Irregular();
      if (chomping === CHOMPING_MODE.KEEP) return valueEnd;
      end = start;
    }
  }

  #collection(event: Collection, depth: number): Node {
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    const bracket = event.type === EVENT_ID.MAPPING ? "{" : "[";
    if (isFlow && this.document.text[event.start] !== bracket) throw new Irregular();
    this.#at = isFlow ? event.start + 1 : event.start;
    const parts =
      event.type === EVENT_ID.MAPPING
        ? ({ kind: "map", entries: this.#entries(isFlow, depth) } as const)
        : ({ kind: "list", items: this.#items(depth) } as const);
    if (isFlow) {
      this.#skip(beforeBracket);
      this.#at++;
    }
    return { ...parts, at: this.#place(event.start, this.#at) };
  }

  #isOver(): boolean {
    const isOver = this.events[this.#next]?.type === EVENT_ID.POP;
    if (isOver) this.#next++;
    return isOver;
  }

  #items(depth: number): Node[] {
    const items: Node[] = [];
    while (!this.#isOver()) items.push(this.#node(depth + 1));
    return items;
  }

  #entries(isFlow: boolean, depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    while (!this.#isOver()) {
      const [name, keyAt] = this.#key();
      if (entries.has(name)) throw new Irregular();
      const value = (isFlow ? undefined : this.#missing()) ?? this.#node(depth + 1);
      entries.set(name, { value, keyAt });
    }
    return entries;
  }

  /** `200:` and `1.0:` are names here, spelled as in the text. */
  #key(): [string, SourceRef] {
    const event = this.#take();
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw new Irregular();
    if (event.anchorStart >= 0 || event.tagStart >= 0 || event.style > SCALAR_STYLE.DOUBLE_QUOTED)
      throw new Irregular();
    const keyAt = this.#placeOf(event, 0);
    if (this.#skip(spaces) !== ":" || this.#at - keyAt.start > longestKey) throw new Irregular();
    this.#at++;
    return [getScalarValue(this.document.text, event), keyAt];
  }

  /** A value that is not there stands after its colon. */
  #missing(): Node | undefined {
    const event = this.events[this.#next];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart >= 0) return undefined;
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Irregular();
    this.#next++;
    this.#skip(spaces);
    return { kind: "scalar", value: null, at: this.#place(this.#at, this.#at) };
  }
}

/**
 * Reads YAML by the events of js-yaml, which ends at the first mistake: undefined where there is one, and for all that
 * could mean something else to another reader, or whose place can't be told from its event.
 */
export function parseByEvents(document: SourceDocument, limits: Limits): Node | undefined {
  const { text } = document;
  if (unclear.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: limits.maxDepth });
    return new EventReader(document, events, limits).read();
  } catch (error) {
    if (error instanceof Irregular || error instanceof YAMLException) return undefined;
    throw error;
  }
}
