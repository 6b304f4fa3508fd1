import { splitLines, type Line } from "../shared/lines.js";
import { findExcerpt, type Excerpt } from "./excerpt.js";
import { findNestedFences, type Fence } from "../shared/find-fences.js";
import { readHeading } from "./read-lead.js";
import { unquoteFences } from "./unquote.js";

/** The excerpts of a page, and the lines and fences among which they stand. */
export interface PageExcerpts {
  /** The text of the page, with excerpts in block quotes as they are without. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly fences: readonly Fence[];
  readonly excerpts: readonly Excerpt[];
}

/** A page without these words in it holds no excerpt: most texts need no closer look. */
const words = /openapi|swagger|paths|responses|asyncapi|sendMessages/iu;

/** Finds the excerpts of a page. */
export function listExcerpts(page: string): PageExcerpts {
  if (!words.test(page)) return { text: page, lines: [], fences: [], excerpts: [] };
  const text = unquoteFences(page);
  const lines = splitLines(text);
  const fences = findNestedFences(lines);
  let from = 0;
  let heading = "";
  const excerpts = fences.flatMap((fence) => {
    for (; from < fence.first; from++) heading = headingOf(lines[from]) ?? heading;
    from = fence.end;
    return findExcerpt(fence, text, heading) ?? [];
  });
  return { text, lines, fences, excerpts };
}

function headingOf(line: Line | undefined): string | undefined {
  return line && readHeading(line);
}
