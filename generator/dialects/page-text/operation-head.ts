import { methods, type OperationKey } from "../../model/index.js";
import type { Span } from "../shared/span.js";
import { readDeprecation } from "./deprecation.js";
import type { PageLanguage, Signature } from "./language.js";
import type { PageLine } from "./page-line.js";

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
}

/** Verb and path glued, with no more around them than the marks of a scrape: a back-tick would mark another dialect. */
const verbLine = new RegExp(`^(?:#{1,6}\\s+)?\\**(${methods.join("|")})\\**\\s?(/[^\\s\`]*)$`, "i");
const verbAlone = new RegExp(`^\\**(${methods.join("|")})\\**$`, "i");

/** Whether a page has a line such as `GET/accounts/{account_id}`, glued as the text of a browser has it. */
export const gluedVerb = new RegExp(
  `^[ \\t]*(?:#{1,6}[ \\t]+)?\\**(?:${methods.join("|")})\\**/[^\\s\`]*[ \\t]*\\r?$`,
  "im",
);

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
  const [, verb, path = ""] = verbLine.exec(line.text) ?? [];
  const method = findMethod(verb);
  if (!method) return readVerbAlone(lines, index, line);
  return { key: { method, path: unescapePath(path) }, at: line, last: index };
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
    if (!line) return head;
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
