import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Whether a folder is a project. */
export function isProject(folder: string): boolean {
  return existsSync(join(folder, "spec", "docwright.yaml"));
}

/** Names and places that a manifest is given by mistake. */
const misnamed = ["docwright.yaml", "docwright.yml"].flatMap((name) => [`spec/${name}`, name, `.${name}`]);

/** The file that its author may take for the manifest of a folder without one. */
export function findMisnamed(has: (path: string) => boolean): { readonly near?: string } {
  const near = misnamed.find(has);
  return near === undefined ? {} : { near };
}

/** The same of a folder on disk. */
export function findMisnamedIn(folder: string): { readonly near?: string } {
  return findMisnamed((path) => existsSync(join(folder, path)));
}

/** The nearest folder, from `start` upwards, that holds `spec/docwright.yaml`; `start` itself where there is none. */
export function findProjectRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isProject(folder)) return folder;
    if (folder === dirname(folder)) return resolve(start);
  }
}
