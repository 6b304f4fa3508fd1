import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { inSharedType, object, property } from "../drift/support/small-spec.js";
import { libraryPage, runCli, spawnCli, type CliRun } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

function git(folder: string, ...args: string[]): void {
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
}

function edit(folder: string, path: string, before: string, after: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(before);
  writeFileSync(join(folder, path), text.replace(before, after));
}

const prepared = mkdtempSync(join(tmpdir(), "docwright-drift-"));
const committed = join(prepared, "committed");
const changed = join(prepared, "changed");

// Made once and copied for each test: generating takes much longer than comparing.
beforeAll(async () => {
  cpSync("test/fixtures/cli/library", committed, { recursive: true });
  await runCli(["generate"], { folder: committed });
  git(committed, "init", "-q");
  git(committed, "add", "spec", "generated");
  git(committed, "commit", "-q", "-m", "first");
  cpSync(committed, changed, { recursive: true });
  edit(changed, libraryPage, "`days: optional number`", "`days: number`");
  await runCli(["generate"], { folder: changed });
});

afterAll(() => {
  rmSync(prepared, { recursive: true, force: true });
});

/** The library, generated and committed. */
function createCommitted(): string {
  const folder = createTemporaryFolder();
  cpSync(committed, folder, { recursive: true });
  return folder;
}

/** The same, after its page said that `days` is required now. */
function createChanged(): string {
  const folder = createTemporaryFolder();
  cpSync(changed, folder, { recursive: true });
  return folder;
}

describe("docwright drift", () => {
  it("prints one line and exits with 0 when nothing changed", async () => {
    const { status, stdout } = await runCli(["drift", "--fail-on", "any"], { folder: createCommitted() });
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  it("compares the spec with the last commit, with the cause and the sentence behind a change", async () => {
    const { status, stdout } = await runCli(["drift"], { folder: createChanged() });
    expect(status).toBe(0);
    expect(stdout).toContain("git:HEAD → spec/openapi.yaml: 1 change (wire: 1 breaking; types: 1 breaking)");
    expect(stdout).toContain("Suggested version: major");
    expect(stdout).toContain("the API changed");
    expect(stdout).toContain("spec/sources/library.md:76: days: number");
  });

  it("leads to the files of the project from the working folder", async () => {
    const folder = join(createChanged(), "generated");
    expect((await runCli(["drift"], { folder })).stdout).toContain("../spec/sources/library.md:76: days");
    const annotations = await runCli(["drift", "--format", "github"], { folder });
    expect(annotations.stdout).toContain("::error file=../spec/openapi.yaml,line=");
  });

  it("leads to what a commit has by its path, and to the words of a page that is gone by the commit", async () => {
    const folder = createChanged();
    const back = ["drift", "spec/openapi.yaml", "git:HEAD"];
    expect((await runCli([...back, "--format", "github"], { folder })).stdout).toContain(
      "::notice file=spec/openapi.yaml,line=",
    );
    edit(folder, libraryPage, "- `days: number`", "");
    await runCli(["generate"], { folder });
    expect((await runCli(["drift"], { folder })).stdout).toContain("git:HEAD:spec/sources/library.md:");
  });

  it("has its verdicts on types confirmed by the compiler", async () => {
    const { status, stderr, stdout } = await runCli(["drift", "--compile"], { folder: createChanged() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("types breaking");
    expect(stdout).not.toContain("disputes");
  });

  it("asks the compiler about the packages that are emitted, with the types that requests alone have", async () => {
    const folder = createTemporaryFolder();
    const write = (name: string, format?: string) => {
      const id = property("id", { kind: "string", readOnly: true });
      const count = property("count", { kind: "integer", ...(format !== undefined && { format }) });
      writeFileSync(join(folder, name), writeOpenApi(inSharedType(object(id, count))));
    };
    write("base.yaml", "int64");
    write("revision.yaml");
    const { status, stderr, stdout } = await runCli(["drift", "base.yaml", "revision.yaml", "--compile"], {
      folder,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("types breaking");
    expect(stdout).not.toContain("disputes");
  });

  it("says that no compiler is asked where no package is made of a spec", async () => {
    const folder = createChanged();
    const document = { openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: {} };
    writeFileSync(join(folder, "shop.json"), JSON.stringify(document));
    const { status, stderr } = await runCli(["drift", "shop.json", "shop.json", "--compile"], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain("--compile asks no compiler: shop.json");
  });

  it("fails a gate that a change does not pass", async () => {
    const folder = createChanged();
    expect((await runCli(["drift", "--fail-on", "breaking"], { folder })).status).toBe(1);
  });

  it("fails the gate whatever is shown, and looks at one verdict where it is told to", async () => {
    const folder = createChanged();
    const hidden = await runCli(["drift", "--fail-on", "breaking", "--only", "safe"], { folder });
    expect(hidden.status).toBe(1);
    expect(hidden.stdout).toContain("1 not selected, 1 of them fails the gate");
    expect((await runCli(["drift", "--fail-on", "wire:breaking"], { folder })).status).toBe(1);
  });

  it.each([
    [["--only", "property-requierd"], "did you mean property-required"],
    [["--resource", "libary"], "did you mean library"],
  ])("refuses %j, which selects nothing", async (flags, hint) => {
    const { status, stderr } = await runCli(["drift", ...flags], { folder: createChanged() });
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });

  it("writes down what is accepted, for as long as it is", async () => {
    const folder = createChanged();
    writeFileSync(join(folder, "spec/accepted-drift.yaml"), "# Agreed in the weekly meeting.\n");
    const { changes } = JSON.parse((await runCli(["drift", "--format", "json"], { folder })).stdout) as {
      changes: { kind: string; pointer: string }[];
    };
    const accept = async (...flags: string[]) => {
      const ended: CliRun[] = [];
      for (const { kind, pointer } of changes)
        ended.push(await runCli(["drift", "--accept", kind, pointer, ...flags], { folder }));
      return ended;
    };
    const all = (status: number) => changes.map(() => expect.objectContaining({ status }) as CliRun);
    expect(await accept()).toEqual(all(2));
    expect((await accept("--reason", "agreed", "--expires", "2001-01-01"))[0]?.status).toBe(2);
    expect(await accept("--reason", "agreed", "--expires", "2999-12-31")).toEqual(all(0));
    expect(readFileSync(join(folder, "spec/accepted-drift.yaml"), "utf8")).toMatch(
      /^# Agreed.*expires: 2999/su,
    );
    expect((await runCli(["drift", "--fail-on", "any"], { folder })).status).toBe(0);
    const [again] = await accept("--reason", "agreed");
    expect([again?.status, again?.stderr]).toEqual([2, expect.stringContaining("[accept-unmatched]")]);
  });

  it("writes it down with the line ends that the file has", async () => {
    const folder = createChanged();
    const path = join(folder, "spec/accepted-drift.yaml");
    writeFileSync(path, "# Agreed in the weekly meeting.\r\n# Every Monday.\r\n");
    const { stdout } = await runCli(["drift", "--format", "json"], { folder });
    const [change] = (JSON.parse(stdout) as { changes: { kind: string; pointer: string }[] }).changes;
    const args = ["drift", "--accept", change?.kind ?? "", change?.pointer ?? "", "--reason", "agreed"];
    expect(await runCli(args, { folder })).toMatchObject({ status: 0 });
    const text = readFileSync(path, "utf8");
    expect(text).toContain("# Every Monday.\r\n");
    expect(text).toContain("reason: agreed\r\n");
    expect(text).not.toMatch(/[^\r]\n/u);
  });

  it("takes levels from a severity file, and says so", async () => {
    const folder = createChanged();
    writeFileSync(join(folder, "levels.yaml"), "property-required: { wire: safe, types: safe }\n");
    const { status, stdout } = await runCli(["drift", "--fail-on", "risky", "--severity", "levels.yaml"], {
      folder,
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining("set by the severity file")]);
  });

  it("accepts what people accepted, until nothing answers to it any more", async () => {
    const folder = createChanged();
    const { changes } = JSON.parse((await runCli(["drift", "--format", "json"], { folder })).stdout) as {
      changes: Record<string, unknown>[];
    };
    const entries = changes.map(({ after, before, kind, pointer }) => ({
      kind,
      pointer,
      before,
      after,
      reason: "agreed",
    }));
    writeFileSync(join(folder, "spec/accepted-drift.yaml"), JSON.stringify(entries));
    expect((await runCli(["drift", "--fail-on", "any"], { folder })).status).toBe(0);
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "second");
    const { status, stderr } = await runCli(["drift", "--fail-on", "any"], { folder });
    expect(status).toBe(1);
    expect(stderr).toContain("[accepted-drift-stale]");
  });

  it("compares files, standard input and foreign OpenAPI", () => {
    const folder = createCommitted();
    const foreign = { openapi: "3.0.3", info: { title: "A", version: "1" }, paths: {} };
    writeFileSync(join(folder, "foreign.json"), JSON.stringify(foreign));
    const input = readFileSync(join(folder, "spec/openapi.yaml"), "utf8");
    const { status, stdout } = spawnCli(["drift", "foreign.json", "-"], { folder, input });
    expect(status).toBe(0);
    expect(stdout).toContain("foreign.json → standard input");
    expect(stdout).toContain("operation added");
  });

  it.each([
    ["markdown", /^#+ .*API/m],
    ["json", /"suggestedBump": "major"/],
    ["html", /^<!doctype html>/i],
    ["github", /^::error file=spec\/openapi\.yaml,line=\d+,col=\d+,title=/],
    ["junit", /<testsuites?/],
  ])("reports as %s", async (format, form) => {
    expect((await runCli(["drift", "--format", format], { folder: createChanged() })).stdout).toMatch(form);
  });

  it("proposes an entry for the changelog", async () => {
    expect((await runCli(["drift", "--changelog"], { folder: createChanged() })).stdout).toMatch(
      /^## Unreleased\n\n### Breaking\n/,
    );
  });

  it("explains a kind of change, and knows no other", async () => {
    expect((await runCli(["drift", "--explain", "enum-value-added"])).status).toBe(0);
    const misspelt = await runCli(["drift", "--explain", "enum-value-aded"]);
    expect(misspelt).toMatchObject({ status: 2, stdout: "" });
    expect(misspelt.stderr).toContain('"enum-value-aded"; did you mean enum-value-added');
  });

  it.each([
    ["a commit that is none", ["drift", "git:nowhere"], "git:nowhere is no commit of this repository"],
    ["a file that is none", ["drift", "missing.yaml"], "there is no file missing.yaml"],
    ["a level that is none", ["drift", "--only", "awful"], "[drift-selector-unknown]"],
  ])("refuses %s", async (_case, args, message) => {
    const { status, stderr } = await runCli(args, { folder: createCommitted() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("ends generate with a summary, and is silent where there is no commit", async () => {
    const folder = createCommitted();
    edit(folder, libraryPage, "`days: optional number`", "`days: number`");
    expect((await runCli(["generate"], { folder })).stderr).toContain(
      "Against git:HEAD: 1 change (wire: 1 breaking; types: 1 breaking)",
    );
    rmSync(join(folder, ".git"), { recursive: true });
    expect((await runCli(["generate"], { folder })).stderr).not.toContain("Against");
  });
});
