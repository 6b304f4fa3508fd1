import { quote } from "../explain/explanation.js";
import type { Told } from "../told.js";
import { toCode } from "./markdown.js";

/**
 * A claim as a reviewer checks it: the document and its words. No line number: an edit high up on a page would change
 * every line of the ledger. An example is too long to quote.
 */
export function printTold(told: Told): string {
  const name = toCode(told.reading.document.name);
  return told.assertion.aspect === "example" ? `an example in ${name}` : `${name} ${toCode(quote(told))}`;
}

/** The first claim of each document, in the order in which they count. */
export function pickOnePerDocument(told: readonly Told[]): Told[] {
  const seen = new Set<string>();
  return told.filter(({ reading }) => {
    const isFirst = !seen.has(reading.document.name);
    seen.add(reading.document.name);
    return isFirst;
  });
}
