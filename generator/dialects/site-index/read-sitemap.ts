import { Parser } from "htmlparser2";
import { findTarget } from "./find-target.js";
import type { IndexLink } from "./site-index.js";

const sitemapRoot = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:urlset|sitemapindex)\b/su;

/** The addresses of a sitemap (sitemaps.org), or undefined where the text is none. */
export function readSitemap(text: string): readonly IndexLink[] | undefined {
  if (!sitemapRoot.test(text)) return undefined;
  const addresses: string[] = [];
  let address: string | undefined;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (name === "loc") address = "";
      },
      ontext: (part) => {
        if (address !== undefined) address += part;
      },
      onclosetag: (name) => {
        if (name !== "loc" || address === undefined) return;
        addresses.push(address.trim());
        address = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return addresses.map((found) => ({ address: found, title: "", target: findTarget(found, "") }));
}
