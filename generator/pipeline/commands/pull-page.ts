import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isHtmlPage, readHtmlText } from "../../dialects/html-page/html-page.js";
import { hashBytes, type Known, type Look, type PullMemory } from "../disk/pull-memory.js";
import { lookAt } from "../disk/state-folder.js";
import { hideCredentials } from "../network/credentials.js";
import { fetchMarkdown, type Sight } from "../network/fetch-markdown.js";
import { defaultLimits, fetchPage, type FetchLimits, type PageAnswer } from "../network/fetch-page.js";
import { loadBytes } from "../project/documents.js";
import type { SourceEntry } from "../project/manifest.js";
import { projectPaths } from "../project/project-paths.js";
import { findImpostor } from "./pull-impostor.js";

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

export interface Pulled extends PullOutcome {
  /** Without credentials. */
  readonly url: string;
  readonly text?: string;
  readonly learned?: Known;
  /** By address without credentials. */
  readonly looks?: Readonly<Record<string, Look>>;
}

/** What a page is fetched with. */
interface Setting {
  readonly options: PullOptions;
  readonly memory: PullMemory;
  readonly hasOwnDialects: boolean;
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

/** Waits for a page, and says so where it takes long. */
async function waitFor<T>(
  file: string,
  { onStall = () => undefined, stallAfter = stallTime }: PullOptions,
  fetching: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => {
    onStall(file);
  }, stallAfter);
  try {
    return await fetching();
  } finally {
    clearTimeout(timer);
  }
}

/** Why no page can be put at a path: what is there is no file, and reading it may have no end. */
function findObstacle(path: string): string | undefined {
  const found = lookAt(path);
  if (!found || found.isFile()) return undefined;
  const kind = found.isSymbolicLink() ? "a link" : found.isDirectory() ? "a folder" : "no regular file";
  return `${kind} lies in its place, which stays as it is`;
}

/** The bytes of a file; undefined where there is none. */
export function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** What is kept of a page: of HTML the text that a reader sees, of all else the bytes as they are. */
function readPageText(text: string, bytes: Uint8Array): string {
  return isHtmlPage(text) ? readHtmlText(text) : decodeWhole(bytes);
}

/** The text of bytes as they are, line ends and byte-order mark included. */
export function decodeWhole(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The text of an answer as it is kept and as dialects read it, and what is known with it; why there is none, where there is none. */
function readAnswer(file: string, answer: Extract<PageAnswer, { kind: "page" }>) {
  const loaded = loadBytes(file, answer.bytes);
  if (!loaded.document) return { problem: loaded.diagnostic.message };
  const text = readPageText(loaded.document.text, answer.bytes);
  const read = isHtmlPage(loaded.document.text) ? text : loaded.document.text;
  return { text, read, learned: { ...answer.validators, bytes: hashBytes(new TextEncoder().encode(text)) } };
}

/** Fetches a page if it changed; what is not the page leaves the old file alone. */
async function pullKnownPage(
  entry: PulledEntry,
  { hasOwnDialects, memory, options }: Setting,
): Promise<Pulled> {
  const { file } = entry;
  const { limits = defaultLimits, root } = options;
  const url = hideCredentials(entry.url);
  const path = join(root, projectPaths.sources, file);
  const obstacle = findObstacle(path);
  if (obstacle !== undefined) return { file, url, kind: "kept", detail: obstacle };
  const before = readBytes(path);
  const known = memory.findPage(url, before);
  const answer = await waitFor(file, options, () => fetchPage(entry.url, known, limits));
  const refuse = (detail: string) => ({ file, url, kind: "kept", detail }) as const;
  if (answer.kind === "failed") return refuse(answer.reason);
  if (answer.kind === "unchanged") return { file, url, kind: "unchanged", detail: "not modified" };
  const { learned, problem, read, text } = readAnswer(file, answer);
  if (problem !== undefined) return refuse(problem);
  if (before && hashBytes(before) === learned.bytes)
    return { file, url, kind: "unchanged", detail: "the same text", learned };
  const expected = { ...entry, hasOwnDialects, ...(before && { before: decodeWhole(before) }) };
  const impostor = findImpostor(expected, read);
  if (impostor !== undefined) return refuse(impostor);
  return { file, url, kind: "changed", detail: countLines(decodeWhole(before), text), text, learned };
}

/** What was seen at addresses, by these without credentials; of the one that was judged, why it is no page. */
function toLooks(sights: Readonly<Record<string, Sight>>, judged: string, reason: string) {
  const looks = Object.entries(sights).map(([url, sight]): [string, Look] => [
    hideCredentials(url),
    url === judged ? { ...sight, reason } : sight,
  ]);
  return Object.fromEntries(looks);
}

/** Asks for a page that an index lists, as Markdown where the site has it; one that is no page of the API is passed over. */
async function pullNewPage(
  { file, url: address }: PulledEntry,
  { hasOwnDialects, memory, options }: Setting,
): Promise<Pulled> {
  const { limits = defaultLimits } = options;
  const findLook = (url: string) => memory.findLook(hideCredentials(url));
  const {
    answer,
    sights,
    url: asked,
  } = await waitFor(file, options, async () => {
    const first = await fetchMarkdown(address, limits, findLook);
    const wasJudged = first.answer.kind !== "unchanged" || findLook(first.url)?.reason !== undefined;
    return wasJudged ? first : fetchMarkdown(address, limits);
  });
  const url = hideCredentials(asked);
  const refuse = (detail: string) => ({ file, url, kind: "kept", detail }) as const;
  if (answer.kind === "failed") return refuse(answer.reason);
  if (answer.kind === "unchanged")
    return { file, url, kind: "skipped", detail: findLook(asked)?.reason ?? "" };
  const { learned, problem, read, text } = readAnswer(file, answer);
  if (problem !== undefined) return refuse(problem);
  const impostor = findImpostor({ file, hasOwnDialects: false }, read);
  if (impostor === undefined) return { file, url, kind: "new", detail: url, text, learned };
  const hint = "; if a dialect of the project's own reads it, add it to sources";
  const detail = `${impostor}${hasOwnDialects ? hint : ""}`;
  return { file, url, kind: "skipped", detail, looks: toLooks(sights, asked, detail) };
}

/** Fetches a page of the manifest, or one that an index lists beside it. */
export function pullPage(entry: PulledEntry, setting: Setting): Promise<Pulled> {
  return entry.isNew ? pullNewPage(entry, setting) : pullKnownPage(entry, setting);
}
