import type { Line } from "../shared/lines.js";
import { splitLines } from "../shared/lines.js";
import { findHeadingLevel, readPlainText } from "./plain-text.js";

/** A line of a page, with its words as a browser shows them. */
export interface PageLine extends Line {
  readonly plain: string;
  /** 1 to 6 for a heading of Markdown, else 0. */
  readonly headingLevel: number;
  /** Inside a fence of Markdown, or the fence itself. */
  readonly isFenced: boolean;
}

/** The lines of a page; what stands between fences is code, never a declaration. */
export function readPageLines(document: string): readonly PageLine[] {
  let fence: string | undefined;
  return splitLines(document).map((line) => {
    const mark = /^(?:```|~~~)/.exec(line.text)?.[0];
    const isFenced = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark === fence) fence = undefined;
    const headingLevel = isFenced ? 0 : findHeadingLevel(line.text);
    const plain = isFenced ? line.text : readPlainText(line.text);
    // What is left of a line of tags and anchors alone is a blank line.
    const text = plain === "" && !/^\W*$/.test(line.text) ? "" : line.text;
    return { ...line, text, plain, headingLevel, isFenced };
  });
}
