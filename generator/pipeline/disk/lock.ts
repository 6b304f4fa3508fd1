import { spawnSync } from "node:child_process";
import { constants, copyFileSync, linkSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { diagnose } from "../../diagnostics.js";
import { RefusedError } from "../reports/refused-error.js";
import { makeFolder } from "./make-folder.js";
import { readTarget } from "./targets.js";
import { writeText } from "./write-text.js";

const lockName = "lock";

/** How long a command waits for another one on the same folder before it gives up, in milliseconds. */
const patience = 10_000;
const pause = 50;

/** The locks of this process. */
const held = new Set<string>();

/** Who holds a lock: a process, told from a later one with the same number by when it began. */
interface Owner {
  readonly pid: number;
  readonly began: string;
}

/** When a process began, in whatever form the system tells it; empty where it does not. */
function findStart(pid: number): string {
  try {
    // Field 22 (proc(5)); the second may hold spaces, and ends with a bracket.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return typeof stdout === "string" ? stdout.trim().replace(/\s+/g, "-") : "";
  }
}

function printOwner(): string {
  return `${String(process.pid)} ${findStart(process.pid)}\n`;
}

/** Who a lock names; undefined where it is empty, torn or not docwright's: then it is nobody's. */
function readOwner(text: string): Owner | undefined {
  const [, pid, began = ""] = /^([1-9]\d*) (\S*)\n$/.exec(text) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), began };
}

/** Whether the owner of a lock still lives. In a container each process may have the same id, that of the dead owner. */
function isAlive(text: string, path: string): boolean {
  const owner = readOwner(text);
  if (!owner) return false;
  if (owner.pid === process.pid) return held.has(path);
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return findStart(owner.pid) === owner.began;
}

function readText(path: string): string | undefined {
  try {
    return readTarget(path);
  } catch {
    return undefined;
  }
}

/** Removes what a process left that was killed while it created the lock. */
function removeAbandoned(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${lockName}.`)) continue;
    const draft = join(dirname(path), name);
    if (!isAlive(readText(draft) ?? "", draft)) rmSync(draft, { force: true });
  }
}

/** How systems say that a file system has no hard links, as that of a memory stick. */
const withoutLinks = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** Gives a draft the name of the lock, unless there is one: in one step, or where there are no hard links in two. */
function putDraft(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!withoutLinks.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
}

/** Creates the lock with its owner in it as one step: a file that exists always names somebody. */
function tryCreate(path: string): boolean {
  const draft = `${path}.${String(process.pid)}`;
  try {
    makeFolder(dirname(path));
    rmSync(draft, { force: true });
    writeText(draft, printOwner(), { flag: "wx" });
    putDraft(draft, path);
    removeAbandoned(path);
    return true;
  } catch (error) {
    // Somebody has the lock, or was done just now and took the folder away.
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes away the lock of an owner that died. One process at a time may do so, and looks again once it may: the lock of
 * a faster one that came in between stays.
 */
function removeDead(path: string, owner: string): void {
  const takeover = `${path}.takeover`;
  if (tryCreate(takeover)) {
    if (readText(path) === owner) rmSync(path, { force: true });
    rmSync(takeover, { force: true });
    return;
  }
  const other = readText(takeover);
  if (other !== undefined && !isAlive(other, takeover)) rmSync(takeover, { force: true });
}

/** Whether a living process holds `<folder>/lock`. */
export function isLocked(folder: string): boolean {
  const path = join(folder, lockName);
  const owner = readText(path);
  return owner !== undefined && isAlive(owner, path);
}

function refuse(folder: string, owner: string | undefined): RefusedError {
  const path = join(folder, lockName);
  return new RefusedError(
    diagnose("folder-locked", { owner: (owner ?? "unknown").split(" ", 1)[0] ?? "", path }),
  );
}

/** Runs `work` while this process alone holds `<folder>/lock`. A lock whose owner died is taken over, one of nobody too. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  const deadline = Date.now() + patience;
  while (!tryCreate(path)) {
    const owner = readText(path);
    if (owner !== undefined && !isAlive(owner, path)) removeDead(path, owner);
    else if (Date.now() > deadline) throw refuse(folder, owner);
    else await sleep(pause);
  }
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}
