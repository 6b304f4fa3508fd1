import { lstatSync, rmdirSync, rmSync, type Stats } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import { RefusedError } from "../reports/refused-error.js";
import { identifyFolder } from "./identity.js";
import { makeFolder } from "./make-folder.js";
import { namePath } from "./name-path.js";
import { writeText } from "./write-text.js";

/** Where a folder that docwright writes to keeps what it needs while it writes; gone when that is done. */
export interface StateFolder {
  /** The folder that is written to. */
  readonly root: string;
  readonly path: string;
  readonly lock: string;
  readonly journal: string;
}

/** The state of a folder, whether there is any or not. */
export function stateOf(root: string): StateFolder {
  const path = join(root, ".docwright");
  return { root, path, lock: join(path, "lock"), journal: join(path, "journal") };
}

/** Where files wait before they are put in place. Named after the state folder, so that nobody else's files are taken for them. */
export function stageOf({ path }: StateFolder): string {
  return join(path, `stage-${identifyFolder(path)}`);
}

/** Refuses state that docwright did not leave in this place; `problem` says what is wrong with it. */
export function refuseState(path: string, problem: string): RefusedError {
  return new RefusedError(diagnose("state-foreign", { path: namePath(path), problem }));
}

/** Reads what another command may take away meanwhile; undefined where it did. */
export function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** What lies at a path, links not followed; undefined where nothing does. */
export function lookAt(path: string): Stats | undefined {
  return unlessGone(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** Whether there is a state folder; throws where its place is taken by something else, such as a link to another folder. */
export function hasState(state: StateFolder): boolean {
  const found = lookAt(state.path);
  if (!found) return false;
  if (found.isSymbolicLink()) throw refuseState(state.path, "is a link, which docwright did not make");
  if (!found.isDirectory()) throw refuseState(state.path, "is no folder, so docwright did not make it");
  return true;
}

const ignoreFile = ".gitignore";

/** Makes the state folder where there is none. */
export function makeState(state: StateFolder): void {
  if (!hasState(state)) makeFolder(state.path);
}

/** Keeps the state folder out of git, also where the command is killed before it can take it away. */
export function hideState({ path }: StateFolder): void {
  const file = join(path, ignoreFile);
  if (!lookAt(file)) writeText(file, "*\n", { flag: "wx" });
}

/** Shows it again: the last step of a command that holds the lock. */
export function unhideState({ path }: StateFolder): void {
  rmSync(join(path, ignoreFile), { force: true });
}

/** Takes the state folder away, unless it holds anything. */
export function clearState({ path }: StateFolder): void {
  try {
    rmdirSync(path);
  } catch {
    // Another command waits for the lock in it, or somebody keeps a file there.
  }
}
