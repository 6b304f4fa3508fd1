import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { diagnose } from "../../diagnostics.js";
import { fileMark } from "../../emit/source/file-head.js";
import type { Diagnostic, OutputFile } from "../../model/index.js";
import { listFiles } from "./list-files.js";
import { namePath } from "./name-path.js";
import { readTarget } from "./targets.js";

/** The folder of a package that holds nothing but what docwright wrote, unless people put a file there. */
const ownedFolder = "src";

/** The file of a package that lists what docwright wrote, a path on a line: it travels with every clone. */
const listName = ".docwright-files";

/** What the file system adds by itself and does not make a folder taken. */
const ignorable = new Set([".docwright", ".git", ".DS_Store"]);

function isOurs(folder: string): boolean {
  try {
    const data = JSON.parse(readTarget(join(folder, "package.json")) ?? "{}") as {
      docwright?: { generated?: unknown };
    };
    return data.docwright?.generated === true;
  } catch {
    return false;
  }
}

/** Whether a folder, there or not, lies where git keeps what is its own. */
function isInGit(folder: string): boolean {
  let nearest = resolve(folder);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  return [resolve(folder), realpathSync(nearest)].some((path) =>
    path.toLowerCase().split(sep).includes(".git"),
  );
}

/**
 * Refuses what is no folder for a package: no name, a file, a place of git's, or a folder with files that docwright did not
 * write, so that pointing `--out` at the wrong place costs nothing.
 */
export function findForeignFolder(folder: string): Diagnostic | undefined {
  if (folder.trim() === "") return diagnose("folder-unnamed", { option: "--out" });
  if (isInGit(folder)) return diagnose("folder-of-git", { path: folder });
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return diagnose("folder-is-file", { path: folder });
  const isTaken = !isOurs(folder) && readdirSync(folder).some((name) => !ignorable.has(name));
  return isTaken ? diagnose("folder-not-ours", { path: folder }) : undefined;
}

/** The files of a package, with the list of them as one more. */
export function withFileList(files: readonly OutputFile[]): readonly OutputFile[] {
  const paths = [...files.map(({ path }) => path), listName].sort();
  return [...files, { path: listName, text: paths.map((path) => `${path}\n`).join("") }];
}

/** What docwright wrote into a package the last time; nothing where there is no list. Throws where it can't be read. */
function readFileList(folder: string): ReadonlySet<string> {
  const path = join(folder, listName);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return new Set(isFile ? readFileSync(path, "utf8").split(/\r?\n/) : []);
}

/** Files below `src/` of a package that an emission does not contain, relative to the package. */
export interface Leftovers {
  /** Docwright wrote them once. */
  readonly orphans: readonly string[];
  /** Somebody else did. */
  readonly foreign: readonly string[];
}

/** Says that files of somebody else's lie where the package is, and stay; `paths` are relative to its folder. */
export function reportForeign(folder: string, paths: readonly string[]): Diagnostic[] {
  return paths.map((path) => diagnose("file-not-ours", { path: namePath(join(folder, path)) }));
}

export function findLeftovers(folder: string, files: readonly OutputFile[]): Leftovers {
  if (!existsSync(folder) || !isOurs(folder)) return { orphans: [], foreign: [] };
  const kept = new Set(files.map(({ path }) => path));
  const written = readFileList(folder);
  const others = listFiles(join(folder, ownedFolder))
    .map((path) => `${ownedFolder}/${path}`)
    .filter((path) => !kept.has(path));
  return {
    orphans: others.filter((path) => written.has(path)),
    foreign: others.filter((path) => !written.has(path)),
  };
}

/**
 * Refuses to write over what somebody else put where a file of the package goes, such as that of a resource which the API
 * did not have then. Where docwright's list is gone, the heads of files tell whose they are, as far as they have one.
 */
export function findTakenTargets(folder: string, files: readonly OutputFile[]): Diagnostic[] {
  const written = readFileList(folder);
  const canTell = (path: string) => written.size > 0 || path.startsWith(`${ownedFolder}/`);
  const isTaken = ({ path, text }: OutputFile): boolean => {
    const target = join(folder, path);
    const isFile = statSync(target, { throwIfNoEntry: false })?.isFile() ?? false;
    if (!isFile || written.has(path) || !canTell(path)) return false;
    const found = readFileSync(target, "utf8");
    return found !== text && !found.startsWith(fileMark);
  };
  const problem = "is a file that docwright did not write, where one of its own goes";
  return files
    .filter(isTaken)
    .map(({ path }) => diagnose("target-blocked", { path: namePath(join(folder, path)), problem }));
}
