import { isHtmlPage } from "../../dialects/html-page/html-page.js";
import { defaultLimits, fetchPage, type PageAnswer, type Validators } from "./fetch-page.js";

/** What an address gave, and how to ask it next time whether that changed. */
export interface Sight extends Validators {
  readonly isHtml: boolean;
}

/** An answer, the address that it came from, and what the addresses that were asked gave. */
export interface AddressedAnswer {
  readonly url: string;
  readonly answer: PageAnswer;
  readonly sights: Readonly<Record<string, Sight>>;
}

/** The same for every address of a page: with and without `.md`, `index.md` and a slash at the end. */
export function toPageKey(address: string): string {
  return address.replace(/(?:\/index)?\.md$|\/$/u, "");
}

/** Asks an address; undefined where there is no answer to tell from. */
async function look(
  url: string,
  known: Sight | undefined,
  limits = defaultLimits,
): Promise<{ readonly answer: PageAnswer; readonly sight?: Sight | undefined }> {
  const answer = await fetchPage(url, known ?? {}, limits);
  if (answer.kind !== "page") return { answer, sight: answer.kind === "unchanged" ? known : undefined };
  const isHtml = isHtmlPage(new TextDecoder().decode(answer.bytes));
  return { answer, sight: { ...answer.validators, isHtml } };
}

/**
 * Fetches a page, if it changed since what is known of it. Where the answer is HTML, many sites have the same page as
 * Markdown beside it, under its address and `.md`.
 */
export async function fetchMarkdown(
  url: string,
  limits = defaultLimits,
  findKnown: (url: string) => Sight | undefined = () => undefined,
): Promise<AddressedAnswer> {
  const { answer, sight } = await look(url, findKnown(url), limits);
  const sights = sight ? { [url]: sight } : {};
  const beside = new URL(url);
  beside.pathname = `${toPageKey(beside.pathname)}.md`;
  if (!sight?.isHtml || beside.pathname === "/.md") return { url, answer, sights };
  const { href } = beside;
  const markdown = await look(href, findKnown(href), { ...limits, retries: 0 });
  const both = markdown.sight ? { ...sights, [href]: markdown.sight } : sights;
  if (!markdown.sight || markdown.sight.isHtml) return { url, answer, sights: both };
  return { url: href, answer: markdown.answer, sights: both };
}
