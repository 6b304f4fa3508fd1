import type { BuiltInParserName } from "prettier";
import type { OutputFile } from "../model/index.js";
import type { PrintedFile } from "./print/source-file.js";

const parsers: Readonly<Record<string, BuiltInParserName>> = {
  ".ts": "typescript",
  ".json": "json",
  ".md": "markdown",
};

/** Files in prettier's form (default options), which is the form of the output. Files of other kinds stay as they are. */
export function formatFiles(files: readonly PrintedFile[]): Promise<readonly OutputFile[]> {
  return Promise.all(files.map(formatFile));
}

async function formatFile({ path, text, isFormatted }: PrintedFile): Promise<OutputFile> {
  const parser = isFormatted ? undefined : parsers[/\.\w+$/u.exec(path)?.[0] ?? ""];
  if (!parser) return { path, text };
  // Loaded here, because most packages have no file that needs it, and it takes long to load.
  const { format } = await import("prettier");
  return { path, text: await format(text, { parser, filepath: path }) };
}
