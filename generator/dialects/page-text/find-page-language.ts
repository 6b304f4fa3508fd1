import { http } from "../reference-page/language.js";
import { findCallLanguage } from "./find-call-language.js";
import { findOperationHeads, gluedVerb } from "./operation-head.js";
import { readPageLines } from "./page-line.js";

/** The language of the SDK that the text of a page is about, by the call above verb and path; undefined for a page of HTTP. */
export function findPageLanguage(text: string): string | undefined {
  if (!gluedVerb.test(text)) return undefined;
  for (const { title } of findOperationHeads(readPageLines(text), http)) {
    const language = title && findCallLanguage(title.plain);
    if (language !== undefined) return language;
  }
  return undefined;
}
