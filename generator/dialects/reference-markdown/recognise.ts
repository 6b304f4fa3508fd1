import { methods } from "../../model/index.js";

const mark = new RegExp(String.raw`\*\*(?:${methods.join("|")})\*\*\s{1,4}\`/`, "g");

/** The longest title of an operation that is still taken for one. */
const longestTitle = 500;

const heading = /(?:^|\s)#{1,2} (?:(?!\s#+\s)[^\n`])*$/;

/** Whether the text before an operation is the heading of the first or second level that it stands under, and nothing else. */
function endsInHeading(text: string, end: number): boolean {
  return heading.test(text.slice(Math.max(0, end - longestTitle), end).trimEnd());
}

/** A page of named types alone has no operation to tell it by. */
const namedType = /(?:^|\s)## Domain Types\s+### [^\n`]{1,300}?\s+- `[\p{L}\p{N}_$]+ (?:object \{|= )/u;

/**
 * Whether a page has an operation as this dialect writes it: its verb in lower case and bold, its path in back-ticks,
 * right under the heading. The pages of SDKs have a call signature in back-ticks between the two.
 */
export function isReferenceMarkdown(text: string): boolean {
  for (const found of text.matchAll(mark)) {
    if (endsInHeading(text, found.index)) return true;
  }
  return namedType.test(text);
}

/** Whether the text before an offset, back to its line, is white space. */
function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text.charAt(before) === " " || text.charAt(before) === "\t")) before -= 1;
  return before < 0 || text.charAt(before) === "\n" || text.charAt(before) === "\r";
}

/** Whether every run of white space has become one space: what begins a line elsewhere then stands within one. */
export function isFlattened(text: string): boolean {
  let within = 0;
  let atStart = 0;
  for (const { index } of text.matchAll(/- `|\*\*[a-z]+\*\* `\//g)) {
    if (isLineStart(text, index)) atStart += 1;
    else within += 1;
  }
  return within > atStart;
}
