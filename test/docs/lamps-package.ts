import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { compilerPath } from "../support/compilers.js";
import { spawnCli } from "../support/run-cli.js";

/** Runs the compiler over a folder that has a tsconfig.json; gives what it prints. */
export function compile(folder: string): string {
  try {
    return execFileSync(process.execPath, [compilerPath(), "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

/** A folder of a user of the package that the pages call `lamps`: made by `emit`, built as its own command builds it, gone in the end. */
export function createLampsUser(): string {
  const folder = mkdtempSync(join(tmpdir(), "docwright-lamps-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const lamps = join(folder, "node_modules/lamps");
  mkdirSync(join(folder, "node_modules"));
  const { status, stderr } = spawnCli(["emit", "test/fixtures/docs/lamps.yaml", "--out", lamps]);
  expect(status, stderr).toBe(0);
  expect(compile(lamps)).toBe("");
  return folder;
}
