import { chmodSync, copyFileSync, existsSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, OutputFile } from "../../model/index.js";
import { clearStage, hasJournal, readJournal, writeJournal, type Journal } from "./journal.js";
import { isLocked, withLock } from "./lock.js";
import { makeFolder } from "./make-folder.js";
import type { Owns } from "./ownership.js";
import {
  clearState,
  hideState,
  lookAt,
  makeState,
  refuseState,
  stageOf,
  stateOf,
  unhideState,
  unlessGone,
  type StateFolder,
} from "./state-folder.js";
import { assertTarget, createResolver, readTarget } from "./targets.js";

/** A set of writes and removals below a folder that happens as a whole or not at all. */
export interface WriteSet {
  readonly files: readonly OutputFile[];
  readonly removals: readonly string[];
}

function readOrUndefined(path: string): string | undefined {
  // Most files of a first run are not there, and an error costs as much as writing one.
  if (!existsSync(path)) return undefined;
  try {
    return readTarget(path);
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

const rights = 0o777;

/** Gives a staged file the rights of the one that it replaces: what somebody keeps from others stays so. */
function keepRights(staged: string, target: string): void {
  const old = lookAt(target);
  if (old && old.mode !== lookAt(staged)?.mode) chmodSync(staged, old.mode & rights);
}

/** Puts a staged file in place. Of another file system it is copied beside its place first: renaming is one step only within one. */
function putInPlace(staged: string, target: string): void {
  makeFolder(dirname(target));
  keepRights(staged, target);
  try {
    renameSync(staged, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFileSync(staged, `${target}.docwright`);
    renameSync(`${target}.docwright`, target);
    rmSync(staged);
  }
}

/** Carries out a journal. Each step can be repeated, so it makes no difference where an earlier attempt was killed. */
function replay(state: StateFolder, journal: Journal): void {
  const folder = stageOf(state);
  const resolveTarget = createResolver(state.root);
  for (const path of journal.targets) assertTarget(resolveTarget, path);
  journal.targets.forEach((path, index) => {
    const staged = join(folder, String(index));
    const found = lookAt(staged);
    if (found && !found.isFile()) throw refuseState(staged, "is no file, so docwright did not write it");
    if (found) putInPlace(staged, resolveTarget(path));
  });
  for (const path of journal.removals) {
    rmSync(resolveTarget(path), { force: true });
    removeEmptyFolders(state.root, dirname(path));
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

function finishInterrupted(state: StateFolder, owns: Owns): void {
  const journal = readJournal(state, owns);
  if (journal) replay(state, journal);
  rmSync(state.journal, { force: true });
  clearStage(state);
}

/** Whether a command that was killed left anything in the state folder. */
function isLeftOver(state: StateFolder): boolean {
  return hasJournal(state) || unlessGone(() => lookAt(stageOf(state))) !== undefined;
}

/** Runs `work` while no other command writes to the folder, and leaves no state behind. */
async function whileAlone<T>(state: StateFolder, work: () => T): Promise<T> {
  makeState(state);
  try {
    return await withLock(state.path, () => {
      try {
        hideState(state);
        return Promise.resolve(work());
      } finally {
        if (!hasJournal(state)) unhideState(state);
      }
    });
  } finally {
    clearState(state);
  }
}

/** Finishes the write set of a command that was killed, if there is one. Throws where the state is not this folder's own. */
export async function recover(root: string, owns: Owns): Promise<void> {
  const state = stateOf(root);
  readJournal(state, owns);
  if (isLeftOver(state))
    await whileAlone(state, () => {
      finishInterrupted(state, owns);
    });
}

/** How long a command that only reads waits for one that writes, in milliseconds. */
const patience = 10_000;
const pause = 50;

/**
 * Says, writing nothing, that a command was killed while it wrote here, so that old and new files may lie side by side. Of
 * one that still writes it waits for the end. Throws where the state is not this folder's own.
 */
export async function findInterruption(root: string, owns: Owns): Promise<Diagnostic | undefined> {
  const state = stateOf(root);
  const deadline = Date.now() + patience;
  while (hasJournal(state)) {
    // The journal is looked at between two looks at the lock: one command may end there, and another begin.
    const isBusy = isLocked(state.path) || !readJournal(state, owns) || isLocked(state.path);
    if (isBusy && Date.now() < deadline) await sleep(pause);
    else return diagnose("write-interrupted", {});
  }
  return undefined;
}

/**
 * Writes a set below `root` as a whole: looked at, staged, journalled, renamed. Throws before anything is written where a
 * target leaves the root or cannot be written. `makeSet` runs while no other command can write, so it sees the files that
 * its removals are about.
 */
export async function commit(
  root: string,
  makeSet: WriteSet | (() => WriteSet),
  owns: Owns,
): Promise<WriteSet> {
  makeFolder(root);
  const state = stateOf(root);
  readJournal(state, owns);
  return whileAlone(state, () => {
    finishInterrupted(state, owns);
    const pending = findPending(root, typeof makeSet === "function" ? makeSet() : makeSet);
    const paths = [...pending.files.map(({ path }) => path), ...pending.removals];
    const resolveTarget = createResolver(root);
    for (const path of paths) assertTarget(resolveTarget, path);
    const stranger = paths.find((path) => !owns(path));
    if (stranger !== undefined) throw new Error(`${stranger} is none of the paths that docwright writes`);
    if (paths.length === 0) return pending;
    try {
      writeJournal(state, pending.files, pending.removals);
    } catch (error) {
      clearStage(state);
      throw error;
    }
    finishInterrupted(state, owns);
    return pending;
  });
}
