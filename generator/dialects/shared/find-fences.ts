import type { Line } from "./lines.js";
import type { Span } from "./span.js";

/** A fenced block of code (CommonMark 0.31, section 4.5). */
export interface Fence {
  /** What stands behind the opening marks: `yaml /openapi.yaml post /parcels`. */
  readonly info: string;
  /** The indices of the first line of the block and of the first line after it. */
  readonly first: number;
  readonly end: number;
  readonly content: Span;
}

const opening = /^(`{3,}|~{3,})([^`]*)$/u;
/** Further in, the marks are text of an indented block. */
const deepestIndent = 3;

/** The fenced blocks of a page. Shorter marks, marks further in and marks of the other kind do not end one. */
export function findFences(lines: readonly Line[]): readonly Fence[] {
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const fence = readFence(lines, index);
    if (!fence) continue;
    fences.push(fence);
    index = fence.end - 1;
  }
  return fences;
}

function readFence(lines: readonly Line[], first: number): Fence | undefined {
  const line = lines[first];
  const match = line && line.indent <= deepestIndent ? opening.exec(line.text) : null;
  if (!line || !match) return undefined;
  const [, marks = "", info = ""] = match;
  const last = findClose(lines, first, marks);
  const start = lines[first + 1]?.start ?? line.end;
  return {
    info: info.trim(),
    first,
    end: Math.min(last + 1, lines.length),
    content: { start: start - (lines[first + 1]?.indent ?? 0), end: lines[last - 1]?.end ?? line.end },
  };
}

/** The index of the line that closes a block, or of the end of the page where nothing does. */
function findClose(lines: readonly Line[], first: number, marks: string): number {
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line && closes(line, marks)) return index;
  }
  return lines.length;
}

function closes({ indent, text }: Line, marks: string): boolean {
  const mark = marks.charAt(0);
  return indent <= deepestIndent && text.length >= marks.length && text === mark.repeat(text.length);
}
