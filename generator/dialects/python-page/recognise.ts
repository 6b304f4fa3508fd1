import { findOperationHeads, gluedVerb } from "../page-text/operation-head.js";
import { readPageLines } from "../page-text/page-line.js";
import { python } from "./language.js";

/** The signatures of Ruby look alike; its types are `String` and `Integer`, and its classes have no colon. */
const ofRuby = /^[ \t]*(?:\w+: (?:(?:String|Integer|Float|Time)\b|T::)|class \w+[ \t]*$)/m;

/** Whether a page has a call signature of Python above a glued verb and path. */
export function isPythonPage(text: string): boolean {
  if (!gluedVerb.test(text) || ofRuby.test(text)) return false;
  return findOperationHeads(readPageLines(text), python).some(({ signature }) => signature !== undefined);
}
