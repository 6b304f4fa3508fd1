import { readSiteIndex } from "../../dialects/site-index/index.js";
import { nameAddress, withUniqueFiles } from "../init/name-source.js";
import { toPageKey } from "../network/fetch-markdown.js";
import { fetchPage, type FetchLimits } from "../network/fetch-page.js";
import { loadBytes } from "../project/documents.js";
import type { IndexEntry, Manifest } from "../project/manifest.js";
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

/** The addresses that an index lists and its pattern takes; why there are none, where it cannot be read. */
async function listAddresses(
  { pages, url }: IndexEntry,
  limits: FetchLimits | undefined,
): Promise<readonly string[] | string> {
  const answer = await fetchPage(url, {}, limits);
  if (answer.kind === "failed") return answer.reason;
  const bytes = answer.kind === "page" ? answer.bytes : new Uint8Array();
  const { document } = loadBytes(url, bytes);
  const index = document && readSiteIndex(document.text, url);
  if (!index) return "the answer is no index of pages (llms.txt, or a sitemap)";
  const { host } = new URL(url);
  return index.links
    .filter(({ address, target }) => target === "page" || (target === "openapi" && URL.canParse(address)))
    .map(({ address }) => address.replace(/#.*$/su, ""))
    .filter((address) => new URL(address).host === host && fitsPattern(address, pages));
}

/** The sources that came from the site of an index and that it lists no more. */
function findVanished(entry: IndexEntry, listed: ReadonlySet<string>, { sources }: Manifest): PullOutcome[] {
  const { host } = new URL(entry.url);
  return sources.flatMap(({ file, url }) => {
    const isOfIndex = url !== undefined && new URL(url).host === host && fitsPattern(url, entry.pages);
    if (!isOfIndex || listed.has(toPageKey(url))) return [];
    const detail = `${entry.url} lists it no more; take it out of sources if it is gone`;
    return [{ file, kind: "vanished" as const, detail }];
  });
}

/** Names the files of new pages; none takes the name of a source. */
function nameFiles(addresses: readonly string[], { sources }: Manifest): readonly PulledEntry[] {
  const added = addresses.map((url) => ({ file: nameAddress(url, ".md"), url, isNew: true }));
  return withUniqueFiles<{ file: string }>([...sources, ...added])
    .slice(sources.length)
    .map(({ file }, index) => ({ file, url: addresses[index] ?? "", isNew: true }));
}

/** Reads the indexes of a project, one after the other. */
export async function readIndexes(manifest: Manifest, limits?: FetchLimits): Promise<IndexedPages> {
  const known = new Set(manifest.sources.map(({ url = "" }) => toPageKey(url)));
  const added = new Set<string>();
  const outcomes: PullOutcome[] = [];
  for (const index of manifest.indexes) {
    const listed = await listAddresses(index, limits);
    if (typeof listed === "string") {
      outcomes.push({ file: index.url, kind: "kept", detail: listed });
      continue;
    }
    for (const address of listed) if (!known.has(toPageKey(address))) added.add(address);
    outcomes.push(...findVanished(index, new Set(listed.map(toPageKey)), manifest));
  }
  return { added: nameFiles([...added], manifest), outcomes };
}
