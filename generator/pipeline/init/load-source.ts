import { statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { isHtmlPage, readHtmlText } from "../../dialects/html-page/html-page.js";
import { diagnose } from "../../diagnostics.js";
import { compareNumbered } from "../../model/index.js";
import { listFiles } from "../disk/list-files.js";
import { readBounded, tooLarge } from "../disk/read-bounded.js";
import { hideCredentials } from "../network/credentials.js";
import { fetchMarkdown } from "../network/fetch-markdown.js";
import { loadBytes } from "../project/documents.js";
import { projectPaths } from "../project/project-paths.js";
import { RefusedError } from "../reports/refused-error.js";
import type { FoundDocument, LeftOut } from "./found-document.js";
import { nameAddress, toSourcePath } from "./name-source.js";

export interface LoadedSources {
  readonly documents: readonly FoundDocument[];
  readonly leftOut: readonly LeftOut[];
}

/** Folders that no page lies in, hidden ones among them. */
const passedOver = /(?:^|\/)(?:node_modules|\.[^/]*)(?:\/|$)/u;

/** Whether a source is an address of the web. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//iu.test(source) && URL.canParse(source);
}

/** The bytes as text, byte-order mark and line ends as they are; of HTML, what a reader sees. */
function readText(name: string, bytes: Uint8Array): { text: string; isHtml: boolean } | LeftOut {
  const loaded = loadBytes(name, bytes);
  if (!loaded.document) return { name, reason: "it is no text of UTF-8" };
  const isHtml = isHtmlPage(loaded.document.text);
  const text = isHtml
    ? readHtmlText(loaded.document.text)
    : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { text, isHtml };
}

/** The document at an address; what stands in the way, where it cannot be had. Credentials of the address are sent, and kept apart. */
export async function loadAddress(address: string): Promise<FoundDocument | LeftOut> {
  const { answer, url: asked } = await fetchMarkdown(address);
  const url = hideCredentials(asked);
  if (answer.kind === "failed") return { name: url, reason: answer.reason };
  if (answer.kind === "unchanged") return { name: url, reason: "the answer was 304" };
  const read = readText(url, answer.bytes);
  if ("reason" in read) return read;
  const extension = read.isHtml ? ".txt" : /^\s*\{/u.test(read.text) ? ".json" : ".md";
  const { validators } = answer;
  return { name: url, file: nameAddress(url, extension), text: read.text, url, asked, validators };
}

/** A file that lies in `spec/sources` already stays where it is. */
function findPlace(root: string, path: string, fallback: string): string {
  const way = relative(join(root, projectPaths.sources), path);
  return way.startsWith("..") || way === "" || resolve(way) === way
    ? toSourcePath(fallback)
    : way.split(sep).join("/");
}

/** A file of the disk as a document; why it is none, where it is none. Throws where it cannot be read. */
function loadFile(root: string, path: string, fallback = basename(path)): FoundDocument | LeftOut {
  const bytes = readBounded(path);
  if (!bytes) return { name: path, reason: tooLarge };
  const read = readText(path, bytes);
  if ("reason" in read) return read;
  const file = findPlace(root, resolve(path), fallback);
  return { name: path, file: read.isHtml ? file.replace(/(?:\.html?)?$/iu, ".txt") : file, text: read.text };
}

/** Why what lies in a folder is no page: folders behind links are not gone through, and a pipe has no end. */
function findObstacle(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return "it leads nowhere";
  if (found.isDirectory()) return "it leads to a folder; name that as a source of its own";
  return found.isFile() ? undefined : "it is no file";
}

/** A file that a folder holds or an index leads to; why it is none, where it is none. */
export function loadFound(root: string, path: string, fallback: string): FoundDocument | LeftOut {
  try {
    const reason = findObstacle(path);
    return reason === undefined ? loadFile(root, path, fallback) : { name: path, reason };
  } catch (error) {
    const { code = "unreadable" } = error as NodeJS.ErrnoException;
    return { name: path, reason: `it cannot be read (${code})` };
  }
}

/** The place of a document in the list is its rank, so that page 2 counts more than page 10. */
function loadFolder(root: string, folder: string): LoadedSources {
  const paths = listFiles(folder).filter((path) => !passedOver.test(path));
  paths.sort(compareNumbered);
  return split(paths.map((path) => ({ ...loadFound(root, join(folder, path), path), isFound: true })));
}

/** Those that could be had, and those that could not. */
export function split(results: readonly (FoundDocument | LeftOut)[]): LoadedSources {
  return {
    documents: results.flatMap((one) => ("text" in one ? [one] : [])),
    leftOut: results.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

/** What a person named: a file, every file of a folder, or an address. Throws where there is nothing. */
export async function loadSource(root: string, source: string): Promise<LoadedSources> {
  if (isAddress(source)) {
    const loaded = await loadAddress(source);
    if ("reason" in loaded)
      throw new RefusedError(diagnose("address-unreadable", { url: loaded.name, reason: loaded.reason }));
    return { documents: [loaded], leftOut: [] };
  }
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found) throw new RefusedError(diagnose("source-missing", { path: source }));
  return found.isDirectory() ? loadFolder(root, source) : split([loadFile(root, source)]);
}
