import { Parser } from "htmlparser2";
import { findTarget } from "./find-target.js";
import type { IndexLink } from "./site-index.js";

/** What may stand before the root of XML: its declaration and instructions, as of a stylesheet, and comments. */
const prolog = String.raw`(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*`;
const sitemapRoot = new RegExp(String.raw`^\uFEFF?\s*${prolog}<(?:urlset|sitemapindex)\b`, "su");

/** The addresses of a sitemap (sitemaps.org), or undefined where the text is none. */
export function readSitemap(text: string): readonly IndexLink[] | undefined {
  if (!sitemapRoot.test(text)) return undefined;
  const addresses: string[] = [];
  let address: string | undefined;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        // An address is text alone; what holds other elements is none.
        address = name === "loc" ? "" : undefined;
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
