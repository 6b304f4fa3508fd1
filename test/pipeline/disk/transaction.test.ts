import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commit, recover } from "../../../generator/pipeline/disk/transaction.js";
import { RefusedError } from "../../../generator/pipeline/reports/refused-error.js";
import { interrupt } from "../../reliability/support/interrupt.js";
import { listFiles } from "../../support/golden.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const owns = () => true;

describe("commit", () => {
  it("writes new files, replaces changed ones, removes others, and cleans up after itself", async () => {
    const root = createTemporaryFolder();
    mkdirSync(join(root, "deep"));
    writeFileSync(join(root, "changed.txt"), "old");
    writeFileSync(join(root, "deep/gone.txt"), "old");
    await commit(
      root,
      {
        files: [
          { path: "changed.txt", text: "new" },
          { path: "src/added.txt", text: "new" },
        ],
        removals: ["deep/gone.txt"],
      },
      owns,
    );
    expect(listFiles(root)).toEqual(["changed.txt", "src/added.txt"]);
    expect(readFileSync(join(root, "changed.txt"), "utf8")).toBe("new");
    expect(existsSync(join(root, "deep"))).toBe(false);
    expect(existsSync(join(root, ".docwright"))).toBe(false);
  });

  it("leaves a file the rights that it has", async () => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "private.txt"), "old", { mode: 0o600 });
    await commit(root, { files: [{ path: "private.txt", text: "new" }], removals: [] }, owns);
    expect(readFileSync(join(root, "private.txt"), "utf8")).toBe("new");
    expect(statSync(join(root, "private.txt")).mode & 0o777).toBe(0o600);
  });

  it.runIf(existsSync("/proc/self"))("ends where no folder can be made", async () => {
    const set = { files: [{ path: "a.txt", text: "" }], removals: [] };
    await expect(commit("/proc/docwright/out", set, owns)).rejects.toThrow("ENOENT");
  });

  it("leaves a file that is already right as it is, and does not name it", async () => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "same.txt"), "same");
    const before = statSync(join(root, "same.txt")).mtimeMs;
    const written = await commit(
      root,
      {
        files: [{ path: "same.txt", text: "same" }],
        removals: ["absent.txt"],
      },
      owns,
    );
    expect(written).toEqual({ files: [], removals: [] });
    expect(statSync(join(root, "same.txt")).mtimeMs).toBe(before);
  });

  it("makes its set while no other command writes, so that each removes what the other one left", async () => {
    const root = createTemporaryFolder();
    const write = (path: string) =>
      commit(
        root,
        () => ({
          files: [{ path, text: "" }],
          removals: listFiles(root).filter((it) => it.endsWith(".txt")),
        }),
        owns,
      );
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
      await expect(commit(root, set, owns)).rejects.toThrow(RefusedError);
      expect(listFiles(root)).toEqual([]);
    },
  );

  it("refuses to write through a link that leaves the folder", async () => {
    const root = createTemporaryFolder();
    const elsewhere = createTemporaryFolder();
    symlinkSync(elsewhere, join(root, "src"));
    const set = { files: [{ path: "src/deep/file.txt", text: "" }], removals: [] };
    await expect(commit(root, set, owns)).rejects.toThrow(RefusedError);
    expect(listFiles(elsewhere)).toEqual([]);
  });
});

describe("recover", () => {
  const files = { "a.txt": "new a", "b.txt": "new b" };

  it.each([0, 1, 2])("finishes a write set of which %i of 2 files were in place", async (applied) => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "a.txt"), "old a");
    writeFileSync(join(root, "old.txt"), "old");
    interrupt(root, files, ["old.txt"], applied);
    await recover(root, owns);
    expect(listFiles(root)).toEqual(["a.txt", "b.txt"]);
    expect(readFileSync(join(root, "a.txt"), "utf8")).toBe("new a");
  });

  it("forgets staged files that were never committed", async () => {
    const root = createTemporaryFolder();
    interrupt(root, files);
    rmSync(join(root, ".docwright/journal"));
    await recover(root, owns);
    expect(listFiles(root)).toEqual([]);
  });

  it("leaves staged files of another folder alone, as a clone may bring them along", async () => {
    const root = createTemporaryFolder();
    mkdirSync(join(root, ".docwright/stage-0123456789abcdef"), { recursive: true });
    writeFileSync(join(root, ".docwright/stage-0123456789abcdef/diary"), "mine");
    await recover(root, owns);
    await commit(root, { files: [{ path: "a.txt", text: "a" }], removals: [] }, owns);
    expect(listFiles(root)).toEqual([".docwright/stage-0123456789abcdef/diary", "a.txt"]);
  });
});

describe("targets", () => {
  it.each<[string, (place: string) => void, RegExp]>([
    [
      "a folder",
      (place) => {
        mkdirSync(place);
      },
      /is a folder where a file goes/,
    ],
    [
      "a link",
      (place) => {
        symlinkSync("b.txt", place);
      },
      /is a link where a file goes/,
    ],
  ])("that are %s are found before anything is written", async (_case, block, words) => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "a.txt"), "old");
    writeFileSync(join(root, "b.txt"), "other");
    block(join(root, "z.txt"));
    const files = ["a.txt", "z.txt"].map((path) => ({ path, text: "new" }));
    await expect(commit(root, { files, removals: [] }, owns)).rejects.toThrow(words);
    expect(readFileSync(join(root, "a.txt"), "utf8")).toBe("old");
    expect(readFileSync(join(root, "b.txt"), "utf8")).toBe("other");
    expect(existsSync(join(root, ".docwright"))).toBe(false);
  });

  it("below a file are found before anything is written", async () => {
    const root = createTemporaryFolder();
    writeFileSync(join(root, "src"), "a file");
    const files = ["a.txt", "src/deep/z.txt"].map((path) => ({ path, text: "new" }));
    await expect(commit(root, { files, removals: [] }, owns)).rejects.toThrow(
      /src is a file where a folder goes/,
    );
    expect(listFiles(root)).toEqual(["src"]);
  });
});
