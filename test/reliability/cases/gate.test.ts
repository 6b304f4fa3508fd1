import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryProject, libraryPage, runCli, spawnCli } from "../../support/run-cli.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

function git(folder: string, ...args: string[]): void {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath=/dev/null"];
  execFileSync("git", [...identity, ...args], { cwd: folder });
}

/** A committed spec, and after it one that breaks programs. */
async function createBroken(): Promise<string> {
  const folder = createLibraryProject();
  const read = async () => (await runCli(["read", libraryPage], { folder })).stdout;
  writeFileSync(join(folder, "spec/openapi.yaml"), await read());
  git(folder, "init", "-q");
  git(folder, "add", "spec");
  git(folder, "commit", "-q", "-m", "first");
  const page = join(folder, libraryPage);
  writeFileSync(page, readFileSync(page, "utf8").replace("`days: optional number`", "`days: string`"));
  writeFileSync(join(folder, "spec/openapi.yaml"), await read());
  return folder;
}

const gate = (base: string, ...rest: string[]) => ["drift", base, "--fail-on", "breaking", ...rest];

describe("a gate cannot be passed by accident", () => {
  it("fails on a change that breaks programs, and refuses what is no base", async () => {
    const folder = await createBroken();
    expect((await runCli(gate("git:HEAD"), { folder })).status).toBe(1);
    for (const [base, words] of [
      ["git:", "git: names no commit"],
      ["git: ", "git:  names no commit"],
      ["git:nowhere", "git:nowhere is no commit of this repository"],
      ["git:--output=x", "is no commit of this repository"],
      ["", 'there is no file ""'],
      [".", ". holds spec/openapi.yaml, or a part of it, with which it is compared"],
      ["spec/*.yaml", "spec/*.yaml holds spec/openapi.yaml"],
    ] as const) {
      const { status, stderr } = await runCli(gate(base), { folder });
      expect({ base, status }).toEqual({ base, status: 2 });
      expect(stderr).toContain(words);
    }
  });

  it("refuses a filter that can select nothing", async () => {
    const folder = await createBroken();
    for (const filter of [
      ["--resource", "shelves"],
      ["--resource", ""],
      ["--only", ""],
      ["--only", "awful"],
    ]) {
      expect((await runCli(gate("git:HEAD", ...filter), { folder })).status, filter.join(" ")).toBe(2);
    }
    expect((await runCli(gate("git:HEAD", "--resource", "library"), { folder })).status).toBe(1);
  });

  it.each([
    ["an empty file", ""],
    ["no OpenAPI", "{}"],
    ["no YAML", "a: [b"],
    ["bytes that are no text", Buffer.from([0x6f, 0xff])],
  ])("refuses a spec that is %s", async (_case, text) => {
    const folder = await createBroken();
    writeFileSync(join(folder, "other.yaml"), text);
    expect((await runCli(gate("other.yaml"), { folder })).status).toBe(2);
    expect((await runCli(gate("git:HEAD", "other.yaml"), { folder })).status).toBe(2);
    expect(spawnCli(gate("-"), { folder, input: text }).status).toBe(2);
  });

  it("says that a clone is shallow", async () => {
    const folder = await createBroken();
    git(folder, "commit", "-q", "-a", "-m", "second");
    const clone = createTemporaryFolder();
    git(clone, "clone", "-q", "--depth=1", `file://${folder}`, ".");
    const { status, stderr } = await runCli(gate("git:HEAD~1"), { folder: clone });
    expect(status).toBe(2);
    expect(stderr).toContain("git:HEAD~1 is no commit of this repository; the clone is shallow");
  });

  it("gives the reason of git where there is no repository, and says where there is no git", async () => {
    const folder = createLibraryProject();
    const none = await runCli(gate("git:HEAD"), { folder });
    expect(none.status).toBe(2);
    expect(none.stderr).toContain("git:HEAD cannot be read: not a git repository");
    const missing = await runCli(gate("git:HEAD"), { folder, env: { PATH: "" } });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("git cannot be run here: is it installed?");
  });

  it("does not obey what git tells a hook of another repository", async () => {
    const folder = await createBroken();
    const other = createTemporaryFolder();
    git(other, "init", "-q");
    const env = { GIT_DIR: join(other, ".git"), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, "index") };
    expect((await runCli(gate("git:HEAD"), { folder, env })).status).toBe(1);
  });
});

describe("standard input", () => {
  it("is decoded as strictly as a file", () => {
    const folder = createLibraryProject();
    const page = readFileSync(join(folder, libraryPage));
    const input = Buffer.concat([page, Buffer.from([0xff, 0x0a])]);
    writeFileSync(join(folder, "latin.md"), input);
    for (const args of [
      ["read", "latin.md"],
      ["read", "-"],
    ]) {
      const { status, stderr } = spawnCli(args, { folder, input });
      expect(status).toBe(2);
      expect(stderr).toContain(`is not UTF-8: byte ${String(page.length)} cannot be read [invalid-utf8]`);
    }
  });
});

/** Nine levels of lists, each of nine times the one before. */
function bomb(): string {
  const levels = "b c d e f g h i".split(" ").map((name, index) => {
    const inner = "abcdefgh".charAt(index);
    return `${name}: &${name} [${Array(9).fill(`*${inner}`).join(", ")}]`;
  });
  return ["title: { a: &a [x]", ...levels].join(", ") + " }";
}

describe("a manifest", () => {
  it.each([
    [
      "an asterisk at the start of a text",
      "title: *Library*",
      /docwright\.yaml:2:10: error: .*alias of nothing/,
    ],
    ["aliases that multiply without end", bomb(), /repeats so much by aliases/],
  ])("with %s is refused with its place", async (_case, line, words) => {
    const folder = createLibraryProject();
    const path = join(folder, "spec/docwright.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/title: .*/, line));
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});
