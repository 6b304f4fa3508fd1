import * as v from "valibot";
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Parser,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import { diagnose } from "../../diagnostics.js";
import {
  stringifyJson,
  type Diagnostic,
  type ProjectInfo,
  type SourceDocument,
  type SourceRef,
} from "../../model/index.js";
import { findTooDeep } from "../../openapi/find-too-deep.js";
import { listMistakes } from "../reports/yaml.js";
import { findLineEnd, keepLineEnds } from "./line-ends.js";
import { describeIssue, listKeys } from "./manifest-problems.js";
import { manifestSchema, type ManifestData } from "./manifest-schema.js";

/** A document that the project reads, as `spec/docwright.yaml` lists it. */
export interface SourceEntry {
  /** Below `spec/sources`. */
  readonly file: string;
  /** Absent: recognised from the marks of the document. */
  readonly dialect?: string;
  readonly url?: string;
  /** ISO 8601, or absent where nobody knows. */
  readonly retrieved?: string;
  /** Where documents disagree, the lower rank wins. */
  readonly rank: number;
  /** Listed, but not read yet. */
  readonly isPending: boolean;
}

/** An index of pages, and which of them. */
export interface IndexEntry {
  readonly url: string;
  /** A pattern of paths; absent: all. */
  readonly pages?: string;
}

export interface Manifest {
  readonly project: ProjectInfo;
  readonly indexes: readonly IndexEntry[];
  /** Modules with dialects of the project's own, relative to `spec/`. */
  readonly dialects: readonly string[];
  readonly sources: readonly SourceEntry[];
}

/** Leaves out the members that are undefined, as `exactOptionalPropertyTypes` asks. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function definedFacts({
  publishConfig,
  ...facts
}: Omit<ManifestData["package"], "name" | "version" | "factory">) {
  return defined({ ...facts, publishConfig: publishConfig && defined(publishConfig) });
}

function toManifest(data: ManifestData): Manifest {
  const { api, client, dialects, indexes, inference, pages, sources } = data;
  const { factory, name, version, ...npm } = data.package;
  return {
    project: defined({
      ...api,
      version,
      package: name,
      factory,
      npm: Object.keys(npm).length === 0 ? undefined : definedFacts(npm),
      clientOptions: client.options,
      credentials: client.credentials.map((group) => group.map(defined)),
      pages,
      disabledRules: inference.off,
    }),
    indexes: indexes.map(defined),
    dialects,
    sources: sources.map(({ pending, rank, retrieved, ...source }, index): SourceEntry => ({
      ...defined(source),
      rank: rank ?? index + 1,
      ...(retrieved !== "unknown" && { retrieved }),
      isPending: pending,
    })),
  };
}

/** The place in the YAML text of a member, its name included, or of the nearest thing around it. */
function findRange(document: Document, path: readonly PropertyKey[], source: string): SourceRef | undefined {
  for (let length = path.length; length >= 0; length--) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { source, start: node.range[0], end: node.range[1] };
  }
  return undefined;
}

/** A manifest, or why there is none, and where its members stand in the text. */
export interface ManifestReading {
  readonly manifest?: Manifest;
  readonly diagnostics: readonly Diagnostic[];
  readonly placeOf: (path: readonly PropertyKey[]) => SourceRef | undefined;
}

/** An asterisk that begins a value makes it an alias (YAML 1.2, section 7.1); one of nothing is text that lacks its quotes. */
function findLooseAlias(document: Document, source: string): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document)) return undefined;
      const [start, end] = alias.range ?? [0, 0];
      const problem = `*${alias.source} is an alias of nothing; a text that begins with an asterisk stands in quotes`;
      found = diagnose("manifest-invalid", { problem }, { source, start, end });
      return visit.BREAK;
    },
  });
  return found;
}

/** What is no YAML, in the words of its parser; the place stands before them, and what programs may call is nothing here. */
function describeSyntaxError({ code, message }: Pick<YAMLError, "code" | "message">): string {
  if (code === "MULTIPLE_DOCS")
    return "a second document begins here; a manifest is one, without a line `---` in it";
  if (code === "TAG_RESOLVE_FAILED") return "nobody knows this tag; write the value without it";
  const [first = ""] = message.split("\n", 1);
  return `it is not YAML: ${first.replace(/ at line \d+, column \d+:?$/u, "")}`;
}

const tooManyAliases = "it repeats so much by aliases that it would not end";

/** The data of a document without syntax errors and loose aliases; undefined where its aliases multiply without end. */
function readData(document: Document): unknown {
  try {
    return (document.toJS() as unknown) ?? null;
  } catch {
    return undefined;
  }
}

/** Reads `spec/docwright.yaml`. Every problem of it is a diagnostic with its place. */
export function readManifest(source: SourceDocument): ManifestReading {
  const deep = findTooDeep([...new Parser().parse(source.text)]);
  if (deep) {
    const at = { source: source.name, start: deep.offset, end: deep.offset };
    return {
      diagnostics: [diagnose("manifest-invalid", { problem: "it is nested too deeply" }, at)],
      placeOf: () => at,
    };
  }
  // A key that is a list is told with its place, without a warning of the process.
  const document = parseDocument(source.text, { logLevel: "error" });
  const syntax = listMistakes(document).map((error) =>
    diagnose(
      "manifest-invalid",
      { problem: describeSyntaxError(error) },
      { source: source.name, start: error.pos[0], end: error.pos[1] },
    ),
  );
  const placeOf = (path: readonly PropertyKey[]) =>
    findRange(document, path, source.name) ?? { source: source.name, start: 0, end: 0 };
  if (syntax.length > 0) return { diagnostics: syntax, placeOf };
  const alias = findLooseAlias(document, source.name);
  if (alias) return { diagnostics: [alias], placeOf };
  const data = readData(document);
  if (data === undefined)
    return { diagnostics: [diagnose("manifest-invalid", { problem: tooManyAliases })], placeOf };
  const result = v.safeParse(manifestSchema, data);
  if (result.success) return { manifest: toManifest(result.output), diagnostics: [], placeOf };
  // A list where members go is one mistake, whatever it lacks as members.
  const problems = new Map(result.issues.map((issue) => [describeIssue(issue), listKeys(issue)]));
  const diagnostics = [...problems].map(([problem, keys]) =>
    diagnose("manifest-invalid", { problem }, placeOf(keys)),
  );
  return { diagnostics, placeOf };
}

/** The manifest with another date of retrieval for some of its documents; not a byte else changes. */
export function setRetrieved(text: string, files: readonly string[], date: string): string {
  const sources: unknown = parseDocument(text).get("sources");
  if (!isSeq(sources)) return text;
  const edits = sources.items.flatMap((item) => {
    if (!isMap(item) || !files.includes(String(item.get("file")))) return [];
    const node: unknown = item.get("retrieved", true);
    return isScalar(node) && node.range ? [{ start: node.range[0], end: node.range[1] }] : [];
  });
  return edits.reduceRight(
    (result, { end, start }) => result.slice(0, start) + date + result.slice(end),
    text,
  );
}

/** The manifest with further documents at the end of its list of sources; not a byte else changes. */
export function addSources(
  text: string,
  added: readonly { readonly file: string; readonly url: string }[],
  date: string,
): string {
  const document = parseDocument(text);
  const sources: unknown = document.get("sources");
  if (added.length === 0 || !isSeq(sources)) return text;
  const last = sources.items.at(-1);
  const range = isNode(last) ? last.range : undefined;
  if (sources.flow === true || !range) {
    for (const { file, url } of added) document.addIn(["sources"], { file, url, retrieved: date });
    return keepLineEnds(String(document), text);
  }
  const start = text.lastIndexOf("-", range[0]);
  const indent = " ".repeat(start - (text.lastIndexOf("\n", start) + 1));
  // What follows on its last line, such as a comment, belongs to the last document.
  const lineEnd = text.indexOf("\n", text.slice(0, range[1]).trimEnd().length);
  const before = text.slice(0, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const lines = added.flatMap(({ file, url }) => [
    `- file: ${stringifyJson(file)}`,
    `  url: ${stringifyJson(url)}`,
    `  retrieved: ${date}`,
  ]);
  return (
    before + lines.map((line) => `${findLineEnd(text)}${indent}${line}`).join("") + text.slice(before.length)
  );
}
