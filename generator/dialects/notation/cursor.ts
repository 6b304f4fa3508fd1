/** A place in a text from which declarations are read, never beyond `limit`. */
export interface Cursor {
  readonly text: string;
  readonly limit: number;
  at: number;
  /** Whether `object` may stand without its fields, as on the newest pages. */
  readonly hasBareObjects?: boolean;
}

/** Steps over `word` if it stands at the cursor. */
export function skipWord(cursor: Cursor, word: string): boolean {
  const end = cursor.at + word.length;
  if (end > cursor.limit || !cursor.text.startsWith(word, cursor.at)) return false;
  cursor.at = end;
  return true;
}

/** Steps over a run of white space. */
export function skipSpace(cursor: Cursor): void {
  while (isSpace(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
}

/** Steps over `word` with any white space before it; the cursor stays where it was if `word` does not follow. */
export function skipSpaced(cursor: Cursor, word: string): boolean {
  const from = cursor.at;
  skipSpace(cursor);
  if (skipWord(cursor, word)) return true;
  cursor.at = from;
  return false;
}

/** Reads what a sticky expression matches at the cursor. */
export function takeMatch(cursor: Cursor, sticky: RegExp): string | undefined {
  sticky.lastIndex = cursor.at;
  const found = sticky.exec(cursor.text)?.[0];
  if (!found || cursor.at + found.length > cursor.limit) return undefined;
  cursor.at += found.length;
  return found;
}

/** Space, tab, line feed, form feed, carriage return; no other white space separates words of a page. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
