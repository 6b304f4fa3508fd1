import type { Collector } from "../shared/collector.js";
import { placeOfOperation } from "../shared/places.js";
import type { Page } from "./page.js";
import type { Prose } from "./token.js";

const frontMatterUrl = /^url:[ \t]+["']?(https?:\/\/[^\s"']+)/m;
const flatFrontMatterUrl = /\surl:\s+["']?(https?:\/\/[^\s"']+)/;

/** What mirrors and platforms put before a page: comments, and front matter, their own as well as the page's. */
const head = /(?:<!--[^]*?-->|---(?=\s)[^]*?\s---(?=\s|$))\s*/y;

/** The pieces of a preamble that carry nothing of the API but an address, and where they end. */
function readHeads(text: string): { readonly heads: readonly string[]; readonly end: number } {
  const heads: string[] = [];
  let end = 0;
  for (;;) {
    head.lastIndex = end;
    const found = head.exec(text);
    if (!found) return { heads, end };
    heads.push(found[0]);
    end = head.lastIndex;
  }
}

/** The address of the page: in the last front matter, for a mirror puts its own before that. */
function findUrl(heads: readonly string[]): string | undefined {
  const urls = heads.flatMap((text) =>
    text.startsWith("---") ? ((frontMatterUrl.exec(text) ?? flatFrontMatterUrl.exec(text))?.[1] ?? []) : [],
  );
  return urls.at(-1);
}

/** What stands before the first heading: comments, front matter, which tells the page's address, or a note to machines (`> ..`). */
export function claimPreamble(collector: Collector, preamble: Prose, page: Page): void {
  const text = collector.document.text.slice(preamble.start, preamble.end);
  const { heads, end } = readHeads(text);
  const rest = text.slice(end).trimStart();
  if (rest !== "" && !rest.startsWith(">"))
    page.unused.push({ start: preamble.end - rest.length, end: preamble.end });
  const url = findUrl(heads);
  const [only, second] = page.operations;
  if (url === undefined || !only || second || page.resources.length > 0) return;
  const { method, path } = only.operation;
  collector.claim(placeOfOperation({ method, path }), { aspect: "page", url }, preamble);
}
