import { createHash } from "node:crypto";
import { stringifyJson, type OutputFile } from "../../model/index.js";

/** Finds the text that an earlier run printed of a source, by its hash, where that text still stands. */
export type FindPrinted = (path: string, source: string) => string | undefined;

/** A file with the hash of what it was printed from; what is copied as it is has none. */
export interface PrintedFile extends OutputFile {
  readonly source?: string;
}

/** The file that a source is printed to, unless its text is known from an earlier run. */
export async function printChanged<Source extends { readonly path: string }>(
  data: Source,
  findPrinted: FindPrinted,
  print: (changed: Source) => Promise<OutputFile>,
): Promise<PrintedFile> {
  const { path } = data;
  const source = createHash("sha256").update(stringifyJson(data)).digest("base64");
  return { path, source, text: findPrinted(path, source) ?? (await print(data)).text };
}
