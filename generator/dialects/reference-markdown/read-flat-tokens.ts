import {
  bullet,
  fence,
  isBlank,
  readCode,
  readHeadingMark,
  readItem,
  readOperation,
  skipBlank,
} from "./read-marks.js";
import { findHeadAt } from "./section-heads.js";
import type { HeadingToken, Token } from "./token.js";

/** Finds the next place of a word from an offset on; offsets asked for must not decrease, so that all calls cost one scan. */
function findAhead(text: string, word: string): (from: number) => number {
  let next = -2;
  return (from) => {
    if (next !== -1 && next < from) next = text.indexOf(word, from);
    return next;
  };
}

function readHeading(text: string, at: number): HeadingToken | undefined {
  const mark = readHeadingMark(text, at);
  if (!mark) return undefined;
  const from = skipBlank(text, mark.end);
  const title = findHeadAt(text, from);
  return title === undefined ? mark : { ...mark, title, end: from + title.length };
}

/** Gives the readers of marks their limits: no mark reaches beyond the next bullet or the next fence. */
function makeMarkReader(text: string): (at: number) => Token | undefined {
  const findFence = findAhead(text, fence);
  const findBullet = findAhead(text, ` ${bullet}`);
  return (at) => {
    switch (text.charAt(at)) {
      case "`":
        return text.startsWith(fence, at) ? readCode(text, at, findFence(at + fence.length), 0) : undefined;
      case "*":
        return readOperation(text, at);
      case "#":
        return readHeading(text, at);
      case "-": {
        if (!text.startsWith(bullet, at)) return undefined;
        const limit = findBullet(at);
        return readItem(text, at, limit === -1 ? text.length : limit, 0);
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

/** Reads the tokens of a page in which every run of white space is one space: marks count at the start of a word. */
export function readFlatTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const readMark = makeMarkReader(text);
  let proseStart = -1;
  let proseEnd = -1;
  const endProse = () => {
    if (proseStart !== -1) tokens.push({ kind: "prose", indent: 0, start: proseStart, end: proseEnd });
    proseStart = -1;
  };
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const mark = readMark(at);
    if (mark) {
      endProse();
      tokens.push(mark);
      at = mark.end;
    } else {
      if (proseStart === -1) proseStart = at;
      while (at < text.length && !isBlank(text, at)) at += 1;
      proseEnd = at;
    }
  }
  endProse();
  return joinTitles(text, tokens);
}
