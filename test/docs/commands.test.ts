import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { borrowAll } from "../support/borrow.js";
import { compilerPath } from "../support/compilers.js";
import { createLibraryProject, runCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { readBlocks, type Block } from "./read-blocks.js";

const docwright = `"${process.execPath}" "${resolve("dist/cli.js")}"`;

/** Runs a line of shell; packages that it would install come from this checkout. */
function runLine(line: string, folder: string): void {
  const [, prefix] = /^npm --prefix (\w+) install$/.exec(line) ?? [];
  if (prefix !== undefined) {
    borrowAll(join(folder, prefix, "node_modules"));
    return;
  }
  const command = line.replace(/^npx docwright/, docwright);
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(status, `${line}\n${stderr}`).toBe(0);
}

/** Writes a file whose first line names it, or runs the lines of a shell block. */
function follow({ language, text }: Block, folder: string): void {
  const [, path] = /^# (\S+\.ya?ml)\n/.exec(text) ?? [];
  if (path !== undefined) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (language === "sh") for (const line of text.trim().split("\n")) runLine(line, folder);
}

function createPageFolder(): string {
  const folder = createTemporaryFolder();
  copyFileSync("test/fixtures/cli/library/spec/sources/library.md", join(folder, "library.md"));
  return folder;
}

async function createCommittedProject(): Promise<string> {
  const folder = createLibraryProject();
  await runCli(["generate"], { folder });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  mkdirSync(join(folder, "api"));
  copyFileSync(join(folder, "spec/openapi.yaml"), join(folder, "api/openapi.yaml"));
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "first");
  return folder;
}

describe("the commands of the documentation", () => {
  it.each([
    ["first-api.md", createPageFolder],
    ["several-apis.md", createPageFolder],
    ["review-drift.md", createCommittedProject],
    ["ledger.md", createCommittedProject],
    ["publishing.md", createCommittedProject],
  ])("of %s run one after the other", async (page, createFolder) => {
    const folder = await createFolder();
    const blocks = readBlocks(page);
    expect(blocks.some(({ language }) => language === "sh")).toBe(true);
    for (const block of blocks) follow(block, folder);
  });

  it("give the action only inputs that it has", () => {
    const workflow = readBlocks("review-drift.md").find(({ language }) => language === "yaml");
    const { jobs } = parse(workflow?.text ?? "") as {
      jobs: { drift: { steps: { uses?: string; with?: Record<string, unknown> }[] } };
    };
    const step = jobs.drift.steps.find(({ uses = "" }) => uses.includes("/docwright@"));
    const { inputs } = parse(readFileSync("action.yml", "utf8")) as { inputs: Record<string, unknown> };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: true })));
  });
});

describe("the programs of the documentation", () => {
  it("compile in strict mode", () => {
    const folder = createTemporaryFolder();
    borrowAll(join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const programs = readBlocks("validators.md").filter(({ language }) => language === "ts");
    expect(programs).toHaveLength(2);
    const files = programs.map(({ text }, index) => {
      writeFileSync(join(folder, `program-${String(index)}.ts`), text);
      return `program-${String(index)}.ts`;
    });
    const flags =
      "--noEmit --strict --skipDefaultLibCheck --target es2023 --module nodenext --types node".split(" ");
    const { status, stdout } = spawnSync(process.execPath, [compilerPath(), ...flags, ...files], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
