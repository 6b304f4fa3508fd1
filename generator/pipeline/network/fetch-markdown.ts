import { isHtmlPage } from "../../dialects/html-page/html-page.js";
import { defaultLimits, fetchPage, type PageAnswer } from "./fetch-page.js";

/** An answer, and the address that it came from. */
export interface AddressedAnswer {
  readonly url: string;
  readonly answer: PageAnswer;
}

/** The same for every address of a page: with and without `.md`, `index.md` and a slash at the end. */
export function toPageKey(address: string): string {
  return address.replace(/(?:\/index)?\.md$|\/$/u, "");
}

function isHtml(answer: PageAnswer): boolean {
  return answer.kind === "page" && isHtmlPage(new TextDecoder().decode(answer.bytes));
}

/** Fetches a page. Where the answer is HTML, many sites have the same page as Markdown beside it, under its address and `.md`. */
export async function fetchMarkdown(url: string, limits = defaultLimits): Promise<AddressedAnswer> {
  const answer = await fetchPage(url, {}, limits);
  const beside = new URL(url);
  beside.pathname = `${toPageKey(beside.pathname)}.md`;
  if (!isHtml(answer) || beside.pathname === "/.md") return { url, answer };
  const markdown = await fetchPage(beside.href, {}, { ...limits, retries: 0 });
  if (markdown.kind !== "page" || isHtml(markdown)) return { url, answer };
  return { url: beside.href, answer: markdown };
}
