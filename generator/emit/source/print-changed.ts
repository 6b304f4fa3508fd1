import { createHash } from "node:crypto";
import type { OutputFile } from "../../model/index.js";

/** Finds the text that an earlier run printed of a source, by its hash, where that text still stands. */
export type FindPrinted = (path: string, source: string) => string | undefined;

/** A file with the hash of what it was printed from; what is copied as it is has none. */
export interface PrintedFile extends OutputFile {
  readonly source?: string;
}

/** Prints those sources whose text is not known from an earlier run; the files are in the order of the sources. */
export async function printChanged<Source extends { readonly path: string }>(
  sources: readonly Source[],
  findPrinted: FindPrinted,
  print: (changed: readonly Source[]) => Promise<readonly OutputFile[]>,
): Promise<readonly PrintedFile[]> {
  const known = sources.map((data) => {
    const { path } = data;
    const source = createHash("sha256").update(JSON.stringify(data)).digest("base64");
    return { data, path, source, text: findPrinted(path, source) };
  });
  const changed = known.filter(({ text }) => text === undefined).map(({ data }) => data);
  const printed = new Map((await print(changed)).map(({ path, text }) => [path, text]));
  return known.map(({ path, source, text }) => ({ path, source, text: text ?? printed.get(path) ?? "" }));
}
