import { findFences } from "../shared/find-fences.js";
import { splitLines } from "../shared/lines.js";

/** A line of a block quote, and the blanks and the mark that it begins with (CommonMark 0.31, section 5.1). */
const quotedLines = /(?:^ {0,3}>[^\n]*(?:\n|$))+/gmu;
const mark = /^( {0,3})>/gmu;
const mayQuoteFence = /^ {0,3}> ?[^\S\n]*(?:`{3}|~{3})/mu;

/**
 * The text of a page in which block quotes that hold a whole fence stand as what they quote, at the same places: some pages
 * put their excerpt in one. Other quotes stay what they are.
 */
export function unquoteFences(text: string): string {
  if (!mayQuoteFence.test(text)) return text;
  return text.replaceAll(quotedLines, (quoted) => {
    const content = quoted.replaceAll(mark, "$1 ");
    const lines = splitLines(content);
    const [fence] = findFences(lines);
    const last = fence && lines[fence.end - 1];
    const isClosed = last !== undefined && /^(?:`{3,}|~{3,})$/u.test(last.text);
    return isClosed ? content : quoted;
  });
}
