import { findOperationHeads, gluedVerb } from "../page-text/operation-head.js";
import { readPageLines } from "../page-text/page-line.js";
import { http } from "./language.js";

/** A call of some SDK: `client.models.list(..)`, `client.Models.New(..)`, `models().list(..)`; a title has a space before a bracket. */
const call = /^[A-Za-z_$][\w$]*(?:\(\))?(?:(?:\.|::|->)[\w$]+(?:\(\))?)*\(.*\)/;

/** Whether a page has verb and path glued, and no call signature of an SDK above them. */
export function isReferencePage(text: string): boolean {
  if (!gluedVerb.test(text)) return false;
  const heads = findOperationHeads(readPageLines(text), http);
  return heads.length > 0 && heads.every(({ title }) => !title || !call.test(title.plain));
}
