import { format, type BuiltInParserName } from "prettier";
import type { OutputFile } from "../model/index.js";

const parsers: Readonly<Record<string, BuiltInParserName>> = {
  ".ts": "typescript",
  ".json": "json",
  ".md": "markdown",
};

/** Files in prettier's form (default options), which is the form of the output. Files of other kinds stay as they are. */
export function formatFiles(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  return Promise.all(files.map(formatFile));
}

async function formatFile(file: OutputFile): Promise<OutputFile> {
  const parser = parsers[/\.\w+$/u.exec(file.path)?.[0] ?? ""];
  return parser ? { path: file.path, text: await format(file.text, { parser }) } : file;
}
