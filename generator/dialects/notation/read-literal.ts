import { isSpace, skipWord, takeMatch, type Cursor } from "./cursor.js";
import type { LiteralValue } from "./type-expression.js";

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$.])/y;
const word = /(?:true|false)(?![\w$])/y;

/** Whether a quoted string can end before `at`: what follows one is ` or `, a bracket, or the end of the declaration. */
function isLiteralEnd(cursor: Cursor, at: number): boolean {
  if (at >= cursor.limit) return true;
  const next = cursor.text.charAt(at);
  if (next === "`" || next === "]") return true;
  if (!isSpace(next.charCodeAt(0))) return false;
  let from = at;
  while (from < cursor.limit && isSpace(cursor.text.charCodeAt(from))) from += 1;
  return from >= cursor.limit || cursor.text.startsWith("or ", from) || cursor.text.charAt(from) === "]";
}

/** Reads `"..."`; a quotation mark inside is one that nothing of the notation follows. */
function readString(cursor: Cursor): string | undefined {
  const from = cursor.at + 1;
  for (let at = cursor.text.indexOf('"', from); at !== -1; at = cursor.text.indexOf('"', at + 1)) {
    if (at >= cursor.limit) return undefined;
    if (!isLiteralEnd(cursor, at + 1)) continue;
    cursor.at = at + 1;
    return cursor.text.slice(from, at);
  }
  return undefined;
}

/** Reads a string, a number, `true` or `false` of an enumeration. */
export function readLiteral(cursor: Cursor): LiteralValue | undefined {
  if (cursor.text.charAt(cursor.at) === '"') return readString(cursor);
  const digits = takeMatch(cursor, number);
  if (digits !== undefined) return Number(digits);
  const truth = takeMatch(cursor, word);
  return truth === undefined ? undefined : truth === "true";
}

/** Reads `N more`, which stands for N members left out. */
export function readMore(cursor: Cursor): number | undefined {
  const from = cursor.at;
  const digits = takeMatch(cursor, /\d+/y);
  if (digits !== undefined && skipWord(cursor, " more")) return Number(digits);
  cursor.at = from;
  return undefined;
}
