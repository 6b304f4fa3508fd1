import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { isLocked, withLock } from "../../../generator/pipeline/disk/lock.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

vi.mock(import("node:fs"), async (load) => ({
  ...(await load()),
  linkSync: () => {
    throw Object.assign(new Error("link"), { code: "EPERM" });
  },
}));

describe("withLock on a file system without hard links", () => {
  it("holds the lock, and gives it back", async () => {
    const folder = createTemporaryFolder();
    const seen = await withLock(folder, () => Promise.resolve(isLocked(folder)));
    expect([seen, isLocked(folder)]).toEqual([true, false]);
  });

  it("takes over a lock whose owner died", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "lock"), "99999999 1\n");
    await expect(withLock(folder, () => Promise.resolve("done"))).resolves.toBe("done");
  });
});
