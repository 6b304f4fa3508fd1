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
  /** Nothing ends it before the page does, or before another block opens: one of its lines opens a block as it does itself. */
  readonly isOpen?: true;
}

/** Which marks open a block; `deepest` is how far in they may stand, beyond which they are text of an indented block. */
interface Opening {
  readonly form: RegExp;
  readonly deepest: number;
}

const usual: Opening = { form: /^()(`{3,}|~{3,})([^`]*)$/u, deepest: 3 };

/** In an item of a list, or in a component. */
const nested: Opening = { form: /^((?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})([^`]*)$/u, deepest: Infinity };

/** The fenced blocks of a page. Shorter marks, marks further in and marks of the other kind do not end one. */
export function findFences(lines: readonly Line[]): readonly Fence[] {
  return listFences(lines, usual);
}

/** The fenced blocks of a page, those in lists and components among them, which may stand as far in as they like if something closes them. */
export function findNestedFences(lines: readonly Line[]): readonly Fence[] {
  return listFences(lines, nested);
}

function listFences(lines: readonly Line[], opening: Opening): readonly Fence[] {
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const fence = readFence(lines, index, opening);
    if (!fence) continue;
    fences.push(fence);
    index = fence.end - 1;
  }
  return fences;
}

function readFence(lines: readonly Line[], first: number, { deepest, form }: Opening): Fence | undefined {
  const line = lines[first];
  const match = line && line.indent <= deepest ? form.exec(line.text) : null;
  if (!line || !match) return undefined;
  const [, item = "", marks = "", info = ""] = match;
  const inset = line.indent + item.length;
  const last = findClose(lines, first, marks, inset > usual.deepest ? inset : 0);
  if (last === lines.length && inset > usual.deepest) return undefined;
  const start = lines[first + 1]?.start ?? line.end;
  const opensAnother = lines.slice(first + 1, last).some((one) => isOpening(one, marks, inset));
  return {
    ...((last === lines.length || opensAnother) && { isOpen: true }),
    info: info.trim(),
    first,
    end: Math.min(last + 1, lines.length),
    content: { start: start - (lines[first + 1]?.indent ?? 0), end: lines[last - 1]?.end ?? line.end },
  };
}

/** The index of the line that closes a block, or of the end of the page where nothing does. */
function findClose(lines: readonly Line[], first: number, marks: string, inset: number): number {
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line && closes(line, marks, inset)) return index;
  }
  return lines.length;
}

/** Whether a line within a block opens one with the same marks, and says what is in it: the mark that ends the first is missing. */
function isOpening({ indent, text }: Line, marks: string, inset: number): boolean {
  return indent <= inset && text.startsWith(marks) && /^[`~]+\s*\w+$/u.test(text);
}

function closes({ indent, text }: Line, marks: string, inset: number): boolean {
  const mark = marks.charAt(0);
  return indent <= inset + usual.deepest && text.length >= marks.length && text === mark.repeat(text.length);
}
