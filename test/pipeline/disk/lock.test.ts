import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withLock } from "../../../generator/pipeline/disk/lock.js";
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

  it("takes over the lock of an owner that died", async () => {
    const folder = createTemporaryFolder();
    // Larger than any process id that Linux gives out.
    writeFileSync(join(folder, "lock"), "99999999");
    await expect(withLock(folder, () => Promise.resolve("done"))).resolves.toBe("done");
  });

  it("takes over the lock of a dead owner that had the id of this process, as in containers", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "lock"), String(process.pid));
    await expect(withLock(folder, () => Promise.resolve("done"))).resolves.toBe("done");
  });

  it("is free again after the work failed", async () => {
    const folder = createTemporaryFolder();
    await expect(withLock(folder, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });
});
