import type { Dialect } from "../../model/index.js";
import { readPage } from "../page-text/read-page.js";
import { http } from "./language.js";
import { isReferencePage } from "./recognise.js";

/**
 * The text of an HTTP reference page, as a browser copies it or a scrape wraps it in Markdown: `GET/path` glued,
 * `Path ParametersExpand Collapse`, one declaration a line without indentation.
 */
export const referencePage: Dialect = {
  name: "reference-page",
  abilities: new Set([
    "parameterLocation",
    "optionality",
    "format",
    "bounds",
    "deprecation",
    "enumerations",
    "permissions",
    "examples",
    "descriptions",
    "nesting",
  ]),
  recognises: isReferencePage,
  read: (document, hints) => readPage(document, http, hints),
};
