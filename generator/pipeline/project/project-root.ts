import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The nearest folder, from `start` upwards, that holds `spec/docwright.yaml`; `start` itself where there is none. */
export function findProjectRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "spec", "docwright.yaml"))) return folder;
    if (folder === dirname(folder)) return resolve(start);
  }
}
