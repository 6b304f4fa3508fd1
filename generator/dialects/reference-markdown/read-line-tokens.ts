import { bullet, fence, readCode, readHeadingMark, readItem, readOperation } from "./read-marks.js";
import type { Token } from "./token.js";

interface Line {
  readonly start: number;
  /** The end without white space. */
  readonly end: number;
  /** Where its text begins; `end` on an empty line. */
  readonly from: number;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    const line = text.slice(start, stop);
    const end = start + line.trimEnd().length;
    lines.push({ start, end, from: Math.min(end, start + line.length - line.trimStart().length) });
    start = stop + 1;
  }
  return lines;
}

/** The line on which a fence that opens on `lines[index]` closes, or -1. */
function findClosing(text: string, lines: readonly Line[], index: number): number {
  const opening = lines[index];
  if (!opening) return -1;
  let ticks = 0;
  while (text.charAt(opening.from + ticks) === "`") ticks += 1;
  const mark = "`".repeat(ticks);
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line && text.slice(line.from, line.end) === mark) return at;
  }
  return -1;
}

const isEmpty = (line: Line | undefined): boolean => !line || line.from === line.end;

/**
 * A declaration fills its line, with blank lines on both sides; a bullet of prose goes on, or has neighbours. A copy that
 * has lost every blank line is left with the first of the two.
 */
function readLineMark(
  text: string,
  lines: readonly Line[],
  index: number,
  isSpaced: boolean,
): Token | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const { start, from, end } = line;
  if (text.startsWith(bullet, from)) {
    const isApart = isEmpty(lines[index - 1]) && isEmpty(lines[index + 1]);
    if (isSpaced && !isApart) return undefined;
    const item = readItem(text, from, end, from - start);
    return item?.end === end ? item : undefined;
  }
  if (from > start) return undefined;
  if (text.startsWith("**", from)) {
    const operation = readOperation(text, from);
    return operation?.end === end ? operation : undefined;
  }
  const mark = text.charAt(from) === "#" ? readHeadingMark(text, from) : undefined;
  return mark && { ...mark, title: text.slice(mark.end, end).trim(), end };
}

/** Reads the tokens of a page that still has its lines. */
export function readLineTokens(text: string): Token[] {
  const lines = splitLines(text);
  const isSpaced = lines.slice(0, -1).some(isEmpty);
  const tokens: Token[] = [];
  let prose: { start: number; end: number; indent: number } | undefined;
  const endProse = () => {
    if (prose) tokens.push({ kind: "prose", ...prose });
    prose = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isEmpty(line)) continue;
    if (text.startsWith(fence, line.from)) {
      endProse();
      const closing = findClosing(text, lines, index);
      const close = closing === -1 ? -1 : (lines[closing]?.from ?? -1);
      tokens.push(readCode(text, line.from, close, line.from - line.start));
      index = closing === -1 ? lines.length : closing;
      continue;
    }
    const mark = readLineMark(text, lines, index, isSpaced);
    if (mark) {
      endProse();
      tokens.push(mark);
    } else if (prose) prose.end = line.end;
    else prose = { start: line.from, end: line.end, indent: line.from - line.start };
  }
  endProse();
  return tokens;
}
