import { spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { leftOutReasons } from "../../generator/diagnostics.js";
import { openApiVersions } from "../../generator/model/index.js";
import { listFiles } from "../support/golden.js";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

describe("the command line", () => {
  it.each(["init", "generate", "read", "emit", "drift", "explain", "pull"])(
    "explains %s with an example",
    async (command) => {
      const { status, stdout } = await runCli([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: docwright ${command}`);
      expect(stdout).toMatch(/Example:\n {2}docwright /);
    },
  );

  it("says of emit which versions it reads, and what it leaves out", async () => {
    const { stdout } = await runCli(["emit", "--help"]);
    expect(stdout).toContain(openApiVersions.join(", "));
    expect(stdout).toContain("generator/docs/openapi.md");
    for (const { where } of Object.values(leftOutReasons)) expect(stdout).toContain(`  - ${where}\n`);
  });

  it.each([
    ["a command", ["genrate"], "Did you mean generate?"],
    ["an option", ["generate", "--chek"], "Did you mean --check?"],
  ])("suggests the near one for %s it does not know, and exits with 2", async (_case, args, suggestion) => {
    const { status, stderr } = await runCli(args);
    expect(status).toBe(2);
    expect(stderr).toContain(suggestion);
  });

  it.each([
    ["an option it does not know", ["generate", "--chek", "--format", "json"], "(Did you mean --check?)"],
    ["a command it does not know", ["genrate", "--format=json"], "(Did you mean generate?)"],
    [
      "an option that is missing",
      ["--format", "json", "emit"],
      "required option '--out <dir>' not specified",
    ],
    ["nothing to do", ["--format", "json"], "Usage: docwright"],
  ])("refuses %s as JSON alone where that is asked for", async (_case, args, problem) => {
    const { status, stderr, stdout } = await runCli(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const message = expect.stringContaining(problem) as string;
    expect(JSON.parse(stderr)).toMatchObject([{ code: "arguments-invalid", severity: "error", message }]);
  });

  it.each([
    ["--accept", ["--accept", "type-changed", "/paths"]],
    ["--explain", ["--explain", "type-changed"]],
  ])("refuses %s beside a gate, which nothing would look at", async (option, args) => {
    const { status, stderr } = await runCli(["drift", ...args, "--fail-on", "breaking"]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${option} <`);
    expect(stderr).toContain("cannot be used with option '--fail-on <level>'");
  });

  it.skipIf(!existsSync("/dev/full"))("says that its output found no room, and exits with 2", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync("node", ["dist/cli.js", "drift", "--explain", "type-changed"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toContain("with the output: ENOSPC (the disk is full)");
  });

  it.skipIf(process.platform === "win32")("says that the working folder is gone, and exits with 2", () => {
    const gone = createTemporaryFolder();
    const command = `cd '${gone}' && rmdir '${gone}' && exec node '${join(process.cwd(), "dist/cli.js")}' drift`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("with the working folder: ENOENT (it is gone)");
  });

  it("is quiet before a command and after it", async () => {
    for (const args of [
      ["--quiet", "generate", "--check"],
      ["generate", "--check", "--quiet"],
    ]) {
      expect(await runCli(args)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    }
  });

  it("prints JSON alone for programs, with the way out and a path that an editor opens", async () => {
    const folder = createLibraryProject();
    const page = join(folder, libraryPage);
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace("`page: optional number`", "`page: optional numbr`"),
    );
    for (const args of [
      ["--format", "json", "generate"],
      ["generate", "--format", "json"],
    ]) {
      const { status, stderr, stdout } = await runCli(args, { folder });
      expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
      expect(JSON.parse(stderr)).toMatchObject([
        {
          severity: "warning",
          file: "spec/sources/library.md",
          line: 15,
          help: expect.any(String) as string,
        },
      ]);
    }
    writeFileSync(join(folder, "generated/api.md"), "");
    const { status, stdout } = await runCli(["generate", "--check", "--format", "json"], { folder });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ kind: "stale", path: "generated/api.md" }]);
    await runCli(["generate"], { folder });
    expect((await runCli(["generate", "--check", "--format", "json"], { folder })).stdout).toBe("[]\n");
    const explained = await runCli(["explain", "library.list", "--format", "json"], { folder });
    expect(JSON.parse(explained.stdout)).toMatchObject({ kind: "found", name: "library.list" });
  });

  it("prints for programs what read and drift find, and what they complain of", async () => {
    const folder = createLibraryProject();
    await runCli(["generate"], { folder });
    const spec = "spec/openapi.yaml";
    for (const [args, result] of [
      [["read", libraryPage], { openapi: "3.1.0" }],
      [["drift", spec, spec], { suggestedBump: "none" }],
      [["drift", "--explain", "type-changed"], { text: expect.stringContaining("type-changed") as string }],
    ] as const) {
      const { status, stderr, stdout } = await runCli([...args, "--format", "json"], { folder });
      expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining(result)]);
      expect(JSON.parse(stderr)).toBeInstanceOf(Array);
    }
    const { stderr } = await runCli(["drift", "none.yaml", spec, "--format", "json"], { folder });
    expect(JSON.parse(stderr)).toMatchObject([{ code: "file-not-found" }]);
  });

  it("ends as it would have where nobody reads its output", async () => {
    const folder = createLibraryProject();
    await runCli(["generate"], { folder });
    writeFileSync(join(folder, "generated/api.md"), "");
    const command = `set -o pipefail; "${process.execPath}" "${resolve("dist/cli.js")}" "$@" 2>&1 | (exec <&-)`;
    const run = (...args: string[]) =>
      spawnSync("bash", ["-c", command, "bash", ...args], { cwd: folder, encoding: "utf8" });
    expect(run("generate", "--check")).toMatchObject({ status: 1, stdout: "", stderr: "" });
    expect(run("generate")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "generated/api.md"), "utf8")).not.toBe("");
  });

  it.each(["generate", "generate --check", "pull", "explain lamps.list"])(
    "says where there is no project how to come to one: %s",
    async (command) => {
      const { status, stderr } = await runCli(command.split(" "), { folder: createTemporaryFolder() });
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error: there is no project here: .*\n {2}help: .*docwright init SOURCE.*--project/u,
      );
    },
  );

  it("says that pull has nothing to fetch where no source has an address", async () => {
    expect(await runCli(["pull"], { folder: createLibraryProject() })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("nothing to fetch: spec/docwright.yaml names no `url`") as unknown,
    });
  });

  it.each([
    ["generate"],
    ["generate", "--check"],
    ["drift"],
    ["pull"],
    ["explain", "logs.get"],
    ["init", "README.md"],
  ])("takes no other folder for an empty --project: %s %s", async (...command) => {
    const { status, stderr } = await runCli(["--project", "", ...command]);
    expect(status).toBe(2);
    expect(stderr).toContain("error: --project is empty, so that it names no folder; nothing was written");
  });

  it("works on a project elsewhere, and leads to its files from here", async () => {
    const folder = createTemporaryFolder();
    cpSync("test/fixtures/cli/library", join(folder, "apis/library"), { recursive: true });
    const source = join(folder, "apis/library", libraryPage);
    writeFileSync(source, readFileSync(source, "utf8").replace("optional number", "optional numbr"));
    const { status, stderr } = await runCli(["generate", "--project", "apis/library"], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain("apis/library/spec/sources/library.md:15:1: warning: ");
    expect(listFiles(folder)).toContain("apis/library/generated/package.json");
    expect(await runCli(["--project", "apis/library", "generate", "--check"], { folder })).toMatchObject({
      status: 0,
    });
    expect(await runCli(["generate", "--project", "apis/libary"], { folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("apis/libary is no project: it has no spec/docwright.yaml") as string,
    });
  });

  it("has colours where they are forced, and none where they are refused", async () => {
    const red = "\u001b[1;31merror\u001b[0m: ";
    const print = async (env: Readonly<Record<string, string>>) =>
      (await runCli(["read", "missing.md"], { env })).stderr;
    expect(await print({ NO_COLOR: "", FORCE_COLOR: "1" })).toContain(red);
    expect(await print({ NO_COLOR: "1", FORCE_COLOR: "1" })).toMatch(/^error: /);
    expect(await print({ NO_COLOR: "" })).toMatch(/^error: /);
  });

  it("prints its version", async () => {
    expect(await runCli(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });
});
