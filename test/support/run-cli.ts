import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { createTemporaryFolder } from "./temporary-folder.js";

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** Beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program as a user does. */
export function runCli(
  args: readonly string[],
  { folder = process.cwd(), input = "", env = {} }: CliOptions = {},
): CliRun {
  const program = resolve("dist/cli.js");
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return { status, stdout, stderr };
}

/** A small project of its own, for tests that write: two operations of a library, not generated yet. */
export function createLibraryProject(): string {
  const folder = createTemporaryFolder();
  cpSync("test/fixtures/cli/library", folder, { recursive: true });
  return folder;
}

/** The page of that project. */
export const libraryPage = join("spec", "sources", "library.md");
