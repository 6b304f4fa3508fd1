import { splitLines, type Line } from "../shared/lines.js";
import { bullet, readCode, readHeadingMark, readItem, readOperation } from "./read-marks.js";
import type { Token } from "./token.js";

/** The line on which a fence that opens on `lines[index]` closes, or -1. */
function findClosing(text: string, lines: readonly Line[], index: number): number {
  const opening = lines[index];
  if (!opening) return -1;
  let ticks = 0;
  while (text.charAt(opening.start + ticks) === "`") ticks += 1;
  const mark = "`".repeat(ticks);
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.text === mark) return at;
  }
  return -1;
}

/** Whether a line opens a fenced block; one with back-ticks after its mark is code within a line. */
const isFence = ({ text }: Line): boolean => /^```[^`]*$|^`{4,}[^`]*$/.test(text);

const isEmpty = (line: Line | undefined): boolean => !line || line.text === "";

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
  const { start, end, indent } = line;
  if (text.startsWith(bullet, start)) {
    const isApart = isEmpty(lines[index - 1]) && isEmpty(lines[index + 1]);
    if (isSpaced && !isApart) return undefined;
    const item = readItem(text, start, end, indent);
    return item?.end === end ? item : undefined;
  }
  if (indent > 0) return undefined;
  if (text.startsWith("**", start)) {
    const operation = readOperation(text, start);
    return operation?.end === end ? operation : undefined;
  }
  const mark = text.charAt(start) === "#" ? readHeadingMark(text, start) : undefined;
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
    if (isFence(line)) {
      endProse();
      const closing = findClosing(text, lines, index);
      const close = closing === -1 ? -1 : (lines[closing]?.start ?? -1);
      tokens.push(readCode(text, line.start, close, line.indent));
      index = closing === -1 ? lines.length : closing;
      continue;
    }
    const mark = readLineMark(text, lines, index, isSpaced);
    if (mark) {
      endProse();
      tokens.push(mark);
    } else if (prose) prose.end = line.end;
    else prose = { start: line.start, end: line.end, indent: line.indent };
  }
  endProse();
  return tokens;
}
