import type { SourceDocument } from "../model/index.js";

/** A position as people count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which the lines of a text begin. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the starts are not after an offset: the number of its line. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle - 1] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const known = new WeakMap<SourceDocument, readonly number[]>();

/** The position of an offset in a document; its lines are counted once, however often it is asked for. */
export function findPositionIn(document: SourceDocument, offset: number): Position {
  const starts = known.get(document) ?? findLineStarts(document.text);
  known.set(document, starts);
  const line = findLine(starts, offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The position of an offset in a text. Whoever asks for many of one document asks `findPositionIn`. */
export function findPosition(text: string, offset: number): Position {
  return findPositionIn({ name: "", text: text.slice(0, offset) }, offset);
}
