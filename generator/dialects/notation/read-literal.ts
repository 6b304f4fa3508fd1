import { keepDigits } from "../../model/index.js";
import { takeMatch, type Cursor } from "./cursor.js";
import type { LiteralValue } from "./type-expression.js";

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$.])/y;
const word = /(?:true|false)(?![\w$])/y;

/** What follows a quoted string: ` or `, of which a scrape may have lost a space, a bracket, or the end of the declaration, whose mark may stand apart where it is longer. */
const afterString = /^(?:`| ``|[\t-\r ]*(?:\]|$|or )|[\t-\r ]*or")/;

function isStringEnd({ text, limit }: Cursor, at: number): boolean {
  return afterString.test(text.slice(at, limit));
}

/** Reads `"..."`; a quotation mark inside is one that nothing of the notation follows. */
function readString(cursor: Cursor): string | undefined {
  const from = cursor.at + 1;
  for (let at = cursor.text.indexOf('"', from); at !== -1; at = cursor.text.indexOf('"', at + 1)) {
    if (at >= cursor.limit) return undefined;
    if (!isStringEnd(cursor, at + 1)) continue;
    cursor.at = at + 1;
    return cursor.text.slice(from, at);
  }
  return undefined;
}

/** Reads a string, a number, `true` or `false` of an enumeration. */
export function readLiteral(cursor: Cursor): LiteralValue | undefined {
  if (cursor.text.charAt(cursor.at) === '"') return readString(cursor);
  const digits = takeMatch(cursor, number);
  if (digits !== undefined) return keepDigits(digits);
  const truth = takeMatch(cursor, word);
  return truth === undefined ? undefined : truth === "true";
}

/** Reads `N more`, which stands for N members left out. */
export function readMore(cursor: Cursor): number | undefined {
  const printed = takeMatch(cursor, /\d+ more/y);
  return printed === undefined ? undefined : parseInt(printed, 10);
}
