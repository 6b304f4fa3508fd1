import { findLines, isEmptyLine, type LineSpan } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import { markLostOperations } from "./mark-lost-operations.js";
import { readUnusualItem } from "./read-unusual-item.js";
import {
  bullet,
  createItemReader,
  fence,
  readCode,
  readBrokenOperation,
  readHeadingMark,
  readOperation,
} from "./read-marks.js";
import { findSectionKind } from "./section-heads.js";
import type { HeadingToken, Token } from "./token.js";

const otherFence = "~~~";
/** From here on what is indented is code (CommonMark 0.31, section 4.4). */
const codeIndent = 4;

/** The head of a section that does not stand at the margin; any other heading there is one within a description. */
function readIndentedHead(text: string, { end, start }: Span): HeadingToken | undefined {
  const mark = text.charAt(start) === "#" ? readHeadingMark(text, start) : undefined;
  const title = mark && text.slice(mark.end, end).trim();
  return mark && title !== undefined && findSectionKind(title) ? { ...mark, title, end } : undefined;
}

/** A line that opens a fenced block, with its mark; back-ticks after a mark of back-ticks make it code within a line. */
const fenceLine = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** The mark of the fenced block that a line opens. */
function findFence(text: string, { start, end }: LineSpan): string | undefined {
  if (!text.startsWith(fence, start) && !text.startsWith(otherFence, start)) return undefined;
  const [, ticks, tildes] = fenceLine.exec(text.slice(start, end)) ?? [];
  return ticks ?? tildes;
}

/** The line after `index` that is the mark of a fence, as long at least, and nothing else, or one beyond the last. */
function findClosing(text: string, lines: readonly LineSpan[], index: number, mark: string): number {
  const isMark = ({ start, end }: LineSpan) =>
    text.startsWith(mark, start) && text.slice(start, end) === mark.charAt(0).repeat(end - start);
  let at = index + 1;
  for (let line = lines[at]; line && !isMark(line); line = lines[at]) at += 1;
  return at;
}

const opening = /^[`~]+\w+$/;

/** Whether a line of a block opens one with the same mark, and says what is in it: the mark that ends the first is missing. */
function opensAnother(text: string, lines: readonly LineSpan[], mark: string): boolean {
  return lines.some(
    ({ end, indent, start }) =>
      indent === 0 && text.startsWith(mark, start) && opening.test(text.slice(start, end)),
  );
}

/**
 * A declaration fills its line, with blank lines on both sides; a bullet of prose goes on, or has neighbours. A copy that
 * has lost every blank line is left with the first of the two.
 */
function makeMarkReader(
  text: string,
  lines: readonly LineSpan[],
  isNewest: boolean,
): (line: LineSpan, index: number, last: Token | undefined) => Token | undefined {
  const isSpaced = lines.slice(0, -1).some(isEmptyLine);
  const readItem = createItemReader(text, isNewest);
  return ({ start, end, indent }, index, last) => {
    if (text.startsWith(bullet, start)) {
      const isApart = isEmptyLine(lines[index - 1]) && isEmptyLine(lines[index + 1]);
      if (isSpaced && !isApart) return undefined;
      const item = readItem(start, end, indent);
      return item?.end === end ? item : readUnusualItem(text, { start, end }, indent, isNewest);
    }
    if (indent > 0) return indent < codeIndent ? readIndentedHead(text, { start, end }) : undefined;
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
    if (index < skipped || isEmptyLine(line)) continue;
    const mark = findFence(text, line);
    if (mark !== undefined) {
      const closing = findClosing(text, lines, index, mark);
      const code = readCode(text, line.start, lines[closing], line.indent, mark);
      const isClosed = code.isClosed && !opensAnother(text, lines.slice(index + 1, closing), mark);
      tokens.push({ ...code, isClosed });
      skipped = closing + 1;
    } else {
      const isApart = isEmptyLine(lines[index - 1]);
      addLine(tokens, line, readMark(line, index, tokens.at(-1)), isApart);
    }
  }
  return markLostOperations(tokens);
}

/** The column of the item that prose at the end of a page follows; none where it follows something else. */
function findOuter(tokens: readonly Token[]): number {
  const last = tokens.findLast(({ kind }) => kind !== "prose" && kind !== "code");
  return last?.kind === "item" ? last.indent : -1;
}

/** Lines of prose that follow each other are one stretch. */
function addLine(
  tokens: Token[],
  { start, end, indent }: LineSpan,
  mark: Token | undefined,
  isApart: boolean,
): void {
  const last = tokens.at(-1);
  if (mark) {
    tokens.push(mark);
    // Words after an operation, such as `(beta)`, are said of it.
    if (mark.kind === "operation" && mark.end < end)
      tokens.push({ kind: "prose", start: mark.end, end, indent });
    return;
  }
  const isOuter = isApart && indent <= findOuter(tokens);
  const displaced = isOuter ? { displaced: start } : {};
  if (last?.kind === "prose") tokens[tokens.length - 1] = { ...displaced, ...last, end };
  else tokens.push({ kind: "prose", start, end, indent, ...displaced });
}
