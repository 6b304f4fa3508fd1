import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../support/golden.js";
import { createLibraryProject, libraryPage, runCli } from "../../support/run-cli.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

/** A folder of somebody's program. */
function createProgram(): string {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "package.json"), '{"name":"mine"}');
  writeFileSync(join(folder, "src/app.js"), "run()");
  return folder;
}

const spec = join(process.cwd(), "spec/openapi.yaml");

describe("emit", () => {
  it.each([
    ["is empty", "", "--out is empty"],
    ["is blank", " ", "--out is empty"],
    ["is the folder of a program", ".", "holds files that docwright did not write"],
    ["is a folder of it", "src", "holds files that docwright did not write"],
    ["is a file", "package.json", "package.json is no folder"],
    ["is a place of git's", ".git/client", ".git/client lies in a folder .git"],
  ])("refuses before it reads anything where --out %s", async (_case, out, words) => {
    const folder = createProgram();
    for (const input of [spec, "missing.yaml"]) {
      const { status, stderr } = await runCli(["emit", input, "--out", out], { folder });
      expect(status).toBe(2);
      expect(stderr).toContain(words);
      expect(listFiles(folder)).toEqual(["package.json", "src/app.js"]);
      expect(readFileSync(join(folder, "package.json"), "utf8")).toBe('{"name":"mine"}');
    }
  });
});

describe("what stands in the way", () => {
  it("is called by the path that leads there from the working folder", async () => {
    const folder = createTemporaryFolder();
    const emit = () => runCli(["emit", spec, "--out", "a/client"], { folder });
    expect((await emit()).status).toBe(0);
    writeFileSync(join(folder, "a/client/src/own.ts"), "export const own = 1;");
    expect((await emit()).stderr).toContain("a/client/src/own.ts was not written by docwright");
    rmSync(join(folder, "a/client/api.md"));
    mkdirSync(join(folder, "a/client/api.md"));
    expect((await emit()).stderr).toContain("a/client/api.md is a folder where a file goes");
    mkdirSync(join(folder, "a/client/.docwright"));
    writeFileSync(join(folder, "a/client/.docwright/journal"), "{}");
    expect((await emit()).stderr).toContain("a/client/.docwright/journal is no journal, or a torn one");
  });
});

describe("generate", () => {
  it("refuses a folder generated/ that docwright did not write, as emit does, checking or not", async () => {
    const folder = createLibraryProject();
    mkdirSync(join(folder, "generated/src"), { recursive: true });
    writeFileSync(join(folder, "generated/package.json"), '{"name":"mine"}');
    writeFileSync(join(folder, "generated/src/own.ts"), "export const own = 1;");
    const before = listFiles(folder);
    for (const args of [["generate"], ["generate"], ["generate", "--check"]]) {
      const { status, stderr } = await runCli(args, { folder });
      expect(status).toBe(2);
      expect(stderr).toContain("[folder-not-ours]");
      expect(listFiles(folder)).toEqual(before);
    }
  });

  it("does not write over a person's file where that of a new resource goes, be its own list lost or not", async () => {
    const folder = createLibraryProject();
    expect((await runCli(["generate"], { folder })).status).toBe(0);
    const page = join(folder, libraryPage);
    const own = join(folder, "generated/src/resources/archive.ts");
    writeFileSync(own, "export const own = 1;");
    writeFileSync(page, readFileSync(page, "utf8").replace("# Library", "# Archive"));
    for (const lost of [[], ["generated/.docwright-files"]]) {
      for (const path of lost) rmSync(join(folder, path));
      const { status, stderr } = await runCli(["generate"], { folder });
      expect(status).toBe(2);
      expect(stderr).toContain("generated/src/resources/archive.ts is a file that docwright did not write");
      expect(readFileSync(own, "utf8")).toBe("export const own = 1;");
    }
    rmSync(own);
    expect((await runCli(["generate"], { folder })).status).toBe(0);
  });

  it("refuses a folder generated/ that is a link to somewhere else", async () => {
    const folder = createLibraryProject();
    const elsewhere = createTemporaryFolder();
    symlinkSync(elsewhere, join(folder, "generated"));
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("[write-outside]");
    expect(listFiles(elsewhere)).toEqual([]);
  });
});

describe("a source that is a named pipe", () => {
  it.skipIf(process.platform === "win32")("is an error, and not waited for", async () => {
    const folder = createLibraryProject();
    rmSync(join(folder, libraryPage));
    execFileSync("mkfifo", [join(folder, libraryPage)]);
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("cannot read library.md (it is no regular file)");
  });
});

describe("a named pipe where a file of docwright's goes", () => {
  it.skipIf(process.platform === "win32")("keeps generate from nothing in the cache", async () => {
    const folder = createLibraryProject();
    const cache = join(folder, "node_modules/.cache/docwright");
    mkdirSync(cache, { recursive: true });
    execFileSync("mkfifo", [join(cache, "generate.json")]);
    const { status } = await runCli(["generate"], { folder });
    expect(status).toBe(0);
  });

  it.skipIf(process.platform === "win32").each(["package.json", ".gitignore"])(
    "%s is an error for init, which writes nothing",
    async (name) => {
      const folder = createTemporaryFolder();
      copyFileSync(spec, join(folder, "api.yaml"));
      execFileSync("mkfifo", [join(folder, name)]);
      const { status, stderr } = await runCli(["init", "api.yaml", "--yes"], { folder });
      expect(status).toBe(2);
      expect(stderr).toContain(`${name} is no file that can be replaced; nothing was written`);
      expect(readdirSync(folder).sort()).toEqual([name, "api.yaml"].sort());
    },
  );
});

it("a folder in the place of the spec is named by generate --check", async () => {
  const folder = createLibraryProject();
  await runCli(["generate"], { folder });
  rmSync(join(folder, "spec/openapi.yaml"));
  mkdirSync(join(folder, "spec/openapi.yaml"));
  const { status, stderr } = await runCli(["generate", "--check"], { folder });
  expect(status).toBe(2);
  expect(stderr).toContain("spec/openapi.yaml is a folder where a file goes");
});
