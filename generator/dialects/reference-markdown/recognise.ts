import { methods } from "../../model/index.js";
import { findNewestOperations, hasNewestMarks, hasNewestTypes } from "./newest-era.js";

const mark = new RegExp(String.raw`\*\*(?:${methods.join("|")})\*\*\s{1,4}\`/`, "g");

/** The longest title of an operation that is still taken for one. */
const longestTitle = 500;

const heading = /(?:^|\s)#{1,2} (?:(?!\s#+\s)[^\n`])*$/;
const newestHeading = /(?:^|\s)#{1,3} (?:(?!\s#+\s)[^\n`])*$/;

/** Whether the text before an operation is the heading that it stands under, and nothing else. */
function endsIn(form: RegExp, text: string, end: number): boolean {
  return form.test(text.slice(Math.max(0, end - longestTitle), end).trimEnd());
}

function isUnder(form: RegExp, text: string, operations: Iterable<RegExpExecArray>): boolean {
  for (const { index } of operations) if (endsIn(form, text, index)) return true;
  return false;
}

/** A page of named types alone has no operation to tell it by. */
const namedType = /(?:^|\s)## Domain Types\s+### [^\n`]{1,300}?\s+- `[\p{L}\p{N}_$]+ (?:object \{|= )/u;

/** Whether a page is of one of the older forms: the verb of its operations in lower case. */
function isOlder(text: string): boolean {
  return isUnder(heading, text, text.matchAll(mark)) || namedType.test(text);
}

/** Whether a page is of the newest form: verbs in upper case, and sections that no other page has. */
export function isNewest(text: string): boolean {
  if (isOlder(text) || !hasNewestMarks(text)) return false;
  return isUnder(newestHeading, text, findNewestOperations(text)) || hasNewestTypes(text);
}

/**
 * Whether a page has an operation as this dialect writes it: its verb in bold, its path in back-ticks, right under the
 * heading. The pages of SDKs have a call signature in back-ticks between the two.
 */
export function isReferenceMarkdown(text: string): boolean {
  return isOlder(text) || isNewest(text);
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
  for (const { index } of text.matchAll(/- `|\*\*(?:[a-z]+|[A-Z]+)\*\* `\//g)) {
    if (isLineStart(text, index)) atStart += 1;
    else within += 1;
  }
  return within > atStart;
}
