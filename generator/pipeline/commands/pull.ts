import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isHtmlPage, readHtmlText } from "../../dialects/html-page/html-page.js";
import { findDialect, recogniseDialect } from "../../dialects/index.js";
import { mapConcurrently } from "../network/concurrently.js";
import { loadBytes } from "../project/documents.js";
import {
  defaultLimits,
  fetchPage,
  type FetchLimits,
  type PageAnswer,
  type Validators,
} from "../network/fetch-page.js";
import { setRetrieved, type SourceEntry } from "../project/manifest.js";
import { Collector, type Report } from "../reports/report.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { loadManifest } from "../project/sources.js";
import { readCache, writeCache } from "../disk/cache.js";
import { ownsInProject } from "../disk/ownership.js";
import { commit, recover, type WriteSet } from "../disk/transaction.js";

/** What became of one source. */
export interface PullOutcome {
  readonly file: string;
  readonly kind: "changed" | "unchanged" | "kept";
  /** Why the old file was kept, or how many lines came and went. */
  readonly detail: string;
}

export interface Pull extends Report {
  readonly outcomes: readonly PullOutcome[];
}

export interface PullOptions {
  readonly root: string;
  /** The date that goes into the manifest, ISO 8601. */
  readonly today: string;
  readonly limits?: FetchLimits;
  /** Called with the file of a page that is waited for; `stallAfter` is how long in milliseconds. */
  readonly onStall?: (file: string) => void;
  readonly stallAfter?: number;
}

type PulledEntry = SourceEntry & { readonly url: string };

/** What is known of an address: the validators that came with bytes, and a hash of these. */
interface Known extends Validators {
  readonly bytes: string;
}

type Memory = Readonly<Record<string, Known>>;

interface Pulled extends PullOutcome {
  readonly text?: string;
  readonly learned?: Known;
}

/** Politeness: at most this many requests at once. */
const concurrency = 2;

const memoryName = "pull.json";

function readMemory(root: string): Memory {
  const memory = readCache(root, memoryName);
  return typeof memory === "object" && memory !== null ? (memory as Memory) : {};
}

function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

/** What is known of an address holds for the bytes that came from it: of others on disk, nothing is. */
function recall(memory: Memory, url: string, before: Uint8Array | undefined): Validators {
  const known = memory[url];
  return before && known?.bytes === hashBytes(before) ? known : {};
}

/** Why a text is not the page it should be: an error page, a log-in page and an empty shell hold no operation. */
function findImpostor(entry: SourceEntry, text: string): string | undefined {
  const dialect = entry.dialect === undefined ? recogniseDialect(text) : findDialect(entry.dialect);
  if (!dialect?.recognises(text))
    return `the answer is not a page of ${entry.dialect === undefined ? "any dialect" : `the dialect ${entry.dialect}`}`;
  const { operations } = dialect.read({ name: entry.file, text }).coverage;
  return operations === 0 ? "the answer documents no operation" : undefined;
}

function countLines(before: string, after: string): string {
  const lines = (text: string) => text.split("\n");
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  const added = lines(after).filter((line) => !old.has(line)).length;
  const removed = lines(before).filter((line) => !now.has(line)).length;
  return `${String(added)} lines added, ${String(removed)} removed`;
}

/** How long a page may take before a person is told that it is waited for, in milliseconds. */
const stallTime = 10_000;

async function fetchPatiently(
  { file, url }: PulledEntry,
  known: Validators,
  { limits = defaultLimits, onStall = () => undefined, stallAfter = stallTime }: PullOptions,
): Promise<PageAnswer> {
  const timer = setTimeout(() => {
    onStall(file);
  }, stallAfter);
  try {
    return await fetchPage(url, known, limits);
  } finally {
    clearTimeout(timer);
  }
}

function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

async function pullOne(entry: PulledEntry, memory: Memory, options: PullOptions): Promise<Pulled> {
  const { file, url } = entry;
  const before = readBytes(join(options.root, projectPaths.sources, file));
  const answer = await fetchPatiently(entry, recall(memory, url, before), options);
  if (answer.kind === "failed") return { file, kind: "kept", detail: answer.reason };
  if (answer.kind === "unchanged") return { file, kind: "unchanged", detail: "not modified" };
  const loaded = loadBytes(file, answer.bytes);
  if (!loaded.document) return { file, kind: "kept", detail: loaded.diagnostic.message };
  const text = readPageText(loaded.document.text, answer.bytes);
  const learned = { ...answer.validators, bytes: hashBytes(new TextEncoder().encode(text)) };
  if (before && hashBytes(before) === learned.bytes)
    return { file, kind: "unchanged", detail: "the same text", learned };
  const impostor = findImpostor(entry, isHtmlPage(loaded.document.text) ? text : loaded.document.text);
  if (impostor !== undefined) return { file, kind: "kept", detail: impostor };
  return { file, kind: "changed", detail: countLines(decodeWhole(before), text), text, learned };
}

/** What is kept of a page: of HTML the text that a reader sees, of all else the bytes as they are. */
function readPageText(text: string, bytes: Uint8Array): string {
  return isHtmlPage(text) ? readHtmlText(text) : decodeWhole(bytes);
}

/** The text of bytes as they are, line ends and byte-order mark included. */
function decodeWhole(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The pages that changed, and the manifest as it is now with their dates: somebody may have edited it meanwhile. */
function makeWriteSet({ root, today }: PullOptions, changed: readonly Pulled[]): WriteSet {
  const pages = changed.map(({ file, text = "" }) => ({ path: `${projectPaths.sources}/${file}`, text }));
  const manifest = readBytes(join(root, projectPaths.manifest));
  if (pages.length === 0 || !manifest) return { files: pages, removals: [] };
  const names = changed.map(({ file }) => file);
  const text = setRetrieved(decodeWhole(manifest), names, today);
  return { files: [...pages, { path: projectPaths.manifest, text }], removals: [] };
}

/** Fetches every source that has an address; what is not the page leaves the old file alone. */
export async function pull(options: PullOptions): Promise<Pull> {
  const { root } = options;
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  await recover(root, ownsInProject);
  const manifest = loadManifest(openFolder(root), collector);
  if (!manifest) return { ...report, outcomes: [] };

  const memory = readMemory(root);
  const entries = manifest.sources.filter((entry): entry is PulledEntry => entry.url !== undefined);
  const pulled = await mapConcurrently(entries, concurrency, (entry) => pullOne(entry, memory, options));
  const changed = pulled.filter(({ kind }) => kind === "changed");
  await commit(root, () => makeWriteSet(options, changed), ownsInProject);
  const learned = pulled.flatMap(({ learned: known }, index) => {
    const url = entries[index]?.url;
    return known && url !== undefined ? [[url, known] as const] : [];
  });
  writeCache(root, memoryName, { ...memory, ...Object.fromEntries(learned) });
  return { ...report, outcomes: pulled.map(({ detail, file, kind }) => ({ detail, file, kind })) };
}
