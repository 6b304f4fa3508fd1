import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type CST,
  type Document,
  type ParsedNode,
  type Range,
  type Scalar as YamlScalar,
} from "yaml";
import { diagnose } from "../diagnostics.js";
import {
  keepDigits,
  nearestDouble,
  type Diagnostic,
  type SourceDocument,
  type SourceRef,
} from "../model/index.js";
import { parseCanonical } from "./parse-canonical.js";
import { parseByEvents } from "./parse-events.js";
import { findTooDeep, maxDepth } from "./find-too-deep.js";
import { parseJson } from "./parse-json.js";
import { reportLostDigits } from "./lost-digits.js";
import type { Entry, Node, Scalar } from "./tree.js";

/** How many nodes aliases may stand for in all; a few lines of them can stand for billions. */
const maxAliased = 100_000;

export interface YamlOptions {
  /** Of a key that stands twice in one map the last counts, with a warning; otherwise that is an error. */
  readonly lastKeyCounts?: boolean;
}

export interface ParsedDocument {
  /** Absent where the text is not YAML, or not of a size that can be read. */
  readonly root?: Node;
  readonly diagnostics: readonly Diagnostic[];
}

function endOf(node: ParsedNode): number {
  if (isScalar(node) || isAlias(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (!last) return node.range[1];
  if (!("key" in last)) return endOf(last);
  return endOf(last.value ?? last.key);
}

/** Turns the library's nodes into ours: aliases followed, keys as strings, places kept. */
class Converter {
  readonly diagnostics: Diagnostic[] = [];
  /** What is on record only: the text can be read. */
  readonly remarks: Diagnostic[] = [];
  readonly #anchors = new Map<string, ParsedNode>();
  #aliased = 0;
  #hasOverflown = false;

  constructor(
    readonly document: SourceDocument,
    readonly options: YamlOptions,
  ) {}

  /** A mistake at the end of a text lies one character behind it for the library. */
  place([start, end]: Range): SourceRef {
    const { name, text } = this.document;
    return {
      source: name,
      start: Math.min(start, text.length),
      end: Math.min(Math.max(end, start), text.length),
    };
  }

  /** What is of lines ends where its last part does: the library counts blank lines and comments behind it in. */
  #placeOf(node: ParsedNode): SourceRef {
    const [start, , end] = node.range;
    return this.place([start, endOf(node), end]);
  }

  convert(node: ParsedNode | null, depth: number, isAliased: boolean): Node {
    if (!node) return { kind: "scalar", value: null };
    if (isAliased) this.#aliased++;
    if (depth > maxDepth || this.#aliased > maxAliased) return this.#overflow(node);
    if (isAlias(node)) return this.#follow(node, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const at = this.#placeOf(node);
    if (isScalar(node)) return { kind: "scalar", value: this.#scalar(node, at), at };
    if (isSeq(node)) {
      return { kind: "list", items: node.items.map((item) => this.convert(item, depth + 1, isAliased)), at };
    }
    return { kind: "map", entries: this.#entries(node, depth, isAliased), at };
  }

  #overflow(node: ParsedNode): Node {
    if (!this.#hasOverflown) {
      const problem = "too large once its aliases are followed";
      this.diagnostics.push(diagnose("yaml-too-large", { problem }, this.place(node.range)));
    }
    this.#hasOverflown = true;
    return { kind: "scalar", value: null };
  }

  #follow(node: ParsedNode & { readonly source: string }, depth: number): Node {
    const target = this.#anchors.get(node.source);
    if (target) return this.convert(target, depth + 1, true);
    this.#report(`no anchor is named ${node.source}`, this.place(node.range));
    return { kind: "scalar", value: null };
  }

  #report(problem: string, at: SourceRef): void {
    this.diagnostics.push(diagnose("yaml-syntax", { problem }, at));
  }

  #reportAgain(key: string, at: SourceRef): void {
    if (this.options.lastKeyCounts) this.remarks.push(diagnose("yaml-last-key", { key }, at));
    else this.diagnostics.push(diagnose("yaml-duplicate-key", { key }, at));
  }

  #scalar({ source, value }: YamlScalar.Parsed, at: SourceRef): Scalar {
    if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
    // JSON has no -0, and neither has the canonical document; nor has it the `.inf` and `.nan` of YAML.
    if (typeof value === "number" && !/\.(?:inf|nan)$/iu.test(source))
      return value === 0 ? 0 : keepDigits(source, nearestDouble(value));
    this.#report("JSON has no such value", at);
    return null;
  }

  #entries(node: ParsedNode, depth: number, isAliased: boolean): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return entries;
    for (const { key, value } of node.items) {
      const keyAt = this.place(key.range);
      if (!isScalar(key)) {
        this.#report("a key must be a string", keyAt);
        continue;
      }
      // `200:` and `1.0:` are names here, spelled as in the text.
      const name = typeof key.value === "string" ? key.value : key.source;
      if (entries.has(name)) this.#reportAgain(name, keyAt);
      const child = this.convert(value, depth + 1, isAliased);
      entries.set(name, { value: child.at ? child : { ...child, at: keyAt }, keyAt });
    }
    return entries;
  }
}

function compose(tokens: readonly CST.Token[], document: SourceDocument): Document.Parsed[] {
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false, merge: false });
  return [...composer.compose(tokens, true, document.text.length)];
}

/** Reads YAML 1.2 or JSON, with the place of every part. Safe for any text: time is linear, nesting and aliases bounded. */
export function parseYaml(document: SourceDocument, options: YamlOptions = {}): ParsedDocument {
  const quick =
    parseJson(document, maxDepth) ??
    parseCanonical(document, maxDepth) ??
    parseByEvents(document, { maxDepth: maxDepth - 1, maxAliased });
  if (quick) return { root: quick, diagnostics: reportLostDigits(quick, document) };
  return parseAnyYaml(document, options);
}

/** Reads YAML 1.2 as people write it. */
export function parseAnyYaml(document: SourceDocument, options: YamlOptions = {}): ParsedDocument {
  const tokens = [...new Parser().parse(document.text)];
  const tooDeep = findTooDeep(tokens);
  if (tooDeep) {
    const at = { source: document.name, start: tooDeep.offset, end: tooDeep.offset + 1 };
    return { diagnostics: [diagnose("yaml-too-large", { problem: "nested too deeply" }, at)] };
  }
  const [parsed, second] = compose(tokens, document);
  const converter = new Converter(document, options);
  const problems = [...(parsed?.errors ?? []), ...(parsed?.warnings ?? [])].map(
    ({ message, pos: [start, end] }) =>
      diagnose("yaml-syntax", { problem: message }, converter.place([start, end, end])),
  );
  if (second) {
    const at = converter.place(second.range);
    problems.push(diagnose("yaml-syntax", { problem: "there is a second document in the file" }, at));
  }
  if (problems.length > 0) return { diagnostics: problems };
  const root = converter.convert(parsed?.contents ?? null, 0, false);
  const { diagnostics, remarks } = converter;
  if (diagnostics.length > 0) return { diagnostics };
  return { root, diagnostics: [...remarks, ...reportLostDigits(root, document)] };
}
