import { methods, type Method } from "../../model/index.js";
import { isSpace } from "../notation/cursor.js";
import { createDeclarationReader } from "../notation/index.js";
import { closeCode, openCode } from "../shared/code-span.js";
import type { Span } from "../shared/span.js";
import type { BrokenToken, CodeToken, HeadingToken, ItemToken, OperationToken } from "./token.js";

const verb = new RegExp(`\\*\\*(${methods.join("|")})\\*\\*\\s{1,4}\``, "iy");
const language = /[\w+#.-]*/y;
const hashes = /#{1,6}(?=\s|$)/y;

export const fence = "```";
export const bullet = "- `";

/** Whether a character is white space or beyond the text. */
export function isBlank(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}

/** The offset of the first character from `at` on that is not white space. */
export function skipBlank(text: string, at: number): number {
  let next = at;
  while (next < text.length && isBlank(text, next)) next += 1;
  return next;
}

/** Mirrors escape the braces and low lines of a path, as if it were no code. */
const escapedMark = /\\([{}_])/g;

/** Reads `**get** \`/path\``; the newest pages have the verb in upper case. */
export function readOperation(text: string, start: number): OperationToken | undefined {
  verb.lastIndex = start;
  const found = verb.exec(text);
  if (!found) return undefined;
  const from = verb.lastIndex;
  const end = text.indexOf("`", from);
  const path = end === -1 || end - from > longestPath ? "" : text.slice(from, end);
  if (!path.startsWith("/") || /\s/.test(path)) return undefined;
  const method = found[1]?.toLowerCase() as Method;
  return { kind: "operation", method, path: path.replaceAll(escapedMark, "$1"), start, end: end + 1 };
}

const longestPath = 4096;

const nearOperation = /\*\*([a-z]+)\*\*\s{0,4}`(?=([^`\n]*))/iy;
const address = /^(?:\/|https?:)/i;
/** A verb and an address in other marks than those of the dialect, or in none, and nothing but words in parentheses after them. */
const otherMarks = new RegExp(
  String.raw`^(?:${methods.join("|")})(?:[\s:,]*(?:${methods.join("|")}))*[\s:]*(?:https?:\/\/|\/)\S*(?:\s*\([^()]*\))?$`,
  "i",
);
const marks = /[*_`[\]]+/g;

/** Reads a line under a heading that is nearly an operation: a verb with no path, or a path with no verb that is known. */
export function readBrokenOperation(text: string, start: number, end: number): BrokenToken | undefined {
  nearOperation.lastIndex = start;
  const [, verb = "", path = ""] = nearOperation.exec(text) ?? [];
  const isNear = methods.some((method) => method === verb.toLowerCase()) || address.test(path);
  const line = end - start > longestPath ? "" : text.slice(start, end).replaceAll(marks, " ").trim();
  return isNear || otherMarks.test(line) ? { kind: "broken", start, end } : undefined;
}

/** Reads a bullet whose back-ticks hold a declaration, before `limit`; white space or the end must follow. */
export type ReadItem = (start: number, limit: number, indent: number) => ItemToken | undefined;

/** Reads the bullets of a text; those of the newest pages print no fields of objects. */
export function createItemReader(text: string, isNewest: boolean): ReadItem {
  const readDeclaration = createDeclarationReader(text, isNewest);
  return (start, limit, indent) => {
    const opening = openCode(text, start + "- ".length);
    const found = opening && readDeclaration(opening.from, limit);
    if (!found) return undefined;
    const end = closeCode(text, found.end, opening);
    if (end === undefined || !isBlank(text, end)) return undefined;
    const declaredAt = { start: opening.from, end: found.end };
    return { kind: "item", declaration: found.declaration, declaredAt, indent, start, end };
  };
}

/** Reads the opening of a fenced block, which is `mark`, and makes the token of the block that the mark at `closing` ends. */
export function readCode(
  text: string,
  start: number,
  closing: Span | undefined,
  indent: number,
  mark = fence,
): CodeToken {
  language.lastIndex = start + mark.length;
  const name = language.exec(text)?.[0] ?? "";
  const body = { start: language.lastIndex, end: closing?.start ?? text.length };
  const end = closing?.end ?? text.length;
  return { kind: "code", language: name, body, isClosed: closing !== undefined, indent, start, end };
}

/** Reads the marks of a heading; its title is for the caller to find. */
export function readHeadingMark(text: string, start: number): HeadingToken | undefined {
  hashes.lastIndex = start;
  const mark = hashes.exec(text)?.[0];
  return mark === undefined
    ? undefined
    : { kind: "heading", level: mark.length, title: "", start, end: start + mark.length };
}
