import type { IndexTarget } from "./site-index.js";

const indexFile = /(?:^|\/)(?:llms(?:-full|-small|-medium)?\.txt|sitemap[^/]*\.xml(?:\.gz)?)$/iu;
const dataFile = /\.(?:json|ya?ml)$/iu;
const specWord = /\b(?:open-?api|swagger)\b/iu;
const channelWord = /\basync-?api\b/iu;

/** What an address leads to, by its own form and by the words around it (its title and the heading above). */
export function findTarget(address: string, words: string): IndexTarget {
  const path = address.replace(/[?#].*$/su, "");
  if (indexFile.test(path)) return "index";
  if (!dataFile.test(path)) return "page";
  const said = `${words} ${path.replaceAll(/[_/.]/gu, " ")}`;
  if (channelWord.test(said)) return "asyncapi";
  return specWord.test(said) ? "openapi" : "page";
}
