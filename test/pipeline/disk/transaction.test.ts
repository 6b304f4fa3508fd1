import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commit, EscapeError, recover } from "../../../generator/pipeline/disk/transaction.js";
import { listFiles } from "../../support/golden.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

/** What a command leaves behind that was killed right after its point of no return. */
function interrupt(root: string, files: Record<string, string>, applied: number): void {
  const stage = join(root, ".docwright", "stage");
  mkdirSync(stage, { recursive: true });
  Object.entries(files).forEach(([path, text], index) => {
    writeFileSync(index < applied ? join(root, path) : join(stage, String(index)), text);
  });
  const journal = { targets: Object.keys(files), removals: ["old.txt"] };
  writeFileSync(join(root, ".docwright", "journal"), JSON.stringify(journal));
}

describe("commit", () => {
  it("writes new files, replaces changed ones, removes others, and cleans up after itself", async () => {
    const root = createTemporaryFolder();
    mkdirSync(join(root, "deep"));
    writeFileSync(join(root, "changed.txt"), "old");
    writeFileSync(join(root, "deep/gone.txt"), "old");
    await commit(root, {
      files: [
        { path: "changed.txt", text: "new" },
        { path: "src/added.txt", text: "new" },
      ],
      removals: ["deep/gone.txt"],
    });
    expect(listFiles(root)).toEqual(["changed.txt", "src/added.txt"]);
    expect(readFileSync(join(root, "changed.txt"), "utf8")).toBe("new");
    expect(existsSync(join(root, "deep"))).toBe(false);
    expect(existsSync(join(root, ".docwright"))).toBe(false);
  });

  it("leaves a file that is already right as it is, and does not name it", async () => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "same.txt"), "same");
    const before = statSync(join(root, "same.txt")).mtimeMs;
    const written = await commit(root, {
      files: [{ path: "same.txt", text: "same" }],
      removals: ["absent.txt"],
    });
    expect(written).toEqual({ files: [], removals: [] });
    expect(statSync(join(root, "same.txt")).mtimeMs).toBe(before);
  });

  it("makes its set while no other command writes, so that each removes what the other one left", async () => {
    const root = createTemporaryFolder();
    const write = (path: string) =>
      commit(root, () => ({
        files: [{ path, text: "" }],
        removals: listFiles(root).filter((it) => it.endsWith(".txt")),
      }));
    await Promise.all([write("a.txt"), write("b.txt")]);
    expect(listFiles(root)).toHaveLength(1);
  });

  it.each(["../outside.txt", "a/../../outside.txt", "/outside.txt"])(
    "refuses %s and writes nothing",
    async (path) => {
      const root = createTemporaryFolder();
      const set = {
        files: [
          { path: "inside.txt", text: "" },
          { path, text: "" },
        ],
        removals: [],
      };
      await expect(commit(root, set)).rejects.toThrow(EscapeError);
      expect(listFiles(root)).toEqual([]);
    },
  );

  it("refuses to write through a link that leaves the folder", async () => {
    const root = createTemporaryFolder();
    const elsewhere = createTemporaryFolder();
    symlinkSync(elsewhere, join(root, "src"));
    const set = { files: [{ path: "src/deep/file.txt", text: "" }], removals: [] };
    await expect(commit(root, set)).rejects.toThrow(EscapeError);
    expect(listFiles(elsewhere)).toEqual([]);
  });
});

describe("recover", () => {
  const files = { "a.txt": "new a", "b.txt": "new b" };

  it.each([0, 1, 2])("finishes a write set of which %i of 2 files were in place", async (applied) => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "a.txt"), "old a");
    writeFileSync(join(root, "old.txt"), "old");
    interrupt(root, files, applied);
    await recover(root);
    expect(listFiles(root)).toEqual(["a.txt", "b.txt"]);
    expect(readFileSync(join(root, "a.txt"), "utf8")).toBe("new a");
  });

  it("forgets staged files that were never committed", async () => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "a.txt"), "old a");
    mkdirSync(join(root, ".docwright/stage"), { recursive: true });
    writeFileSync(join(root, ".docwright/stage/0"), "new a");
    await recover(root);
    expect(listFiles(root)).toEqual(["a.txt"]);
    expect(readFileSync(join(root, "a.txt"), "utf8")).toBe("old a");
  });
});
