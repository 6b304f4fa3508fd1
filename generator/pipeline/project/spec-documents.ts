import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, SourceDocument, SourceRef } from "../../model/index.js";
import {
  listOutwardReferences,
  nameReferences,
  nameSelf,
  overlayTree,
  parseForeignYaml,
  readAnyTree,
  resolveIdentifiers,
  type AnyReading,
  type Node,
} from "../../openapi/index.js";
import { hideCredentials, lendCredentials } from "../network/credentials.js";
import { defaultLimits, fetchPage } from "../network/fetch-page.js";
import type { Collector } from "../reports/report.js";
import { loadBytes, loadDocument, loadStandardInput, type Loaded } from "./documents.js";

export interface SourceOptions {
  /** Whether more is followed than documents in the folder of the spec, or at the host it came from. */
  readonly allowsOutside?: boolean;
  /** Corrections of the document as it is written. */
  readonly overlay?: SourceDocument;
}

/** A spec in more files than this is no spec that somebody wrote. */
const mostDocuments = 2000;

/** Whether what a user names is an address. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

async function fetchDocument(url: string, allowsOutside: boolean): Promise<Loaded> {
  const answer = await fetchPage(url, {}, { ...defaultLimits, staysOnHost: !allowsOutside });
  const name = hideCredentials(url);
  if (answer.kind === "page") return loadBytes(name, answer.bytes);
  const reason = answer.kind === "failed" ? answer.reason : "it did not change";
  return { diagnostic: diagnose("page-unreachable", { url: name, reason }) };
}

/** Reads a spec from a file, an address or, for `-`, standard input. */
async function loadInput(input: string, allowsOutside: boolean): Promise<Loaded> {
  if (input === "-") return loadStandardInput();
  return isAddress(input) ? fetchDocument(input, allowsOutside) : loadDocument(input);
}

/** Reads a file, which reports call by its path from here, with slashes on every platform. */
export function loadHere(path: string): Loaded {
  return loadDocument(path, relative(".", path).split(sep).join("/"));
}

/** Where a reference leads, or why it is not followed. */
type Target = { readonly address: string } | { readonly problem: string };

function resolveAddress(document: string, base: string, root: string, allowsOutside: boolean): Target {
  const { href, host, protocol } = new URL(document, base);
  if (protocol !== "http:" && protocol !== "https:")
    return { problem: "an address never leads to a local file" };
  const isHome = host === new URL(root).host && protocol === new URL(root).protocol;
  return isHome || allowsOutside ? { address: href } : { problem: `${host} is another host` };
}

/** The real place of a file: a link may lead out of a folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}

function resolveFile(document: string, base: string, root: string, allowsOutside: boolean): Target {
  if (isAddress(document)) {
    return allowsOutside ? { address: document } : { problem: "it leads to the network" };
  }
  if (/^[a-z][a-z\d+.-]+:/i.test(document)) return { problem: "it is no file and no http(s) address" };
  const path = resolve(dirname(base), decodeURI(document));
  const isHome = isInside(path, dirname(root));
  return isHome || allowsOutside ? { address: path } : { problem: "it leads out of the folder of the spec" };
}

/** The main document of a spec, and where it and the others are read from. */
export interface SpecSource {
  /** The address of the main document: a path or a URL. */
  readonly main: string;
  readonly loaded: Loaded;
  /** Reads another document by its address; what diagnostics call it is up to the source. */
  readonly load: (address: string) => Loaded | Promise<Loaded>;
}

/** A file, an address or, for `-`, standard input. */
export async function openInput(
  input: string,
  { allowsOutside = false }: SourceOptions = {},
): Promise<SpecSource> {
  const main = isAddress(input)
    ? hideCredentials(new URL(input).href)
    : resolve(input === "-" ? "stdin" : input);
  // Credentials stay out of every name, and are sent for each document of their host.
  const load = (address: string) =>
    isAddress(address) ? fetchDocument(lendCredentials(address, [input]), allowsOutside) : loadHere(address);
  return { main, loaded: await loadInput(input, allowsOutside), load };
}

/** Follows the references of a spec into other documents, each read once. */
export class Documents {
  readonly trees = new Map<string, Node>();
  /** The documents of these trees, by name. */
  readonly sources = new Map<string, SourceDocument>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly root: string,
    readonly load: SpecSource["load"],
    readonly collector: Collector,
    readonly allowsOutside: boolean,
    /** The addresses of the documents that the main one is made of. */
    readonly mains: ReadonlySet<string> = new Set([root]),
  ) {}

  resolve(document: string, base: string): Target {
    try {
      const from = isAddress(base) ? resolveAddress : resolveFile;
      return from(document, base, this.root, this.allowsOutside);
    } catch {
      return { problem: "it is no address" };
    }
  }

  /** The address of a document; that of the main one is empty, as in references within it. */
  #addressOf(document: string, base: string): string | undefined {
    const target = this.resolve(document, base);
    if ("problem" in target) return undefined;
    return this.mains.has(target.address) ? "" : target.address;
  }

  async follow(written: Node, base: string): Promise<Node> {
    const { root: tree, diagnostics } = resolveIdentifiers(nameSelf(written));
    this.diagnostics.push(...diagnostics);
    for (const { document, at } of listOutwardReferences(tree)) {
      const target = this.resolve(document, base);
      if ("problem" in target) {
        this.diagnostics.push(diagnose("reference-refused", { reference: document, ...target }, at));
      } else if (!this.mains.has(target.address) && !this.trees.has(target.address)) {
        await this.#load(target.address, at);
      }
    }
    const own = this.mains.has(base) ? "" : base;
    return nameReferences(tree, own, (document) => this.#addressOf(document, base));
  }

  async #load(address: string, at: SourceRef | undefined): Promise<void> {
    if (this.trees.size >= mostDocuments) {
      this.diagnostics.push(diagnose("spec-too-many-files", { most: mostDocuments }, at));
      return;
    }
    this.trees.set(address, { kind: "scalar", value: null });
    const loaded = await this.load(address);
    if (!loaded.document) {
      this.diagnostics.push({ ...loaded.diagnostic, ...(at && { at }) });
      return;
    }
    const { root, diagnostics } = parseForeignYaml(this.collector.keep(loaded.document));
    this.sources.set(loaded.document.name, loaded.document);
    this.diagnostics.push(...diagnostics);
    if (root) this.trees.set(address, await this.follow(root, address));
  }
}

/** A spec, and the document and the others that it is written in. */
export interface SpecReading extends AnyReading {
  /** Of several that are one API, the first. */
  readonly document: SourceDocument;
  /** The other documents that it is written in, by name; of several that are one API, all. */
  readonly parts: ReadonlyMap<string, SourceDocument>;
  /** Those that are one API together as trees, by address; absent: it is one. */
  readonly roots?: ReadonlyMap<string, Node>;
  /** By the addresses that references have for them. */
  readonly others: ReadonlyMap<string, Node>;
}

/** The tree of a document, corrected where there is an overlay; undefined, and a report, where there is none. */
function parseCorrected(
  document: SourceDocument,
  overlay: SourceDocument | undefined,
  collector: Collector,
): Node | undefined {
  const { root, diagnostics } = parseForeignYaml(document);
  collector.add(diagnostics);
  if (!root || !overlay) return root;
  const corrected = overlayTree(root, collector.keep(overlay));
  collector.add(corrected.diagnostics);
  return collector.hasFailed() ? undefined : corrected.root;
}

/** Reads any OpenAPI from a source, and what it refers to. */
export async function readSource(
  { load, loaded, main }: SpecSource,
  collector: Collector,
  { allowsOutside = false, overlay }: SourceOptions = {},
): Promise<SpecReading | undefined> {
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return undefined;
  }
  const document = collector.keep(loaded.document);
  const root = parseCorrected(document, overlay, collector);
  if (!root) return undefined;
  const documents = new Documents(main, load, collector, allowsOutside);
  const tree = await documents.follow(root, main);
  const reading = readAnyTree(tree, documents.trees);
  collector.add([...documents.diagnostics, ...reading.diagnostics]);
  return { ...reading, document, parts: documents.sources, others: documents.trees };
}

/** Reads any OpenAPI from what a user names: a file, an address or standard input, and what it refers to. */
export async function readOpenApiInput(
  input: string,
  collector: Collector,
  options: SourceOptions = {},
): Promise<AnyReading | undefined> {
  return readSource(await openInput(input, options), collector, options);
}
