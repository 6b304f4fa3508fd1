import type { Dialect } from "../../model/index.js";
import { readMethodMarkdown } from "./read-method-markdown.js";
import { isMethodMarkdown } from "./recognise.js";

/**
 * The Markdown that MCP servers of SDKs give of a method: its name as the heading, the call, and whole types of
 * TypeScript in back-ticks. It prints neither null nor whole numbers, maps as `object`, files as `string`, and not where
 * parameters go or where in the answer the result stands.
 */
export const methodMarkdown: Dialect = {
  name: "method-markdown",
  abilities: new Set(["optionality", "enumerations", "methodNames", "descriptions"]),
  isSupplementary: true,
  recognises: isMethodMarkdown,
  read: readMethodMarkdown,
};
