import type { Dialect } from "../../model/index.js";
import { readSdkMarkdown } from "./read-sdk-markdown.js";
import { isSdkMarkdown } from "./recognise.js";

/**
 * The Markdown of an operation on the pages of a TypeScript SDK: a call above verb and path, bullets with types of
 * TypeScript, nested. It prints null and what may be left out, which HTTP pages of older eras do not; whole numbers are
 * `number`, headers and arguments have names of the SDK, and the result is what the SDK takes out of the answer.
 */
export const sdkMarkdown: Dialect = {
  name: "sdk-markdown",
  abilities: new Set([
    "optionality",
    "null",
    "enumerations",
    "methodNames",
    "deprecation",
    "examples",
    "descriptions",
  ]),
  isSupplementary: true,
  recognises: isSdkMarkdown,
  read: readSdkMarkdown,
};
