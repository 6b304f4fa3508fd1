import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What lies below a folder and is no folder itself, as sorted paths relative to it, with slashes on every platform; nothing where the folder is missing. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
