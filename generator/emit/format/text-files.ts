import type { BuiltInParserName } from "prettier";
import type { OutputFile } from "../../model/index.js";
import { formatSource, nameFile } from "./format-source.js";

/** A file that is mostly text, as its template gave it. */
export interface TextFile extends OutputFile {
  /** All but its code is in prettier's form already, as its template is. */
  readonly isPlain: boolean;
}

const parsers: Readonly<Record<string, BuiltInParserName>> = {
  ".json": "json",
  ".md": "markdown",
};

/** A file that is mostly text in prettier's form (default options). Files of other kinds stay as they are. */
export async function formatTextFile({ path, text, isPlain }: TextFile): Promise<OutputFile> {
  const parser = parsers[/\.\w+$/u.exec(path)?.[0] ?? ""];
  if (!parser) return { path, text };
  if (isPlain) return { path, text: await formatCode(path, text) };
  // Loaded here, because most packages have no file that needs it, and it takes long to load.
  const { format } = await import("prettier");
  return { path, text: await nameFile(path, format(text, { parser, filepath: path })) };
}

const codeBlock = /(?<=^```ts\n).*?(?=^```$)/gmsu;

/** Lays out the blocks of TypeScript in a text. */
async function formatCode(path: string, text: string): Promise<string> {
  const blocks = [...text.matchAll(codeBlock)].map(([block], index) => ({
    path: `${path}#${String(index + 1)}.ts`,
    text: block,
  }));
  const formatted = (await Promise.all(blocks.map(formatSource))).values();
  return text.replace(codeBlock, () => formatted.next().value?.text ?? "");
}
