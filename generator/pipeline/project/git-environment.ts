import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { stringifyJson } from "../../model/index.js";

/** What git tells a hook about the repository that runs it, which need not be the one that is asked for, and how it takes paths. */
const ignoredVariables = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GLOB_PATHSPECS",
  "GIT_GRAFT_FILE",
  "GIT_ICASE_PATHSPECS",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_NAMESPACE",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_QUARANTINE_PATH",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE",
];

function createBasis(): NodeJS.ProcessEnv {
  const environment = { ...process.env, LC_ALL: "C" };
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ignoredVariables.includes(name)));
}

function findRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The folder of the objects of the repository that a folder is in. */
function findObjects(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--git-path", "objects"], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return status === 0 ? findRealPath(resolve(folder, stdout.replace(/\r?\n$/u, ""))) : undefined;
}

/** Asked once for a folder, not for each of its files. */
const objectsOf = new Map<string, string | undefined>();

/** Whether pushed objects wait in the repository of a folder, and not in another one whose hook runs. */
function isQuarantineOf(folder: string, quarantine: string, env: NodeJS.ProcessEnv): boolean {
  if (!objectsOf.has(folder)) objectsOf.set(folder, findObjects(folder, env));
  const objects = objectsOf.get(folder);
  return objects !== undefined && findRealPath(dirname(quarantine)) === objects;
}

/** The variables for a git that is asked about the repository of a folder; its hooks see what is being pushed to it. */
export function createGitEnvironment(folder: string): NodeJS.ProcessEnv {
  const basis = createBasis();
  const quarantine = process.env["GIT_QUARANTINE_PATH"];
  if (!quarantine || !isQuarantineOf(folder, quarantine, basis)) return basis;
  // In quotes, as git splits a list of folders at colons.
  return { ...basis, GIT_ALTERNATE_OBJECT_DIRECTORIES: stringifyJson(quarantine) };
}
