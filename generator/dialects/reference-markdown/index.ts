import type { Ability, Dialect } from "../../model/index.js";
import { readReferenceMarkdown } from "./read-reference-markdown.js";
import { isReferenceMarkdown } from "./recognise.js";

/** `or null` is claimed where a page is of an era that prints it, so silence on it says nothing. */
const abilities: ReadonlySet<Ability> = new Set<Ability>([
  "parameterLocation",
  "optionality",
  "enumerations",
  "examples",
  "descriptions",
  "nesting",
]);

/** The Markdown that reference pages offer for copying (`Copy Markdown`), in one line or in many. */
export const referenceMarkdown: Dialect = {
  name: "reference-markdown",
  abilities,
  recognises: isReferenceMarkdown,
  read: readReferenceMarkdown,
};
