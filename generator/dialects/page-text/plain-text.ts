import { readLinkTexts, replaceLinks } from "./links.js";

const escaped = /\\([\\`*_{}[\]()#+.!|<>~-])/g;
const heading = /^#{1,6}(?=\s)/;

/** Elements of HTML that scrapes leave in the text of a page; `<T>` and `<id>` of a documentation are none. */
const tag =
  /<\/?(?:details|summary|a|span|div|p|br|hr|wbr|b|i|u|em|strong|small|code|pre|sup|sub|img|svg|path|button|section|article|ul|ol|li)(?:\s[^<>]*)?\/?>/gi;

/** The anchor of a heading or a member: a link whose text is a mark alone. */
const anchorMark = /<a\s[^<>]*>\s*(?:#|¶|§|🔗)?\s*<\/a>/giu;
/** Elements that stand on lines of their own in a browser. */
const block = /<\/?(?:details|summary|div|p|br|hr|section|article|ul|ol|li|pre)(?:\s[^<>]*)?\/?>/gi;

/** Words without the tags of a scrape; blocks stay apart. */
function dropTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replaceAll(anchorMark, "").replaceAll(block, " ").replaceAll(tag, "");
}

/** The level of the heading that a line of Markdown is, or 0. */
export function findHeadingLevel(text: string): number {
  return heading.exec(text)?.[0].length ?? 0;
}

/**
 * A line as a browser shows it: scrapes wrap the words of a page in Markdown (headings, bold, code, links, escapes) and tags,
 * and leave the anchors of headings behind as links without a text.
 */
export function readPlainText(text: string): string {
  return (
    readLinkTexts(dropTags(text.replace(heading, "")))
      .replace(/\[\]$/, "")
      .replaceAll("**", "")
      .replaceAll("`", "")
      .replace(escaped, "$1")
      // Not the spaces too, of which a long line has millions.
      .replaceAll(/[^\S ]/g, " ")
      .trim()
  );
}

function keepWithText(words: string, whole: string): string {
  return words.trim() === "" ? "" : whole;
}

/** Words without the tags and the empty links of a scrape, and without its escapes. */
function cleanWords(words: string): string {
  return replaceLinks(dropTags(words), keepWithText).replaceAll(/\\([_{}[\]])/g, "$1");
}

/** Code between back-ticks, over lines or within one, is the author's own: a tag in it is what is meant. */
const code = /(```[^]*?```|`[^`\n]*`)/;

/** Prose without the escapes and leftovers of a scrape; its other Markdown is the author's own. */
export function readProse(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(code)
    .map((part, index) => (index % 2 === 0 ? cleanWords(part) : part))
    .join("")
    .replaceAll(/\n[ \t]*\n(?:[ \t]*\n)+/g, "\n\n")
    .trim();
}
