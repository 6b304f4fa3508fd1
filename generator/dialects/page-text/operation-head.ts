import { methods, type OperationKey } from "../../model/index.js";
import type { Span } from "../shared/span.js";
import { readDeprecation } from "./deprecation.js";
import type { PageLanguage, Signature } from "./language.js";
import type { PageLine } from "./page-line.js";
import { readSectionHead } from "./section-head.js";

/** The lines that introduce an operation: title, signature, `Deprecated`, verb and path. */
export interface OperationHead {
  readonly key: OperationKey;
  readonly at: Span;
  /** The indices of the first and the last of its lines. */
  readonly first: number;
  readonly last: number;
  readonly title?: PageLine;
  readonly signature?: { readonly said: Signature; readonly at: Span };
  readonly deprecatedAt?: PageLine;
  /** Words in parentheses after the path: `(beta)`. */
  readonly remark?: PageLine;
}

/** Verb and path glued, with no more around them than the marks of a scrape: a back-tick would mark another dialect. */
const verbLine = new RegExp(
  `^(?:#{1,6}\\s+)?\\**(${methods.join("|")})\\**\\s?(/[^\\s\`]*)(?:\\s+(\\([^()]*\\)))?$`,
  "i",
);
/** A verb before something other than a path, or a path after something other than a verb. */
const nearVerb = new RegExp(
  `^(?:(?:${methods.join("|").toUpperCase()})\\s?(?:https?://|/?[a-z_{:])\\S*|[A-Z]{3,12}/[a-z_{:]\\S*)$`,
);
const marks = /^#{1,6}\s+|[*`]+/g;
const verbAlone = new RegExp(`^\\**(${methods.join("|")})\\**$`, "i");

/** Whether a page has a line such as `GET/accounts/{account_id}`, glued as the text of a browser has it. */
export const gluedVerb = new RegExp(
  `^[ \\t]*(?:#{1,6}[ \\t]+)?\\**(?:${methods.join("|")})\\**/[^\\s\`]*(?:[ \\t]+\\([^()\n]*\\))?[ \\t]*\\r?$`,
  "im",
);

/** Longer lines are no addresses. */
const longestLine = 4096;

function findMethod(verb: string | undefined): OperationKey["method"] | undefined {
  return methods.find((method) => method === verb?.toLowerCase());
}

function unescapePath(path: string): string {
  return path.replaceAll(/\\([_{}[\]])/g, "$1").replace(/\[\]$/, "");
}

function findNext(lines: readonly PageLine[], index: number, step: 1 | -1): number {
  let next = index + step;
  while (lines[next]?.text === "") next += step;
  return next;
}

function readVerb(lines: readonly PageLine[], index: number) {
  const line = lines[index];
  if (!line || line.isFenced) return undefined;
  const [, verb, path = "", remark] = verbLine.exec(line.text) ?? [];
  const method = findMethod(verb);
  if (!method) return readVerbAlone(lines, index, line);
  const key = { method, path: unescapePath(path) };
  if (remark === undefined) return { key, at: line, last: index };
  const start = line.start + line.text.lastIndexOf(remark);
  return {
    key,
    at: line,
    last: index,
    remark: { ...line, start, text: remark, plain: remark, headingLevel: 0 },
  };
}

/** Some scrapes put the verb and the path on lines of their own. */
function readVerbAlone(lines: readonly PageLine[], index: number, line: PageLine) {
  const method = findMethod(verbAlone.exec(line.text)?.[1]);
  if (!method) return undefined;
  const last = findNext(lines, index, 1);
  const path = lines[last];
  if (!path || !/^\/[^\s`]*$/.test(path.text)) return undefined;
  return { key: { method, path: unescapePath(path.text) }, at: { start: line.start, end: path.end }, last };
}

type Draft = { -readonly [Name in keyof OperationHead]: OperationHead[Name] };

/** Finds the head of the operation whose verb stands at a line, looking back for its title. */
function readHead(
  lines: readonly PageLine[],
  index: number,
  language: PageLanguage,
): OperationHead | undefined {
  const verb = readVerb(lines, index);
  if (!verb) return undefined;
  const head: Draft = { ...verb, first: index };
  for (;;) {
    const above = findNext(lines, head.first, -1);
    const line = lines[above];
    if (!line || readSectionHead(line.plain, line.headingLevel)) return head;
    head.first = above;
    const said = head.signature ? undefined : language.readSignature(line.plain);
    if (said) head.signature = { said, at: line };
    else if (readDeprecation(line.plain) !== undefined && !head.deprecatedAt) head.deprecatedAt = line;
    else return { ...head, title: line };
  }
}

/** The heads of all operations, in the order of the page. */
export function findOperationHeads(
  lines: readonly PageLine[],
  language: PageLanguage,
): readonly OperationHead[] {
  return lines.flatMap((_, index) => readHead(lines, index, language) ?? []);
}

/** A line that is nearly the verb and the path of an operation, and where what belongs to it begins. */
export interface BrokenHead {
  readonly line: PageLine;
  /** The indices of the first and the last of its lines. */
  readonly first: number;
  readonly last: number;
}

/** The lines that are nearly those of operations, each with the title above it. */
export function findBrokenHeads(lines: readonly PageLine[], language: PageLanguage): readonly BrokenHead[] {
  return lines.flatMap((line, index) => {
    if (line.isFenced || line.text.length > longestLine || readVerb(lines, index)) return [];
    if (!nearVerb.test(line.text.replaceAll(marks, ""))) return [];
    const above = findNext(lines, index, -1);
    const title = lines[above];
    const isTitle =
      title !== undefined && language.readDeclarations(title.plain).every(({ kind }) => kind === "anonymous");
    return { line, first: isTitle ? above : index, last: index };
  });
}
