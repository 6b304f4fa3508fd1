import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitPackage, explainName, findDrift, generate, pull, readPages } from "../../generator/pipeline.js";
import { listFiles } from "../support/golden.js";
import { createLibraryProject } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { interrupt } from "./support/interrupt.js";

const ours = JSON.stringify({ docwright: { generated: true } });

function createInterruptedProject(): string {
  const root = createLibraryProject();
  interrupt(root, { "spec/ledger.md": "new", "generated/package.json": ours }, [], 1);
  return root;
}

function readTree(root: string): Record<string, string> {
  return Object.fromEntries(listFiles(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

const drift = { format: "terminal", only: [], today: "2026-01-01", color: false } as const;

it("generate first finishes what a killed command was writing", async () => {
  const root = createInterruptedProject();
  const { diagnostics } = await generate({ root, isCheck: false });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(listFiles(root)).toEqual(expect.arrayContaining(["generated/package.json", "spec/openapi.yaml"]));
  expect(listFiles(root).filter((path) => path.startsWith(".docwright"))).toEqual([]);
});

it.each([
  ["generate --check", (root: string) => generate({ root, isCheck: true })],
  ["explain", (root: string) => explainName(root, "anything")],
  ["drift", (root: string) => findDrift({ root, ...drift })],
  ["read", (root: string) => readPages(["spec/openapi.yaml"], { root })],
])("%s writes nothing, and says that a command was killed", async (_, run) => {
  const root = createInterruptedProject();
  const before = readTree(root);
  const { diagnostics } = await run(root);
  expect(diagnostics).toEqual([expect.objectContaining({ code: "write-interrupted", severity: "error" })]);
  expect(readTree(root)).toEqual(before);
});

it("emit knows its own folder again after it was killed there the first time", async () => {
  const out = createTemporaryFolder();
  interrupt(out, { "README.md": "new", "package.json": ours }, [], 1);
  const { diagnostics, total } = await emitPackage("spec/openapi.yaml", out);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(total).toBeGreaterThan(0);
});

const owned = { "spec/ledger.md": "new" };

describe("state that is not this folder's own", () => {
  const commands = [
    ["generate", (root: string) => generate({ root, isCheck: false })],
    ["generate --check", (root: string) => generate({ root, isCheck: true })],
    ["explain", (root: string) => explainName(root, "anything")],
    ["drift", (root: string) => findDrift({ root, ...drift })],
    ["read", (root: string) => readPages(["spec/openapi.yaml"], { root })],
    ["pull", (root: string) => pull({ root, today: "2026-01-01" })],
    ["emit", (root: string) => emitPackage("spec/openapi.yaml", root)],
  ] as const;

  it.each<[string, (root: string) => void, RegExp]>([
    [
      "came with a clone",
      (root) => {
        const other = createTemporaryFolder();
        interrupt(other, owned);
        cpSync(join(other, ".docwright"), join(root, ".docwright"), { recursive: true });
      },
      /\/\.docwright\/journal was not written by a command in this folder/,
    ],
    [
      "names a hook",
      (root) => {
        interrupt(root, { ".git/hooks/post-checkout": "#!/bin/sh" });
      },
      /\/\.docwright\/journal names \.git\/hooks\/post-checkout/,
    ],
    [
      "removes what is not docwright's",
      (root) => {
        interrupt(root, owned, ["src/../../diary"]);
      },
      /\/\.docwright\/journal names (?:src\/\.\.\/\.\.\/diary|spec\/ledger\.md)/,
    ],
    [
      "is torn",
      (root) => {
        interrupt(root, owned);
        writeFileSync(join(root, ".docwright/journal"), '{"identity":"0');
      },
      /\/\.docwright\/journal is no journal, or a torn one/,
    ],
    [
      "is a folder",
      (root) => {
        mkdirSync(join(root, ".docwright/journal"), { recursive: true });
      },
      /\/\.docwright\/journal is no file/,
    ],
    [
      "is a link",
      (root) => {
        const other = createTemporaryFolder();
        interrupt(other, owned);
        symlinkSync(join(other, ".docwright"), join(root, ".docwright"));
      },
      /\/\.docwright is a link/,
    ],
  ])("that %s is reported with the file to delete, and obeyed by no command", async (_case, leave, words) => {
    for (const [name, run] of commands) {
      const root = createLibraryProject();
      leave(root);
      const before = readTree(root);
      await expect(run(root), name).rejects.toThrow(words);
      expect(readTree(root), name).toEqual(before);
    }
  });

  it("that staged a link is not put in place", async () => {
    const root = createLibraryProject();
    interrupt(root, owned);
    const [stage = ""] = readdirSync(join(root, ".docwright")).filter((name) => name.startsWith("stage-"));
    const staged = join(root, ".docwright", stage, "0");
    rmSync(staged);
    symlinkSync("/etc/hostname", staged);
    await expect(generate({ root, isCheck: false })).rejects.toThrow(/is no file/);
  });
});
