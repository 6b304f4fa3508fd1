import type { Line } from "../shared/lines.js";
import { readSourceLine } from "../shared/source-line.js";
import type { Span } from "../shared/span.js";
import type { Fence } from "../shared/find-fences.js";
import { readRequestLine, type RequestLine } from "./read-request-line.js";
import { readShownLabel } from "./read-shown-label.js";

/** A text with its place in the page. */
export interface Said extends Span {
  readonly text: string;
}

/** What the lines in front of an excerpt say of its operation. */
export interface Lead {
  /** The nearest heading that is not that of the excerpt itself; empty where it is the request. */
  readonly title?: Said;
  /** A line such as `POST https://api.example/v1/parcels`. */
  readonly request?: Said & RequestLine;
  readonly description?: Said;
  readonly deprecated?: Said;
  /** The address of the page. */
  readonly page?: Said;
}

const heading = /^#{1,6}\s+(.+?)\s*#*$/u;
const excerptHeading =
  /^(?:(?:open-?api|async-?api|swagger)(?:\s+v?[\d.]+)?(?:\s+(?:specification|definition|spec|schema|document))?|api\s+(?:reference|specification|definition|spec|schema))$/iu;
/** A heading as a bold line, or the line under one that is no rule. */
const boldLine = /^(?:\*\*|__)(.+?):?(?:\*\*|__)$/u;
const underline = /^(?:=+|-+)$/u;
/** A line that opens a component or a block around what follows: `<Tab title="YAML">`, `{% tabs %}`. */
const container =
  /^(?:(?:<[A-Za-z][^<>]*(?<!\/)>)+|(?:<details[^<>]*>\s*)?<summary>[^<]*<\/summary>|\{%\s*(?!end)\w[^%]*%\})$/u;
const reference = /^Reference:\s*(https?:\/\/\S+)$/u;
const furniture = /^(?:Content-Type:\s|\*\*Navigation:\*\*|-{3,}$|<!--)/iu;
/** Lines that say that the operation is deprecated, and not that something else is: at its start, or in a sentence about it. */
const deprecation = [
  /^(?:<[^<>]*>|\{[^{}]*\}|[^\p{L}<{])*deprecated(?![\p{L}\p{N}_])(?=\s*(?:$|[^\p{L}\p{N}\s])|\s+(?:since|in|as|from|by|use|please|and|endpoint|operation|method|api|route|call)\b)/iu,
  /[.!?]\s+[^\p{L}]*deprecated(?=[*_`]*[.:!])/iu,
  /\bthis (?:endpoint|operation|method|api|route|call) (?:is|has been|was) (?:now )?deprecated\b/iu,
];

/** Whether a heading announces an excerpt, and names no operation. */
export function isExcerptHeading(text: string): boolean {
  return excerptHeading.test(text);
}

/** The words of a heading; undefined for any other line. */
export function readHeading({ text }: Line): string | undefined {
  return readSourceLine(text) === undefined ? heading.exec(text)?.[1] : undefined;
}

interface Draft {
  title?: Said;
  request?: Lead["request"];
  page?: Said;
  prose: Line[];
  /** Whether the page begins here. */
  readonly isFirst: boolean;
  /** The line above is the heading of the excerpt, without marks of its own. */
  isBelowHeading: boolean;
}

/** Reads the lines from `first` up to an excerpt. What stands in other fences, and before its title, is not its description. */
export function readLead(lines: readonly Line[], fences: readonly Fence[], first: number, end: number): Lead {
  const draft: Draft = { prose: [], isBelowHeading: false, isFirst: first === 0 };
  const fenced = fences.filter((fence) => fence.first >= first && fence.end <= end);
  for (let index = skipFrontMatter(lines, first); index < end; index++) {
    const fence = fenced.find((one) => one.first === index);
    const line = lines[index];
    if (fence) {
      readBlock(draft, lines.slice(fence.first + 1, fence.end - 1));
      index = fence.end - 1;
    } else if (line) readLine(draft, line);
  }
  return finishLead(draft);
}

/** Prose without the label of the block below it. */
function dropLabel(prose: Line[]): Line[] {
  const last = prose.findLastIndex(({ text }) => text !== "");
  return readShownLabel(prose[last]?.text ?? "") ? prose.slice(0, last) : prose;
}

/** A block of code may be the request that the page is about; any other shows something, and so does its label. */
function readBlock(draft: Draft, [line, ...others]: readonly Line[]): void {
  draft.prose = dropLabel(draft.prose);
  const request = line && others.length === 0 ? readRequestLine(line.text) : undefined;
  if (line && request) draft.request = { text: line.text, start: line.start, end: line.end, ...request };
}

function readLine(draft: Draft, line: Line): void {
  const { end, start, text } = line;
  if (isExcerptHeading(boldLine.exec(text)?.[1] ?? text)) {
    draft.isBelowHeading = true;
    return;
  }
  const isUnderline = draft.isBelowHeading && underline.test(text);
  draft.isBelowHeading = false;
  if (isUnderline) return;
  // A heading that names what a block shows is no title of an operation.
  const title = readShownLabel(text) ? undefined : readHeading(line);
  if (title !== undefined) {
    if (isExcerptHeading(title)) return;
    const asked = readRequestLine(title);
    // A heading that is the request itself has no words for the operation.
    draft.title = { text: asked ? "" : title, start, end };
    if (asked) draft.request = { text: title, start, end, ...asked };
    draft.prose = [];
    return;
  }
  const request = readRequestLine(text);
  if (request) {
    // What stands above it is the banner of the site, unless a title stands there too.
    if (!draft.title) draft.prose = [];
    draft.request = { text, start, end, ...request };
    return;
  }
  const page = reference.exec(text)?.[1] ?? readSourceLine(text);
  if (page !== undefined) draft.page = { text: page, start, end };
  else if (!furniture.test(text)) draft.prose.push(line);
}

function finishLead({ isFirst, page, prose: lines, request: asked, title }: Draft): Lead {
  const prose = dropLabel(lines);
  const description = readProse(prose);
  const deprecated = prose.find(({ text }) => deprecation.some((one) => one.test(text)));
  // At the top of a page without a title or a request above it, prose is the banner of the site.
  const isOfOperation = title !== undefined || asked !== undefined || !isFirst;
  return {
    ...(title && { title }),
    ...(asked && { request: asked }),
    ...(page && { page }),
    ...(isOfOperation && description && { description }),
    ...(isOfOperation && deprecated && { deprecated }),
  };
}

/** Prose without the marks of quotations, which platforms put around its first paragraph. */
function readProse(prose: readonly Line[]): Said | undefined {
  const from = prose.findIndex(({ text }) => text !== "");
  const to = prose.findLastIndex(({ text }) => text !== "" && !container.test(text));
  const [first, last] = [prose[from], prose[to]];
  if (!first || !last || to < from) return undefined;
  const text = prose.slice(from, to + 1).map((line) => line.text.replace(/^>\s?/u, ""));
  return { text: unescapeMarkdown(text.join("\n")).trim(), start: first.start, end: last.end };
}

/** Text without the marks of its Markdown: hard line breaks, escaped punctuation, blanks as entities. */
function unescapeMarkdown(text: string): string {
  return text
    .replaceAll(/\\$/gmu, "")
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1")
    .replaceAll("&#x20;", " ");
}

/** The first line after the blocks between `---` at the top of a page; those who save pages put one of their own before it. */
function skipFrontMatter(lines: readonly Line[], first: number): number {
  const start = lines.findIndex(({ text }, index) => index >= first && text !== "");
  if (lines[start]?.text !== "---" || start > first + 1) return first;
  const close = lines.findIndex(({ text }, index) => index > start && text === "---");
  if (close === -1) return first;
  return skipFrontMatter(lines, close + 1);
}
