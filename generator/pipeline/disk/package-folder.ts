import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, OutputFile } from "../../model/index.js";
import { listFiles } from "./list-files.js";

/** The folder of a package whose files docwright owns whole; elsewhere people keep files of their own. */
const ownedFolder = "src";

/** What the file system adds by itself and does not make a folder taken. */
const ignorable = new Set([".docwright", ".git", ".DS_Store"]);

function isOurs(folder: string): boolean {
  try {
    const data = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      docwright?: { generated?: unknown };
    };
    return data.docwright?.generated === true;
  } catch {
    return false;
  }
}

/**
 * Refuses what is no folder for a package: no name, a file, or a folder with files that docwright did not write, so that
 * pointing `--out` at the wrong place costs nothing.
 */
export function findForeignFolder(folder: string): Diagnostic | undefined {
  if (folder.trim() === "") return diagnose("folder-unnamed", {});
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return diagnose("folder-is-file", { path: folder });
  const isTaken = !isOurs(folder) && readdirSync(folder).some((name) => !ignorable.has(name));
  return isTaken ? diagnose("folder-not-ours", { path: folder }) : undefined;
}

/** The files below `src/` of a package of ours that an emission no longer contains, relative to the package. */
export function findOrphans(folder: string, files: readonly OutputFile[]): string[] {
  if (!isOurs(folder)) return [];
  const kept = new Set(files.map(({ path }) => path));
  return listFiles(join(folder, ownedFolder))
    .map((path) => `${ownedFolder}/${path}`)
    .filter((path) => !kept.has(path));
}
