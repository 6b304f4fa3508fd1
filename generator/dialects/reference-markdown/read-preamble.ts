import type { Collector } from "../shared/collector.js";
import { placeOfOperation } from "../shared/places.js";
import type { Page } from "./page.js";
import type { Prose } from "./token.js";

const frontMatterUrl = /^url:[ \t]+["']?(https?:\/\/[^\s"']+)/m;
const flatFrontMatterUrl = /\surl:\s+["']?(https?:\/\/[^\s"']+)/;

/** What stands before the first heading: front matter, which tells the page's address, or a note to machines (`> ..`). */
export function claimPreamble(collector: Collector, preamble: Prose, page: Page): void {
  const text = collector.document.text.slice(preamble.start, preamble.end);
  if (text.startsWith("---")) {
    const url = (frontMatterUrl.exec(text) ?? flatFrontMatterUrl.exec(text))?.[1];
    const [only, second] = page.operations;
    if (url === undefined || !only || second || page.resources.length > 0) return;
    const { method, path } = only.operation;
    collector.claim(placeOfOperation({ method, path }), { aspect: "page", url }, preamble);
  } else if (!text.startsWith(">")) {
    page.unused.push(preamble);
  }
}
