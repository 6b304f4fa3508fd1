// Kills commands, and leaves beside them what a clone could bring along.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { start } from "./project.js";

/** Where a command that writes below a folder keeps what it has not finished. */
export const stateOf = (folder) => join(folder, ".docwright");

/** Runs a command to its end without holding up a server of this process; what it gave, and for how many milliseconds it ran, and wrote. */
export async function runToEnd({ root, args, folder = root }) {
  const from = performance.now();
  const { ended } = start(root, args);
  await watch(stateOf(folder), ended);
  const begun = performance.now();
  const result = await ended;
  const over = performance.now();
  return { ...result, whole: over - from, writing: over - begun };
}

/** Waits until there is a file, or until a command ends. */
async function watch(path, ended) {
  const isOver = ended.then(() => true);
  while (!existsSync(path) && !(await Promise.race([isOver, sleep(1, false)])));
}

/** Kills a command so many milliseconds after its start, or after it began to write; whether it was still running. */
export async function killAt({ root, args, folder = root }, { milliseconds, isWriting }) {
  const { child, ended } = start(root, args);
  if (isWriting) await watch(stateOf(folder), ended);
  await Promise.race([sleep(milliseconds), ended]);
  const isRunning = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return isRunning;
}

/** All files of a folder with hashes of their text, but for docwright's own state. */
export function hashFolder(root) {
  if (!existsSync(root)) return "";
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const own = paths.filter((path) => !/^(?:\.docwright|node_modules)\//.test(path)).sort();
  const hashOf = (path) =>
    createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex");
  return own.map((path) => `${path} ${hashOf(path)}`).join("\n");
}

/** Leaves what a clone could bring along: a journal of another folder that names a hook of git. */
export function leaveStranger(folder) {
  const state = stateOf(folder);
  mkdirSync(join(state, "stage"), { recursive: true });
  writeFileSync(join(state, "stage/0"), "#!/bin/sh\n");
  const journal = {
    identity: "0",
    targets: [".git/hooks/post-checkout"],
    removals: ["package.json", "spec/docwright.yaml"],
  };
  writeFileSync(join(state, "journal"), JSON.stringify(journal));
}
