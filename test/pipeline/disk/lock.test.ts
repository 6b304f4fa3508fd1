import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { isLocked, withLock } from "../../../generator/pipeline/disk/lock.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

describe("withLock", () => {
  it("lets one at a time in", async () => {
    const folder = createTemporaryFolder();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(5);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(folder, work)));
    expect(most).toBe(1);
  });

  it.each([
    // Larger than any process id that Linux gives out.
    ["names an owner that died", "99999999 1\n"],
    ["names a dead owner that had the id of this process, as in containers", `${String(process.pid)} 1\n`],
    ["names another process, which got the id of the owner", `${String(process.ppid)} 1\n`],
    ["is empty", ""],
    ["is torn", String(process.ppid)],
  ])("takes over a lock that %s", async (_case, text) => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "lock"), text);
    await expect(withLock(folder, () => Promise.resolve("done"))).resolves.toBe("done");
  });

  it("knows its own lock", async () => {
    const folder = createTemporaryFolder();
    await withLock(folder, () => {
      expect(isLocked(folder)).toBe(true);
      return Promise.resolve();
    });
    expect(isLocked(folder)).toBe(false);
  });

  it("is free again after the work failed", async () => {
    const folder = createTemporaryFolder();
    await expect(withLock(folder, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });
});

it.skipIf(process.platform === "win32")(
  "a named pipe in the place of a lock is nobody's, and not waited for",
  () => {
    const folder = createTemporaryFolder();
    execFileSync("mkfifo", [join(folder, "lock")]);
    expect(isLocked(folder)).toBe(false);
  },
);
