import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, SourceDocument } from "../../model/index.js";

/** The marker where one side of a conflict begins, and the one where the other ends, as git writes them. */
const marker = /^(?:<{7}|>{7})(?: .*)?$/;

/** What looks like one, anywhere in a text: few have any, and are to be read line by line. */
const likeMarker = /^(?:<{7}|>{7})/m;

/** The fence of a sample (CommonMark 0.31, section 4.5). */
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The fence that is open after a line, given the one before it. */
function followFence(open: string | undefined, line: string): string | undefined {
  const [, marks, info = ""] = fence.exec(line) ?? [];
  if (marks === undefined) return open;
  if (open === undefined) return marks;
  return marks.startsWith(open) && info.trim() === "" ? undefined : open;
}

/**
 * A document that a merge left with both of its versions in it would be read as if it said all of both. A sample may show
 * what a conflict looks like.
 */
export function findMergeConflict({ name, text }: SourceDocument): Diagnostic | undefined {
  if (!likeMarker.test(text)) return undefined;
  let open: string | undefined;
  let start = 0;
  for (const line of text.split("\n")) {
    open = followFence(open, line);
    const end = start + line.length;
    if (open === undefined && marker.test(line))
      return diagnose("merge-conflict", {}, { source: name, start, end });
    start = end + 1;
  }
  return undefined;
}
