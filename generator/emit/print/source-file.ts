import type { OutputFile } from "../../model/index.js";
import { layOutFile } from "../layout/lay-out.js";
import type { Declaration } from "../syntax/declaration.js";
import { lineWidth } from "./jsdoc.js";

/** A file as it was printed; one that may not be in prettier's form yet must be formatted. */
export interface PrintedFile extends OutputFile {
  readonly isFormatted?: true;
}

/** Prints a file of TypeScript. */
export function printFile(path: string, declarations: readonly Declaration[]): PrintedFile {
  const text = layOutFile(declarations, lineWidth);
  if (isKnownForm(text)) return { path, text, isFormatted: true };
  // Prettier keeps an object broken that stands on several lines, so that it must decide that itself.
  return { path, text: layOutFile(declarations, Infinity) };
}

/** Letters beyond ASCII in a key: whether quotes are needed around it is for prettier to say. */
const foreignKey = /[^ -~\n][^"'\n]*["']\??:/u;

/** Characters in code that may take none or two columns: how wide they are is for prettier to say. */
const oddWidth =
  /^(?!\s*(?:\/\*\*| \*)).*[^\0-\u02ff\u0370-\u0482\u048a-\u0513\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff]/mu;

/** Whether the layout of a text is sure to be prettier's. */
function isKnownForm(text: string): boolean {
  return !foreignKey.test(text) && !oddWidth.test(text);
}
