import { spawnSync } from "node:child_process";
import { diagnose } from "../../diagnostics.js";
import { RefusedError } from "../reports/refused-error.js";
import { createGitEnvironment } from "./git-environment.js";

/** A spec of 3,000 operations takes some ten megabytes. */
const maxBuffer = 512 * 1024 * 1024;

type GitRun = { readonly output: Buffer } | { readonly output?: undefined; readonly reason: string };

/** What git says on standard error, on one line and without its own words for an error. */
function printReason(stderr: string): string {
  return stderr
    .replace(/^(?:fatal|error): /gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

function runGit(folder: string, args: readonly string[]): GitRun {
  const run = spawnSync("git", [...args], { cwd: folder, maxBuffer, env: createGitEnvironment(folder) });
  const { code } = (run.error ?? {}) as NodeJS.ErrnoException;
  if (code === "ENOENT") return { reason: "git cannot be run here: is it installed?" };
  if (run.error) return { reason: `git cannot be run (${code ?? run.error.message})` };
  return run.status === 0 ? { output: run.stdout } : { reason: printReason(run.stderr.toString("utf8")) };
}

function isShallow(root: string): boolean {
  const { output } = runGit(root, ["rev-parse", "--is-shallow-repository"]);
  return output?.toString("utf8").trim() === "true";
}

/** What keeps git from giving a commit, as a predicate of its name and in git's words where it has any; undefined where it can. */
export function findRevisionProblem(root: string, revision: string): string | undefined {
  if (revision.trim() === "") return "names no commit";
  const run = runGit(root, ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]);
  if (run.output) return undefined;
  if (!/needed a single revision/i.test(run.reason)) return `cannot be read: ${run.reason}`;
  const isMissing = "is no commit of this repository";
  return isShallow(root) ? `${isMissing}; the clone is shallow, fetch its history as well` : isMissing;
}

/** Refuses a commit of which git can't give a part; `problem` says why. */
export function refuseObject(revision: string, path: string, problem: string): RefusedError {
  return new RefusedError(diagnose("commit-unreadable", { revision: `${revision}:${path}`, problem }));
}

/** How git says that a commit has no such path. */
const absence = /needed a single revision|does not exist|but not in/i;

/**
 * Why git can't give what a commit has at a path, in git's words: an object is damaged, or one of a partial clone can't be
 * fetched. Undefined where it can, and where there is no such path or commit.
 */
export function findObjectProblem(root: string, revision: string, path: string): string | undefined {
  if (findRevisionProblem(root, revision) !== undefined) return undefined;
  const place = `${revision}:${findStart(root)}${path}`;
  const named = runGit(root, ["rev-parse", "--verify", "--end-of-options", place]);
  if (!named.output) return absence.test(named.reason) ? undefined : `cannot be read: ${named.reason}`;
  const found = runGit(root, ["cat-file", "-t", named.output.toString("utf8").trim()]);
  return found.output ? undefined : `cannot be read: ${found.reason}`;
}

/** The top of the repository that a folder is in; undefined where it is in none. */
export function findTop(folder: string): string | undefined {
  return runGit(folder, ["rev-parse", "--show-toplevel"])
    .output?.toString("utf8")
    .replace(/\r?\n$/u, "");
}

/** Where paths begin for git: in a folder there, but in a bare repository, which has no folders of its own, at its top. */
function findStart(root: string): string {
  const known = starts.get(root);
  if (known !== undefined) return known;
  const { output } = runGit(root, ["rev-parse", "--is-bare-repository"]);
  const start = output?.toString("utf8").trim() === "true" ? "" : "./";
  starts.set(root, start);
  return start;
}

/** Asked once for a folder, not for each of its files. */
const starts = new Map<string, string>();

/** A file below `root` as a commit has it; undefined where there is no such file, commit or repository. */
export function readCommitted(root: string, revision: string, path: string): Uint8Array | undefined {
  // A name that begins with a dash would be an option, an empty one the index.
  if (revision.startsWith("-") || revision.trim() === "") return undefined;
  return runGit(root, ["cat-file", "blob", `${revision}:${findStart(root)}${path}`]).output;
}

/**
 * The paths below `root` of what a folder holds at a commit, sorted; undefined where it is no folder there.
 */
export function listCommitted(root: string, revision: string, folder: string): readonly string[] | undefined {
  if (revision.startsWith("-") || revision.trim() === "") return undefined;
  const place = findStart(root) + folder;
  const kind = runGit(root, ["cat-file", "-t", `${revision}:${place}`])
    .output?.toString("utf8")
    .trim();
  if (kind !== "tree") return undefined;
  const listed = runGit(root, ["ls-tree", "-r", "--name-only", "-z", revision, "--", place]);
  if (!listed.output) throw refuseObject(revision, folder, `cannot be listed: ${listed.reason}`);
  const paths = listed.output.toString("utf8").split("\0");
  return paths.filter((path) => path !== "").sort();
}

/** The submodule of a commit that a path below `root` leads into; undefined where it leads into none. */
export function findSubmodule(root: string, revision: string, path: string): string | undefined {
  const start = findStart(root);
  const parts = path.split("/");
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return folders.find((folder) => {
    const { output } = runGit(root, ["ls-tree", revision, "--", start + folder]);
    return output?.toString("utf8").startsWith("160000 commit ");
  });
}
