import { accessSync, constants, readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { diagnose } from "../../diagnostics.js";
import { RefusedError } from "../reports/refused-error.js";
import { namePath } from "./name-path.js";
import { lookAt } from "./state-folder.js";

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}

/** A folder, or the nearest thing above it that exists. */
function findNearest(path: string): string {
  let folder = path;
  while (!lookAt(folder)) folder = dirname(folder);
  return folder;
}

/** Gives the absolute target of a relative path; throws for one that leaves the root, by name or through a link. */
export type ResolveTarget = (path: string) => string;

function blocked(path: string, problem: string): RefusedError {
  return new RefusedError(diagnose("target-blocked", { path: namePath(path), problem }));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Throws where nothing can be written into a folder, or nothing but outside the root. */
function assertFolder(root: string, realRoot: string, folder: string, target: string): void {
  const nearest = findNearest(folder);
  if (!isInside(root, nearest) && nearest !== root) throw blocked(target, "has no folder to be written in");
  const realFolder = realpathOf(nearest, target);
  if (realFolder !== realRoot && !isInside(realRoot, realFolder))
    throw new RefusedError(diagnose("write-outside", { path: namePath(target) }));
  if (!lookAt(realFolder)?.isDirectory()) throw blocked(nearest, "is a file where a folder goes");
  if (!canWrite(realFolder)) throw blocked(nearest, "is a folder that cannot be written to");
}

function realpathOf(place: string, target: string): string {
  try {
    return realpathSync(place);
  } catch {
    throw blocked(target, "lies behind a link that leads nowhere");
  }
}

/** Resolves paths while nobody else changes folders: each folder is looked at once for all that lies in it. */
export function createResolver(root: string): ResolveTarget {
  const realRoot = realpathSync(root);
  const known = new Set<string>();
  return (path) => {
    const target = resolve(root, path);
    if (!isInside(root, target))
      throw new RefusedError(diagnose("write-outside", { path: namePath(target) }));
    const folder = dirname(target);
    if (!known.has(folder)) assertFolder(root, realRoot, folder, target);
    known.add(folder);
    return target;
  };
}

/** Throws where something else than a file lies. */
function assertFile(target: string, found: Stats | undefined): void {
  if (found?.isDirectory()) throw blocked(target, "is a folder where a file goes");
  if (found && !found.isFile()) throw blocked(target, "is no file that can be replaced");
}

/** The text of a file, followed through links; undefined where there is none. Throws where something else lies there: a pipe has no end. */
export function readTarget(target: string): string | undefined {
  const found = statSync(target, { throwIfNoEntry: false });
  assertFile(target, found);
  return found && readFileSync(target, "utf8");
}

/** Throws where a file cannot be put: a folder or a link lies there, or its folder cannot be written. */
export function assertTarget(resolveTarget: ResolveTarget, path: string): void {
  const target = resolveTarget(path);
  const found = lookAt(target);
  if (found?.isSymbolicLink()) throw blocked(target, "is a link where a file goes");
  assertFile(target, found);
}
