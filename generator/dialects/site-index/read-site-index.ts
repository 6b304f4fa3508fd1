import { readLlmsIndex } from "./read-llms-index.js";
import { readSitemap } from "./read-sitemap.js";
import type { IndexLink, SiteIndex } from "./site-index.js";

/**
 * Reads an index of pages: an `llms.txt` or a sitemap; undefined where the text is neither.
 * `base`, the address of the index, makes relative links absolute. Links that lead to no page of the web are left out.
 */
export function readSiteIndex(text: string, base?: string): SiteIndex | undefined {
  const sitemap = readSitemap(text);
  const links = sitemap ?? readLlmsIndex(text);
  if (!links) return undefined;
  const resolved = new Map(
    links.flatMap((link) => resolveLink(link, base)).map((link) => [link.address, link]),
  );
  return { kind: sitemap ? "sitemap" : "llms", links: [...resolved.values()] };
}

function resolveLink(link: IndexLink, base: string | undefined): readonly IndexLink[] {
  const address = link.address.replace(/#.*$/su, "");
  if (URL.canParse(address, base)) {
    const { href, protocol } = new URL(address, base);
    return /^https?:$/u.test(protocol) ? [{ ...link, address: href }] : [];
  }
  return address === "" ? [] : [{ ...link, address }];
}
