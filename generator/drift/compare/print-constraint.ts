import type { Schema } from "../../model/index.js";
import { printInFull, printType } from "../print-type.js";

/** Prints a schema for a reader. */
export type Print = (schema: Schema) => string;

/** What two keywords say, for a reader: in few words, or in full where few words do not tell them apart. */
export function printBoth(
  base: (print: Print) => string | undefined,
  revision: (print: Print) => string | undefined,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const [before, after] = [base(printType), revision(printType)];
  return before === after ? { before: base(printInFull), after: revision(printInFull) } : { before, after };
}
