import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { runProgram } from "../../generator/cli/program.js";
import { createTemporaryFolder } from "./temporary-folder.js";

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly folder?: string;
  /** Beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program in a process of its own, as a user does: for what is about the process or what it is given. */
export function spawnCli(
  args: readonly string[],
  {
    folder = process.cwd(),
    input = "",
    env = {},
  }: CliOptions & { readonly input?: string | Uint8Array } = {},
): CliRun {
  const { status, stderr, stdout } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return { status, stdout, stderr };
}

/** A stream that keeps what is written to it. */
class KeptOutput extends Writable {
  text = "";

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

/** Gives this process another folder and other variables until `work` is done. */
async function withSurroundings<T>(
  folder: string,
  env: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = { folder: process.cwd(), env: process.env };
  process.chdir(folder);
  process.env = { ...before.env, ...env };
  try {
    return await work();
  } finally {
    process.chdir(before.folder);
    process.env = before.env;
  }
}

/** Runs the program in this process, which spares loading it anew. One run at a time: they share its folder. */
export async function runCli(
  args: readonly string[],
  { folder = process.cwd(), env = {} }: CliOptions = {},
): Promise<CliRun> {
  const [stdout, stderr] = [new KeptOutput(), new KeptOutput()];
  const status = await withSurroundings(folder, { NO_COLOR: "1", ...env }, () =>
    runProgram(args, { stdin: Readable.from([]), stdout, stderr }),
  );
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** A small project of its own, for tests that write: two operations of a library, not generated yet. */
export function createLibraryProject(): string {
  const folder = createTemporaryFolder();
  cpSync("test/fixtures/cli/library", folder, { recursive: true });
  return folder;
}

/** The page of that project. */
export const libraryPage = join("spec", "sources", "library.md");
