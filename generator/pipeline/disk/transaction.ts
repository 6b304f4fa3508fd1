import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { OutputFile } from "../../model/index.js";
import { withLock } from "./lock.js";

/** A set of writes and removals below a folder that happens as a whole or not at all. */
export interface WriteSet {
  readonly files: readonly OutputFile[];
  readonly removals: readonly string[];
}

/** What the journal of an interrupted write set says is still to be done; staged files are numbered. */
interface Journal {
  readonly targets: readonly string[];
  readonly removals: readonly string[];
}

/** A path that would leave the folder it belongs in, by its name or through a link. */
export class EscapeError extends Error {
  constructor(readonly path: string) {
    super(`${path} lies outside the output folder`);
  }
}

/** Where a folder keeps its lock, its journal and its staged files. */
function stateFolder(root: string): string {
  return join(root, ".docwright");
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
}

/** A folder, or the nearest above it that exists. */
function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** Gives the absolute target of a relative path; throws `EscapeError` for one that leaves the root, by name or through a link. */
type ResolveTarget = (path: string) => string;

/** Resolves paths while nobody else changes folders: links are followed once for all that lies in a folder. */
function createResolver(root: string): ResolveTarget {
  const realRoot = realpathSync(root);
  const inside = new Set<string>();
  return (path) => {
    const target = resolve(root, path);
    const folder = dirname(target);
    if (!isInside(root, target)) throw new EscapeError(path);
    if (inside.has(folder)) return target;
    const realFolder = realpathSync(nearestFolder(folder));
    if (realFolder !== realRoot && !isInside(realRoot, realFolder)) throw new EscapeError(path);
    inside.add(folder);
    return target;
  };
}

function readOrUndefined(path: string): string | undefined {
  // Most files of a first run are not there, and an error costs as much as writing one.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The part of a write set that would change something. */
export function findPending(root: string, set: WriteSet): WriteSet {
  return {
    files: set.files.filter((file) => readOrUndefined(resolve(root, file.path)) !== file.text),
    removals: set.removals.filter((path) => existsSync(resolve(root, path))),
  };
}

function stage(root: string, set: WriteSet): void {
  const folder = join(stateFolder(root), "stage");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  set.files.forEach((file, index) => {
    writeFileSync(join(folder, String(index)), file.text);
  });
  const journal: Journal = { targets: set.files.map((file) => file.path), removals: set.removals };
  writeFileSync(join(folder, "journal"), JSON.stringify(journal));
  // The rename is the point of no return: before it the old output stands, after it the new one will.
  renameSync(join(folder, "journal"), join(stateFolder(root), "journal"));
}

/** Carries out a journal. Each step can be repeated, so it makes no difference where an earlier attempt was killed. */
function replay(root: string, journal: Journal): void {
  const folder = join(stateFolder(root), "stage");
  const resolveTarget = createResolver(root);
  journal.targets.forEach((path, index) => {
    const staged = join(folder, String(index));
    if (!existsSync(staged)) return;
    const target = resolveTarget(path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(staged, target);
  });
  for (const path of journal.removals) {
    rmSync(resolveTarget(path), { force: true });
    removeEmptyFolders(root, dirname(path));
  }
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = path; folder !== "." && folder !== ""; folder = dirname(folder)) {
    try {
      rmdirSync(resolve(root, folder));
    } catch {
      return;
    }
  }
}

/** Whether a command was killed after its point of no return, so that old and new files may lie side by side. */
export function isInterrupted(root: string): boolean {
  return existsSync(join(stateFolder(root), "journal"));
}

function finishInterrupted(root: string): void {
  const path = join(stateFolder(root), "journal");
  const text = readOrUndefined(path);
  if (text !== undefined) replay(root, JSON.parse(text) as Journal);
  rmSync(path, { force: true });
  rmSync(join(stateFolder(root), "stage"), { recursive: true, force: true });
}

/** Finishes the write set of a command that was killed, if there is one. */
export async function recover(root: string): Promise<void> {
  if (!isInterrupted(root) && !existsSync(join(stateFolder(root), "stage"))) return;
  await withLock(stateFolder(root), () => {
    finishInterrupted(root);
    return Promise.resolve();
  });
  removeEmptyFolders(root, relative(root, stateFolder(root)));
}

/**
 * Writes a set below `root` as a whole: staged, journalled, renamed. Throws `EscapeError` before anything is written.
 * `makeSet` runs while no other command can write, so it sees the files that its removals are about.
 */
export async function commit(root: string, makeSet: WriteSet | (() => WriteSet)): Promise<WriteSet> {
  mkdirSync(root, { recursive: true });
  const written = await withLock(stateFolder(root), () => {
    finishInterrupted(root);
    const pending = findPending(root, typeof makeSet === "function" ? makeSet() : makeSet);
    const paths = [...pending.files.map((file) => file.path), ...pending.removals];
    paths.forEach(createResolver(root));
    if (pending.files.length + pending.removals.length > 0) {
      stage(root, pending);
      finishInterrupted(root);
    }
    return Promise.resolve(pending);
  });
  removeEmptyFolders(root, relative(root, stateFolder(root)));
  return written;
}
