import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCache, writeCache } from "../../../generator/pipeline/disk/cache.js";
import { listFiles } from "../../support/golden.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

it("gives back what was kept", () => {
  const root = createTemporaryFolder();
  writeCache(root, "a.json", { one: 1 });
  expect(readCache(root, "a.json")).toEqual({ one: 1 });
});

it.each(["node_modules", "node_modules/.cache", "node_modules/.cache/docwright"])(
  "makes nothing behind a link at %s that leads out of the project",
  (path) => {
    const [root, other] = [createTemporaryFolder(), createTemporaryFolder()];
    mkdirSync(join(root, path, ".."), { recursive: true });
    symlinkSync(other, join(root, path));
    writeCache(root, "a.json", { one: 1 });
    expect(listFiles(other)).toEqual([]);
    expect(existsSync(join(other, ".cache"))).toBe(false);
    expect(existsSync(join(other, "docwright"))).toBe(false);
    expect(readCache(root, "a.json")).toBeUndefined();
  },
);

it("uses a folder of modules that is a link within the project", () => {
  const root = createTemporaryFolder();
  mkdirSync(join(root, "modules"));
  symlinkSync(join(root, "modules"), join(root, "node_modules"));
  writeCache(root, "a.json", { one: 1 });
  expect(readCache(root, "a.json")).toEqual({ one: 1 });
});
