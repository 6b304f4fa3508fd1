import { findFences } from "../shared/find-fences.js";
import { splitLines, type Line } from "../shared/lines.js";

/** A line of a block quote, and the blanks and the mark that it begins with (CommonMark 0.31, section 5.1). */
const quotedLines = /(?:^ {0,3}>[^\n]*(?:\n|$))+/gmu;
const mark = /^( {0,3})>/gmu;
const fenceLine = /^ {0,3}(?:`{3,}|~{3,})(?<info>.*)$/mu;
const mayQuoteFence = /^ {0,3}> ?[^\S\n]*(?:`{3}|~{3})/mu;

/**
 * The text of a page in which block quotes that hold a whole fence stand as what they quote, at the same places: some pages
 * put their excerpt in one. So does a quote of the line alone that opens a fence: some pages quote the first line of a
 * description, and what closes its fence stands below. Other quotes stay what they are.
 */
export function unquoteFences(text: string): string {
  if (!mayQuoteFence.test(text)) return text;
  return text.replaceAll(quotedLines, (quoted, offset: number) => {
    const content = quoted.replaceAll(mark, "$1 ");
    const lines = splitLines(content);
    const [fence] = findFences(lines);
    if (!fence) return quoted;
    const isOpenLine = fence.first === 0 && quoted.indexOf("\n") === quoted.length - 1;
    const isClosed = isOpenLine
      ? closesFirst(text.slice(offset + quoted.length))
      : isMark(lines[fence.end - 1]);
    return isClosed ? content : quoted;
  });
}

const isMark = (line: Line | undefined): boolean => /^(?:`{3,}|~{3,})$/u.test(line?.text ?? "");

/** Whether the first mark of a fence in a text is one that closes a fence. */
function closesFirst(text: string): boolean {
  return fenceLine.exec(text)?.groups?.["info"]?.trim() === "";
}
