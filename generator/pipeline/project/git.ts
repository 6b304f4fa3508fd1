import { spawnSync } from "node:child_process";

/** A spec of 3,000 operations takes some ten megabytes. */
const maxBuffer = 512 * 1024 * 1024;

function runGit(folder: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", [...args], { cwd: folder, maxBuffer });
  return status === 0 ? stdout : undefined;
}

/** A file below `root` as a commit has it; undefined where there is no such file, commit or repository. */
export function readCommitted(root: string, revision: string, path: string): Uint8Array | undefined {
  // A name that begins with a dash would be an option.
  if (revision.startsWith("-")) return undefined;
  return runGit(root, ["show", `${revision}:./${path}`]);
}
