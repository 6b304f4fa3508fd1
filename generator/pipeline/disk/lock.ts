import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a command waits for another one on the same folder before it gives up, in milliseconds. */
const patience = 10_000;
const pause = 50;

/** Thrown when another living process holds the lock for longer than a command is willing to wait. */
export class LockedError extends Error {
  constructor(readonly owner: string) {
    super(`another docwright (process ${owner}) is writing here`);
  }
}

/** The locks of this process. */
const held = new Set<string>();

/** Whether the owner of a lock still lives. In a container each process may have the same id, that of the dead owner. */
function isAlive(pid: string, path: string): boolean {
  if (pid === String(process.pid)) return held.has(path);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readOwner(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Creates the lock with its owner in it as one step: a file that exists always names somebody. */
function tryCreate(path: string): boolean {
  const draft = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, String(process.pid));
    linkSync(draft, path);
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
    if (readOwner(path) === owner) rmSync(path, { force: true });
    rmSync(takeover, { force: true });
    return;
  }
  const other = readOwner(takeover);
  if (other !== undefined && !isAlive(other, takeover)) rmSync(takeover, { force: true });
}

/** Runs `work` while this process alone holds `<folder>/lock`. A lock whose owner died is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, "lock");
  const deadline = Date.now() + patience;
  while (!tryCreate(path)) {
    const owner = readOwner(path);
    if (owner !== undefined && !isAlive(owner, path)) removeDead(path, owner);
    else if (Date.now() > deadline) throw new LockedError(owner ?? "unknown");
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
