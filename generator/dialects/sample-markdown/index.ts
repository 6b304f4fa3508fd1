import type { Dialect } from "../../model/index.js";
import { operationLine, responsesLine } from "./classify.js";
import { readSampleMarkdown } from "./read.js";

/**
 * Reference pages with samples of answers: `**GET**` in upper case, `### Responses`, JSON whose leaves name types.
 * They have no parameters, no enumerations and no optionality; members stand in alphabetical order, so order is no claim.
 */
export const sampleMarkdown: Dialect = {
  name: "sample-markdown",
  abilities: new Set(["integer", "errors", "envelope", "descriptions", "nesting"]),
  needsMarks: true,
  recognises: (text) => operationLine.test(text) && responsesLine.test(text),
  read: readSampleMarkdown,
};
