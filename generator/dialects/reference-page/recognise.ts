import { findCallLanguage } from "../page-text/find-call-language.js";
import { findOperationHeads, gluedVerb } from "../page-text/operation-head.js";
import { readPageLines } from "../page-text/page-line.js";
import { http } from "./language.js";

/** Whether a page has verb and path glued, and no call of an SDK above them. */
export function isReferencePage(text: string): boolean {
  if (!gluedVerb.test(text)) return false;
  const heads = findOperationHeads(readPageLines(text), http);
  return (
    heads.length > 0 && heads.every(({ title }) => !title || findCallLanguage(title.plain) === undefined)
  );
}
