import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Whether a folder is a project. */
export function isProject(folder: string): boolean {
  return existsSync(join(folder, "spec", "docwright.yaml"));
}

/** The nearest folder, from `start` upwards, that holds `spec/docwright.yaml`; `start` itself where there is none. */
export function findProjectRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isProject(folder)) return folder;
    if (folder === dirname(folder)) return resolve(start);
  }
}
