import type { Span } from "./span.js";

/** Where a line of a document stands, without its line end and the white space around it. */
export interface LineSpan extends Span {
  /** The number of white space characters before it. */
  readonly indent: number;
}

/** A line of a document: `text` is what stands from `start` to `end`. */
export interface Line extends LineSpan {
  readonly text: string;
}

/** Zero-width characters count as white space: what browsers copy is full of them. */
const blank = /[\s\u200b\u2060\ufeff]/;

/** Whether a character is white space; that one that ASCII prints is none is told without an expression. */
function isBlank(char: string): boolean {
  return (char <= " " || char > "~") && blank.test(char);
}

function trimLine(document: string, from: number, to: number): LineSpan {
  let start = from;
  let end = to;
  while (start < end && isBlank(document.charAt(start))) start += 1;
  while (end > start && isBlank(document.charAt(end - 1))) end -= 1;
  return { start, end, indent: start - from };
}

/** Whether a line has nothing but white space, or is not there: before the first and after the last. */
export function isEmptyLine(line: LineSpan | undefined): boolean {
  return !line || line.start === line.end;
}

/** Where the lines of a text stand, whether they end in LF, CRLF or CR. A blank line ends where it starts. */
export function findLines(document: string): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  let start = 0;
  for (const { index, 0: newline } of document.matchAll(/\r\n|\r|\n/g)) {
    lines.push(trimLine(document, start, index));
    start = index + newline.length;
  }
  lines.push(trimLine(document, start, document.length));
  return lines;
}

/** The lines of a text. A blank line has an empty `text`. */
export function splitLines(document: string): readonly Line[] {
  return findLines(document).map(({ start, end, indent }) => ({
    text: document.slice(start, end),
    start,
    end,
    indent,
  }));
}
