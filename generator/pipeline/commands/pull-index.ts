import { join } from "node:path";
import { readSiteIndex, type IndexLink } from "../../dialects/site-index/index.js";
import { deepestIndex } from "../init/gather-sources.js";
import { nameAddress, withUniqueFiles } from "../init/name-source.js";
import { listFiles } from "../disk/list-files.js";
import type { IndexLook, PullMemory } from "../disk/pull-memory.js";
import { hideCredentials, lendCredentials } from "../network/credentials.js";
import { toPageKey } from "../network/fetch-markdown.js";
import { fetchPage, type FetchLimits } from "../network/fetch-page.js";
import { loadBytes } from "../project/documents.js";
import type { IndexEntry, Manifest } from "../project/manifest.js";
import { projectPaths } from "../project/project-paths.js";
import type { PulledEntry, PullOutcome } from "./pull-page.js";

/** What the indexes of a project say beside its list of sources. */
export interface IndexedPages {
  /** Pages that an index lists, and the manifest does not. */
  readonly added: readonly PulledEntry[];
  /** Indexes that could not be read, and pages that an index lists no more. */
  readonly outcomes: readonly PullOutcome[];
}

/** Whether the path of an address fits a pattern: `*` stands for a part of one step, `**` for any number of steps. */
export function fitsPattern(address: string, pattern = "**"): boolean {
  const source = pattern
    .split(/(\*+)/u)
    .map((part) =>
      part === "**" ? ".*" : /^\*+$/u.test(part) ? "[^/]*" : part.replaceAll(/[$()+.?[\\\]^{|}]/gu, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}$`, "u").test(new URL(address).pathname);
}

/** What addresses of the same page have in common, whoever asks for it. */
const toKey = (address: string): string => toPageKey(hideCredentials(address));

/** What the indexes of one entry of the manifest list. */
interface Listing {
  /** Addresses of pages. */
  readonly pages: Set<string>;
  /** Addresses with the name of an index that hold a text of another kind, such as an `llms-full.txt`. */
  readonly others: Set<string>;
  /** Indexes that could not be read, so that it is not known what they list. */
  readonly failures: PullOutcome[];
}

/** Where the indexes of a project are asked for, and what is known of them. */
interface Setting {
  readonly root: string;
  readonly memory: PullMemory;
  readonly limits?: FetchLimits | undefined;
}

/** What an index gives, asked for only if it changed; why that is not known, where it cannot be had. */
async function lookAtIndex(url: string, { limits, memory }: Setting): Promise<IndexLook | PullOutcome> {
  const known = memory.findIndex(hideCredentials(url)) ?? {};
  const answer = await fetchPage(url, known, limits);
  if (answer.kind === "failed") return { file: hideCredentials(url), kind: "kept", detail: answer.reason };
  if (answer.kind === "unchanged") return known;
  const { document } = loadBytes(url, answer.bytes);
  const isIndex = document && readSiteIndex(document.text, url) !== undefined;
  const look = { ...answer.validators, ...(isIndex && { text: document.text }) };
  memory.keepIndexes({ [hideCredentials(url)]: look });
  return look;
}

/** The links of an index to its own host; why there are none, where it cannot be read. */
async function readLinks(
  url: string,
  setting: Setting,
): Promise<readonly IndexLink[] | "other" | PullOutcome> {
  const look = await lookAtIndex(url, setting);
  if ("kind" in look) return look;
  const index = look.text === undefined ? undefined : readSiteIndex(look.text, url);
  if (!index) return "other";
  const { host } = new URL(url);
  return index.links.filter(({ address }) => URL.canParse(address) && new URL(address).host === host);
}

/** Lists what an index leads to, and the indexes that it lists; `known` are addresses of sources, which are no indexes. */
async function listPages(
  { pages: pattern, url: root }: IndexEntry,
  known: ReadonlySet<string>,
  setting: Setting,
): Promise<Listing> {
  const listing: Listing = { pages: new Set(), others: new Set(), failures: [] };
  const seen = new Set<string>();
  const follow = async (url: string, depth: number): Promise<void> => {
    if (seen.has(url)) return;
    seen.add(url);
    const links = depth > 1 && known.has(toKey(url)) ? "other" : await readLinks(url, setting);
    if (links === "other") listing.others.add(hideCredentials(url));
    else if ("kind" in links) listing.failures.push(links);
    else
      for (const { address, target } of links) {
        if (target === "index" && depth < deepestIndex)
          await follow(lendCredentials(address, [root]), depth + 1);
        else if (target !== "asyncapi" && target !== "index" && fitsPattern(address, pattern))
          listing.pages.add(hideCredentials(address));
      }
  };
  await follow(root, 1);
  const file = hideCredentials(root);
  if (listing.others.has(file)) {
    const detail = "the answer is no index of pages (llms.txt, or a sitemap)";
    listing.failures.push({ file, kind: "kept", detail });
  }
  return listing;
}

/** The sources that came from the site of an index and that it lists no more. */
function findVanished(entry: IndexEntry, listed: ReadonlySet<string>, { sources }: Manifest): PullOutcome[] {
  const { host } = new URL(entry.url);
  return sources.flatMap(({ file, url }) => {
    const isOfIndex = url !== undefined && new URL(url).host === host && fitsPattern(url, entry.pages);
    if (!isOfIndex || listed.has(toKey(url))) return [];
    const detail = `${hideCredentials(entry.url)} lists it no more; take it out of sources if it is gone`;
    return [{ file, kind: "vanished" as const, detail }];
  });
}

/** Names the files of new pages; none takes the name of a source, or of a file that somebody keeps beside these. */
function nameFiles(
  addresses: readonly string[],
  { sources }: Manifest,
  root: string,
): readonly PulledEntry[] {
  const kept = [...sources.map(({ file }) => file), ...listFiles(join(root, projectPaths.sources))];
  const taken = [...new Set(kept)].map((file) => ({ file }));
  const added = addresses.map((url) => ({ file: nameAddress(url, ".md") }));
  return withUniqueFiles([...taken, ...added])
    .slice(taken.length)
    .map(({ file }, index) => ({ file, url: addresses[index] ?? "", isNew: true }));
}

/** Reads the indexes of a project, one after the other. */
export async function readIndexes(manifest: Manifest, setting: Setting): Promise<IndexedPages> {
  const known = new Set(manifest.sources.map(({ url = "" }) => toKey(url)));
  const added = new Set<string>();
  const outcomes: PullOutcome[] = [];
  for (const index of manifest.indexes) {
    const { failures, others, pages } = await listPages(index, known, setting);
    for (const address of pages) if (!known.has(toKey(address))) added.add(address);
    outcomes.push(...failures);
    if (failures.length > 0) continue;
    const listed = new Set([...pages, ...others].map(toKey));
    outcomes.push(...findVanished(index, listed, manifest));
  }
  return { added: nameFiles([...added], manifest, setting.root), outcomes };
}
