/** A line of a document without its line end and the white space around it: `text` is what stands from `start` to `end`. */
export interface Line {
  readonly text: string;
  /** UTF-16 offsets into the document, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of white space characters before the text. */
  readonly indent: number;
}

/** Zero-width characters count as white space: what browsers copy is full of them. */
const blank = /[\s\u200b\u2060\ufeff]/;

function trimLine(document: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && blank.test(document.charAt(start))) start += 1;
  while (end > start && blank.test(document.charAt(end - 1))) end -= 1;
  return { text: document.slice(start, end), start, end, indent: start - from };
}

/** The lines of a text, whether they end in LF, CRLF or CR. A blank line has an empty `text`. */
export function splitLines(document: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: newline } of document.matchAll(/\r\n|\r|\n/g)) {
    lines.push(trimLine(document, start, index));
    start = index + newline.length;
  }
  lines.push(trimLine(document, start, document.length));
  return lines;
}
