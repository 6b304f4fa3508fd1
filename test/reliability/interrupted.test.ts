import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitPackage, explainName, findDrift, generate } from "../../generator/pipeline.js";
import { listFiles } from "../support/golden.js";
import { createLibraryProject } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

/** What a command leaves that was killed in the middle of its writes: `a.txt` is in place, `b.txt` is not. */
function interrupt(root: string): void {
  const state = join(root, ".docwright");
  mkdirSync(join(state, "stage"), { recursive: true });
  writeFileSync(join(root, "a.txt"), "new");
  writeFileSync(join(state, "stage", "1"), "new");
  writeFileSync(join(state, "journal"), JSON.stringify({ targets: ["a.txt", "b.txt"], removals: [] }));
}

function createInterruptedProject(): string {
  const root = createLibraryProject();
  interrupt(root);
  return root;
}

function readTree(root: string): Record<string, string> {
  return Object.fromEntries(listFiles(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

const drift = { format: "terminal", only: [], today: "2026-01-01", color: false } as const;

it.each([
  ["generate", (root: string) => generate({ root, isCheck: false })],
  ["explain", (root: string) => explainName(root, "anything")],
  ["drift", (root: string) => findDrift({ root, ...drift })],
])("%s first finishes what a killed command was writing", async (_, run) => {
  const root = createInterruptedProject();
  await run(root);
  expect(listFiles(root)).toEqual(expect.arrayContaining(["a.txt", "b.txt"]));
  expect(listFiles(root).filter((path) => path.startsWith(".docwright"))).toEqual([]);
});

it("generate --check writes nothing and says that a command was killed", async () => {
  const root = createInterruptedProject();
  const before = readTree(root);
  const { diagnostics } = await generate({ root, isCheck: true });
  expect(diagnostics.map(({ code }) => code)).toContain("write-interrupted");
  expect(readTree(root)).toEqual(before);
});

it("emit knows its own folder again after it was killed there the first time", async () => {
  const out = createTemporaryFolder();
  interrupt(out);
  writeFileSync(join(out, ".docwright", "stage", "1"), JSON.stringify({ docwright: { generated: true } }));
  const journal = { targets: ["a.txt", "package.json"], removals: [] };
  writeFileSync(join(out, ".docwright", "journal"), JSON.stringify(journal));
  const { diagnostics, total } = await emitPackage("spec/openapi.yaml", out);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(total).toBeGreaterThan(0);
});
