import type { OutputFile } from "../../model/index.js";
import { formatSource } from "../format/format-source.js";
import { fileHead } from "./file-head.js";
import type { SourceFile } from "./structures.js";

/**
 * The text of a file, printed by ts-morph, checked against what was asked for, and laid out by the formatter.
 * Throws `MisprintError` where it says something else.
 */
export async function printSource(file: SourceFile): Promise<OutputFile> {
  // Loaded here, because the compiler that comes with it takes long to load.
  const { printChecked } = await import("./print-checked.js");
  const { path, text } = await formatSource(printChecked(file));
  return { path, text: fileHead + text };
}
