import {
  bullet,
  createItemReader,
  fence,
  isBlank,
  readCode,
  readHeadingMark,
  readOperation,
  skipBlank,
} from "./read-marks.js";
import { findHeadAt } from "./section-heads.js";
import type { CodeToken, HeadingToken, Token } from "./token.js";

/** Finds the next place of a word from an offset on; offsets asked for must not decrease, so that all calls cost one scan. */
function findAhead(text: string, word: string): (from: number) => number | undefined {
  let next = text.indexOf(word);
  return (from) => {
    if (next !== -1 && next < from) next = text.indexOf(word, from);
    return next === -1 ? undefined : next;
  };
}

function readHeading(text: string, at: number): HeadingToken | undefined {
  const mark = readHeadingMark(text, at);
  if (!mark) return undefined;
  const from = skipBlank(text, mark.end);
  const title = findHeadAt(text, from);
  return title === undefined ? mark : { ...mark, title, end: from + title.length };
}

function readBlock(text: string, start: number, close: number | undefined): CodeToken {
  const closing = close === undefined ? undefined : { start: close, end: close + fence.length };
  return readCode(text, start, closing, 0);
}

/** Gives the readers of marks their limits: no mark reaches beyond the next bullet or the next fence. */
function makeMarkReader(text: string, isNewest: boolean): (at: number) => Token | undefined {
  const findFence = findAhead(text, fence);
  const findBullet = findAhead(text, ` ${bullet}`);
  const readItem = createItemReader(text, isNewest);
  return (at) => {
    switch (text.charAt(at)) {
      case "`":
        return text.startsWith(fence, at) ? readBlock(text, at, findFence(at + fence.length)) : undefined;
      case "*":
        return readOperation(text, at);
      case "#":
        return readHeading(text, at);
      case "-": {
        if (!text.startsWith(bullet, at)) return undefined;
        return readItem(at, findBullet(at) ?? text.length, 0);
      }
      default:
        return undefined;
    }
  };
}

/** The title of a heading runs to the next mark. */
function joinTitles(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === "prose" && last?.kind === "heading" && last.title === "") {
      joined[joined.length - 1] = { ...last, title: text.slice(token.start, token.end), end: token.end };
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/** The end of the word that begins at an offset. */
function skipWord(text: string, at: number): number {
  let end = at;
  while (!isBlank(text, end)) end += 1;
  return end;
}

/** Words of prose that follow each other are one stretch. */
function addProse(tokens: Token[], start: number, end: number): void {
  const last = tokens.at(-1);
  if (last?.kind === "prose") tokens[tokens.length - 1] = { ...last, end };
  else tokens.push({ kind: "prose", indent: 0, start, end });
}

/** Reads the tokens of a page in which every run of white space is one space: marks count at the start of a word. */
export function readFlatTokens(text: string, isNewest = false): Token[] {
  const tokens: Token[] = [];
  const readMark = makeMarkReader(text, isNewest);
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const mark = readMark(at);
    const end = mark?.end ?? skipWord(text, at);
    if (mark) tokens.push(mark);
    else addProse(tokens, at, end);
    at = end;
  }
  return joinTitles(text, tokens);
}
