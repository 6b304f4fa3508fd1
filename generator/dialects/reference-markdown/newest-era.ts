import { methods } from "../../model/index.js";

const verbs = methods.map((method) => method.toUpperCase()).join("|");
const mark = new RegExp(String.raw`\*\*(?:${verbs})\*\*\s{1,4}\`/`, "g");

/** What the newest pages have under an operation, and pages of samples or hand-written ones have not. */
const sections =
  /(?:^|\s)#{2,5} (?:(?:Path|Query|Cookie|Body) parameters(?: \(form-data\))?|Headers|Returns)\s+- `/;
const examples = /(?:^|\s)#{2,4} Example\s+```bash\s+curl\s/;
const answers = /(?:^|\s)#{3,5} Response \((?:\d{3}|\dXX|default)\)\s+```/;
const marks = [sections, examples, answers];

/** Pages of samples have their answers under this. */
const sampleAnswers = /(?:^|\s)### Responses(?:\s|$)/;

const namedTypes = /(?:^|\s)## Domain types\s+### [^\n`]{1,300}?\s+- `[\p{L}\p{N}_$]+ (?:object`|= )/u;

/** Where a page has operations as its newest form writes them: the verb in upper case and bold, the path in back-ticks. */
export function findNewestOperations(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(mark);
}

/** Whether a page that has such operations, or named types alone, is of the newest form; its sections tell. */
export function hasNewestMarks(text: string): boolean {
  if (sampleAnswers.test(text)) return false;
  return namedTypes.test(text) || marks.some((each) => each.test(text));
}

/** Whether a page has named types as the newest form writes them. */
export function hasNewestTypes(text: string): boolean {
  return namedTypes.test(text);
}
