import { findLines, type LineSpan } from "../shared/lines.js";
import { markLostOperations } from "./mark-lost-operations.js";
import { readBrokenItem } from "./read-broken-item.js";
import {
  bullet,
  createItemReader,
  fence,
  readCode,
  readBrokenOperation,
  readHeadingMark,
  readOperation,
} from "./read-marks.js";
import type { Token } from "./token.js";

/** A line that opens a fenced block, with its mark; one with back-ticks after the mark is code within a line. */
const fenceLine = /^(`{3,})[^`]*$/;

/** The mark of the fenced block that a line opens. */
function findFence(text: string, { start, end }: LineSpan): string | undefined {
  return text.startsWith(fence, start) ? fenceLine.exec(text.slice(start, end))?.[1] : undefined;
}

/** The line after `index` that is the mark of a fence and nothing else, or one beyond the last. */
function findClosing(text: string, lines: readonly LineSpan[], index: number, mark: string): number {
  const isMark = ({ start, end }: LineSpan) => end - start === mark.length && text.startsWith(mark, start);
  let at = index + 1;
  for (let line = lines[at]; line && !isMark(line); line = lines[at]) at += 1;
  return at;
}

const isEmpty = (line: LineSpan | undefined): boolean => !line || line.start === line.end;

/**
 * A declaration fills its line, with blank lines on both sides; a bullet of prose goes on, or has neighbours. A copy that
 * has lost every blank line is left with the first of the two.
 */
function makeMarkReader(
  text: string,
  lines: readonly LineSpan[],
  isNewest: boolean,
): (line: LineSpan, index: number, last: Token | undefined) => Token | undefined {
  const isSpaced = lines.slice(0, -1).some(isEmpty);
  const readItem = createItemReader(text, isNewest);
  return ({ start, end, indent }, index, last) => {
    if (text.startsWith(bullet, start)) {
      const isApart = isEmpty(lines[index - 1]) && isEmpty(lines[index + 1]);
      if (isSpaced && !isApart) return undefined;
      const item = readItem(start, end, indent);
      return item?.end === end ? item : readBrokenItem(text, { start, end }, indent);
    }
    if (indent > 0) return undefined;
    const operation = text.startsWith("**", start) ? readOperation(text, start) : undefined;
    if (operation?.end === end) return operation;
    if (last?.kind === "heading") {
      const near = operation ?? readBrokenOperation(text, start, end);
      if (near) return near;
    }
    const mark = text.charAt(start) === "#" ? readHeadingMark(text, start) : undefined;
    return mark && { ...mark, title: text.slice(mark.end, end).trim(), end };
  };
}

/** Reads the tokens of a page that still has its lines. */
export function readLineTokens(text: string, isNewest = false): Token[] {
  const lines = findLines(text);
  const readMark = makeMarkReader(text, lines, isNewest);
  const tokens: Token[] = [];
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    if (index < skipped || isEmpty(line)) continue;
    const mark = findFence(text, line);
    if (mark !== undefined) {
      const closing = findClosing(text, lines, index, mark);
      tokens.push(readCode(text, line.start, lines[closing]?.start, line.indent, mark));
      skipped = closing + 1;
    } else addLine(tokens, line, readMark(line, index, tokens.at(-1)));
  }
  return markLostOperations(tokens);
}

/** Lines of prose that follow each other are one stretch. */
function addLine(tokens: Token[], { start, end, indent }: LineSpan, mark: Token | undefined): void {
  const last = tokens.at(-1);
  if (mark) {
    tokens.push(mark);
    // Words after an operation, such as `(beta)`, are said of it.
    if (mark.kind === "operation" && mark.end < end)
      tokens.push({ kind: "prose", start: mark.end, end, indent });
  } else if (last?.kind === "prose") tokens[tokens.length - 1] = { ...last, end };
  else tokens.push({ kind: "prose", start, end, indent });
}
