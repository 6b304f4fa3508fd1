import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import pMap from "p-map";
import type { IndexLink } from "../../dialects/site-index/index.js";
import { lendCredentials } from "../network/credentials.js";
import type { FoundDocument, LeftOut } from "./found-document.js";
import { isAddress, loadAddress, loadFound, split, type LoadedSources } from "./load-source.js";

/** Politeness: at most this many requests at once. */
const concurrency = 2;

/**
 * The pages that a link of an index may lead to: those of its own site, and those beside it on disk. Only an index that a
 * person named leads from the disk to the web: one that a folder holds has its pages beside it, and may be anybody's.
 */
function isReachable({ address, target }: IndexLink, { isFound = false, name, url }: FoundDocument): boolean {
  if (url === undefined) return isAddress(address) ? !isFound : existsSync(join(dirname(name), address));
  return target === "openapi" || (isAddress(address) && new URL(address).host === new URL(url).host);
}

function loadLink(
  root: string,
  { address }: IndexLink,
  index: FoundDocument,
): Promise<FoundDocument | LeftOut> {
  if (isAddress(address)) return loadAddress(lendCredentials(address, index.asked ? [index.asked] : []));
  const found = loadFound(root, join(dirname(index.name), address), address);
  return Promise.resolve({ ...found, isFound: index.isFound ?? false });
}

/** What the links of an index lead to, the specs among them first; those to other sites and to channels are left out. */
export async function followIndex(
  root: string,
  index: FoundDocument,
  links: readonly IndexLink[],
): Promise<LoadedSources> {
  const isUsed = (link: IndexLink) => link.target !== "asyncapi" && isReachable(link, index);
  const wanted = links.filter(isUsed);
  const ordered = [
    ...wanted.filter(({ target }) => target === "openapi"),
    ...wanted.filter(({ target }) => target !== "openapi"),
  ];
  const loaded = split(await pMap(ordered, (link) => loadLink(root, link, index), { concurrency }));
  const others = links
    .filter((link) => !isUsed(link))
    .map(({ address, target }) => ({
      name: address,
      reason:
        target === "asyncapi"
          ? "it describes channels of messages"
          : index.url === undefined
            ? "it lies outside the folder of the index"
            : "it lies outside the site of the index",
    }));
  return { documents: loaded.documents, leftOut: [...loaded.leftOut, ...others] };
}
