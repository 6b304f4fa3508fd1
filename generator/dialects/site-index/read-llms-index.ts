import markdownIt, { type Token } from "markdown-it";
import { findTarget } from "./find-target.js";
import type { IndexLink } from "./site-index.js";

/** Parses no HTML and makes no links of bare addresses, so that a link is what the index wrote as one. */
const markdown = markdownIt({ html: false, linkify: false });

/** A link of an index may name a file with blanks, which Markdown has no form for without brackets. */
const addressWithBlanks = /(?<=\]\()(?:https?:\/\/|\/)[^()"\n]*(?=\))/gu;

/** How much of the items of a list must be links for a page to be an index. */
const linkedShare = 0.75;

interface Item {
  readonly heading: string;
  /** Whether it is a line of its own, and in no list. */
  readonly isAlone: boolean;
  readonly link?: { readonly address: string; readonly title: string };
}

/** The links of an `llms.txt`, or undefined where the text is another kind of page. */
export function readLlmsIndex(text: string): readonly IndexLink[] | undefined {
  const readable = text.replaceAll(addressWithBlanks, (address) => address.replaceAll(" ", "%20"));
  const tokens = markdown.parse(readable, {});
  if (tokens.some(({ type }) => type === "fence")) return undefined;
  const items = readItems(tokens);
  const links = items.flatMap(({ heading, link }) =>
    link ? [{ ...link, target: findTarget(link.address, `${heading} ${link.title}`) }] : [],
  );
  const listed = items.filter(({ isAlone }) => !isAlone);
  const linked = listed.filter(({ link }) => link);
  return linked.length > 0 && linked.length >= listed.length * linkedShare ? links : undefined;
}

function readItems(tokens: readonly Token[]): readonly Item[] {
  let heading = "";
  return tokens.flatMap((token, index): readonly Item[] => {
    const before = tokens[index - 1];
    if (token.type !== "inline") return [];
    if (before?.type === "heading_open") {
      heading = token.content;
      return [];
    }
    if (before?.type !== "paragraph_open") return [];
    const children = token.children ?? [];
    // The text of an item is a paragraph at its beginning; further paragraphs say more of the same item.
    if (tokens[index - 2]?.type === "list_item_open")
      return [{ heading, isAlone: false, ...readLink(children) }];
    const isAlone =
      before.level === 0 && children.at(-1) === children.find(({ type }) => type === "link_close");
    return isAlone ? [{ heading, isAlone, ...readLink(children) }] : [];
  });
}

/** The link that an item begins with; a line of its own is nothing else. */
function readLink(children: readonly Token[]): Pick<Item, "link"> {
  const [first] = children;
  const address = first?.type === "link_open" ? first.attrGet("href") : null;
  if (typeof address !== "string" || address === "") return {};
  const end = children.findIndex(({ type }) => type === "link_close");
  const title = children.slice(1, end).map(({ content }) => content);
  return { link: { address, title: title.join("") } };
}
