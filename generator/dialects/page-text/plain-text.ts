const escaped = /\\([\\`*_{}[\]()#+.!|<>~-])/g;
const link = /!?\[([^\][]*)\]\((?:<[^<>]*>|[^()\s]*)(?:\s+"[^"]*")?\)/g;
const heading = /^#{1,6}(?=\s)/;

/** The level of the heading that a line of Markdown is, or 0. */
export function findHeadingLevel(text: string): number {
  return heading.exec(text)?.[0].length ?? 0;
}

/**
 * A line as a browser shows it: scrapes wrap the words of a page in Markdown (headings, bold, code, links, escapes),
 * and leave the anchors of headings behind as links without a text.
 */
export function readPlainText(text: string): string {
  return text
    .replace(heading, "")
    .replace(link, "$1")
    .replace(/\[\]$/, "")
    .replaceAll("**", "")
    .replaceAll("`", "")
    .replace(escaped, "$1")
    .replaceAll(/\s/g, " ")
    .trim();
}

/** Prose with the escapes of a scrape taken away; its other Markdown is the author's own. */
export function readProse(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/\\([_{}[\]])/g, "$1");
}
