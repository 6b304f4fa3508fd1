import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isHtmlPage, readHtmlText } from "../../dialects/html-page/html-page.js";
import { findDialect, recogniseDialect } from "../../dialects/index.js";
import { loadBytes } from "../project/documents.js";
import { hideCredentials } from "../network/credentials.js";
import { defaultLimits, fetchPage, type FetchLimits, type Validators } from "../network/fetch-page.js";
import { fetchMarkdown, type AddressedAnswer } from "../network/fetch-markdown.js";
import type { SourceEntry } from "../project/manifest.js";
import { projectPaths } from "../project/project-paths.js";
import { readDocuments } from "../project/readings.js";

/** What became of one source. */
export interface PullOutcome {
  readonly file: string;
  /**
   * `kept`: the page could not be had. Of an index, `new`: it lists the page since the last pull; `skipped`: what it lists is
   * no page of the API; `vanished`: it lists the page no more.
   */
  readonly kind: "changed" | "unchanged" | "kept" | "new" | "skipped" | "vanished";
  /** Why the old file was kept, or how many lines came and went. */
  readonly detail: string;
}

export interface PullOptions {
  readonly root: string;
  /** The date that goes into the manifest, ISO 8601. */
  readonly today: string;
  readonly limits?: FetchLimits;
  /** Called with the file of a page that is waited for; `stallAfter` is how long in milliseconds. */
  readonly onStall?: (file: string) => void;
  readonly stallAfter?: number;
  /** Called with the number of pages that are done. */
  readonly onPulled?: (count: number) => void;
}

/** A document that has an address; `isNew`: an index lists it, and the manifest does not. */
export interface PulledEntry extends Pick<SourceEntry, "file" | "dialect"> {
  /** With the credentials that it is asked for with. */
  readonly url: string;
  readonly isNew?: boolean;
}

/** What is known of an address: the validators that came with bytes, and a hash of these. */
export interface Known extends Validators {
  readonly bytes: string;
}

export type Memory = Readonly<Record<string, Known>>;

export interface Pulled extends PullOutcome {
  /** Without credentials. */
  readonly url: string;
  readonly text?: string;
  readonly learned?: Known;
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
function findImpostor(entry: PulledEntry, text: string): string | undefined {
  // A dialect of the project's own is code, which pull does not run: nobody here can tell its pages.
  if (entry.dialect !== undefined && !findDialect(entry.dialect) && text.trim() !== "") return undefined;
  const dialect = entry.dialect === undefined ? recogniseDialect(text) : findDialect(entry.dialect);
  if (!dialect?.recognises(text))
    return `the answer is not a page of ${entry.dialect === undefined ? "any dialect" : `the dialect ${entry.dialect}`}`;
  const document = { name: entry.file, text };
  const { readings } = readDocuments([{ document, dialect: dialect.name, rank: 1 }]);
  const hasOperations = readings.some(({ coverage }) => coverage.operations > 0);
  return hasOperations ? undefined : "the answer documents no operation";
}

function countLines(before: string, after: string): string {
  const lines = (text: string) => text.split("\n");
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  const added = lines(after).filter((line) => !old.has(line)).length;
  const removed = lines(before).filter((line) => !now.has(line)).length;
  return `${String(added)} ${added === 1 ? "line" : "lines"} added, ${String(removed)} removed`;
}

/** How long a page may take before a person is told that it is waited for, in milliseconds. */
const stallTime = 10_000;

/** Of a page that is new, Markdown is taken where the site has it; of one that is known, what is known. */
async function fetchPatiently(
  { file, isNew, url }: PulledEntry,
  known: Validators,
  { limits = defaultLimits, onStall = () => undefined, stallAfter = stallTime }: PullOptions,
): Promise<AddressedAnswer> {
  const timer = setTimeout(() => {
    onStall(file);
  }, stallAfter);
  try {
    if (isNew) return await fetchMarkdown(url, limits);
    return { url, answer: await fetchPage(url, known, limits) };
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of a file; undefined where there is none. */
export function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Fetches a page if it changed; what is not the page leaves the old file alone. */
export async function pullPage(entry: PulledEntry, memory: Memory, options: PullOptions): Promise<Pulled> {
  const { file, isNew = false } = entry;
  const before = isNew ? undefined : readBytes(join(options.root, projectPaths.sources, file));
  const known = recall(memory, hideCredentials(entry.url), before);
  const { answer, url: asked } = await fetchPatiently(entry, known, options);
  const url = hideCredentials(asked);
  const refuse = (detail: string) => ({ file, url, kind: "kept", detail }) as const;
  if (answer.kind === "failed") return refuse(answer.reason);
  if (answer.kind === "unchanged") return { file, url, kind: "unchanged", detail: "not modified" };
  const loaded = loadBytes(file, answer.bytes);
  if (!loaded.document) return refuse(loaded.diagnostic.message);
  const text = readPageText(loaded.document.text, answer.bytes);
  const learned = { ...answer.validators, bytes: hashBytes(new TextEncoder().encode(text)) };
  if (before && hashBytes(before) === learned.bytes)
    return { file, url, kind: "unchanged", detail: "the same text", learned };
  const impostor = findImpostor(entry, isHtmlPage(loaded.document.text) ? text : loaded.document.text);
  if (impostor !== undefined) return isNew ? { ...refuse(impostor), kind: "skipped" } : refuse(impostor);
  if (isNew) return { file, url, kind: "new", detail: url, text, learned };
  return { file, url, kind: "changed", detail: countLines(decodeWhole(before), text), text, learned };
}

/** What is kept of a page: of HTML the text that a reader sees, of all else the bytes as they are. */
function readPageText(text: string, bytes: Uint8Array): string {
  return isHtmlPage(text) ? readHtmlText(text) : decodeWhole(bytes);
}

/** The text of bytes as they are, line ends and byte-order mark included. */
export function decodeWhole(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
