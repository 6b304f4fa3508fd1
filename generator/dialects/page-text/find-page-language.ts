import { http } from "../reference-page/language.js";
import { findCallLanguage } from "./find-call-language.js";
import { findOperationHeads, gluedVerb } from "./operation-head.js";
import { readPageLines } from "./page-line.js";

/** Types of Ruby and its classes, which have no colon: its calls look like those of Python. */
const ofRuby = /^[ \t]*(?:\w+: (?:(?:String|Integer|Float|Time)\b|T::)|class \w+[ \t]*$)/m;

/** Whether a page declares types of Ruby. */
export function hasRubyTypes(text: string): boolean {
  return ofRuby.test(text);
}

/** The language of the SDK that the text of a page is about, by the call above verb and path; undefined for a page of HTTP. */
export function findPageLanguage(text: string): string | undefined {
  if (!gluedVerb.test(text)) return undefined;
  for (const { title } of findOperationHeads(readPageLines(text), http)) {
    const language = title && findCallLanguage(title.plain);
    if (language !== undefined) return language === "Python" && hasRubyTypes(text) ? "Ruby" : language;
  }
  return undefined;
}
