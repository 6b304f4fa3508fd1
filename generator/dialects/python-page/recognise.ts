import { hasRubyTypes } from "../page-text/find-page-language.js";
import { findOperationHeads, gluedVerb } from "../page-text/operation-head.js";
import { readPageLines } from "../page-text/page-line.js";
import { python } from "./language.js";

/** Whether a page has a call signature of Python above a glued verb and path. */
export function isPythonPage(text: string): boolean {
  if (!gluedVerb.test(text) || hasRubyTypes(text)) return false;
  return findOperationHeads(readPageLines(text), python).some(({ signature }) => signature !== undefined);
}
