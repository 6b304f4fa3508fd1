import type { PageLine } from "./page-line.js";
import type { Page } from "./page.js";

/** The front matter of a page that was saved as Markdown, and the index of the first line after it. */
export interface FrontMatter {
  readonly url?: NonNullable<Page["url"]>;
  readonly end: number;
}

const webAddress = /^(?:url|source|source_url|permalink):\s*["']?(https?:\/\/[^\s"']+)["']?$/;

/** Longer front matter than this is a page that begins with a rule and never closes it. */
const longest = 60;

/** Reads the lines between `---` at the top of a page. */
export function readFrontMatter(lines: readonly PageLine[]): FrontMatter {
  const first = lines.findIndex(({ text }) => text !== "");
  if (lines[first]?.text !== "---") return { end: 0 };
  const close = lines
    .slice(0, first + longest)
    .findIndex(({ text }, index) => index > first && text === "---");
  if (close === -1) return { end: 0 };
  for (const line of lines.slice(first + 1, close)) {
    const value = webAddress.exec(line.text)?.[1];
    if (value !== undefined) return { url: { value, at: line }, end: close + 1 };
  }
  return { end: close + 1 };
}
