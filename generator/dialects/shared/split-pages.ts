import { findFences } from "./find-fences.js";
import { splitLines, type Line } from "./lines.js";
import { readSourceLine } from "./source-line.js";
import type { Span } from "./span.js";

/** One of several pages that stand in a file, one after the other. */
export interface PageSpan extends Span {
  /** The address that the page is from, or its title in quotes where it names none, and the line that says it. */
  readonly url: string;
  readonly at: Span;
}

/** Most texts name no source, and need no closer look. */
const anySource = /^[^\S\n]*(?:#\s*|<!--\s*)?Source:\s*https?:/imu;
const title = /^#\s+\S/u;
const rule = /^(?:-{3,}|={3,}|\*{3,})$/u;
const closingMarks = /^(?:`{3,}|~{3,})$/u;

/** Which lines are text of a fenced block. A block that nothing closes is a page cut off, not the rest of the file. */
function findFenced(lines: readonly Line[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  for (const { end, first } of findFences(lines)) {
    if (!closingMarks.test(lines[end - 1]?.text ?? "")) continue;
    for (let index = first; index < end; index++) fenced.add(index);
  }
  return fenced;
}

/** Where a page begins whose source stands in a line: at its title, where that is the line above. */
function findStart(lines: readonly Line[], index: number): number {
  const above = lines[index - 1];
  const isTitle = above && title.test(above.text) && readSourceLine(above.text) === undefined;
  return isTitle ? index - 1 : index;
}

/** The end of a page without the blank lines and the rule in front of the next one. */
function trimEnd(lines: readonly Line[], first: number, end: number): number {
  let last = end - 1;
  while (last > first && (lines[last]?.text === "" || rule.test(lines[last]?.text ?? ""))) last -= 1;
  return lines[last]?.end ?? 0;
}

/**
 * The pages of a file that holds several, as `llms-full.txt` does: each says its source in a line of its own, at its top
 * or below its title. None where the file names fewer than two sources. What stands in front belongs to the first page.
 */
export function splitPages(text: string): readonly PageSpan[] {
  if (!anySource.test(text)) return [];
  const lines = splitLines(text);
  const fenced = findFenced(lines);
  const heads = lines.flatMap((line, index) => {
    const url = fenced.has(index) ? undefined : readSourceLine(line.text);
    return url === undefined ? [] : [{ url, at: line, first: findStart(lines, index) }];
  });
  if (heads.length < 2) return [];
  return heads.map(({ at, first, url }, index) => {
    const next = heads[index + 1]?.first ?? lines.length;
    const start = index === 0 ? 0 : (lines[first]?.start ?? 0);
    return { url, at: { start: at.start, end: at.end }, start, end: trimEnd(lines, first, next) };
  });
}
