import type { Dialect } from "../../model/index.js";
import { readPage } from "../page-text/read-page.js";
import { python } from "./language.js";
import { isPythonPage } from "./recognise.js";

/**
 * The text of a page of a Python SDK, as a browser copies it: a call signature above `GET/path`, `class X:` with the
 * fields below it. `Optional[X]` is all it says of optionality, which can mean absent or null.
 */
export const pythonPage: Dialect = {
  name: "python-page",
  abilities: new Set([
    "integer",
    "format",
    "bounds",
    "deprecation",
    "enumerations",
    "permissions",
    "pagination",
    "methodNames",
    "examples",
    "descriptions",
  ]),
  recognises: isPythonPage,
  read: (document, hints) => readPage(document, python, hints),
};
