// Kills commands, and leaves beside them what a clone could bring along.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { start } from "./project.js";

/** Where a command that writes below a folder keeps what it has not finished. */
export const stateOf = (folder) => join(folder, ".docwright");

const preload = `--import=${pathToFileURL(join(import.meta.dirname, "kill-at-write.js")).href}`;

/** The environment of a Node program that is to be killed in the middle of one of its writes, counted from 0. */
export const killAtWrite = (write) => ({ NODE_OPTIONS: preload, KILL_AT: String(write) });

/** The environment of a Node program that says in a file how often it wrote. */
export const countWrites = (file) => ({ NODE_OPTIONS: preload, COUNT_IN: file });

/** Runs a command to its end without holding up a server of this process. */
export const runToEnd = ({ root, args }) => start(root, args).ended;

/** For how many milliseconds a command runs, and how often it writes. */
export async function measureRun({ root, args }) {
  const folder = mkdtempSync(join(tmpdir(), "docwright-writes-"));
  const file = join(folder, "count");
  const from = performance.now();
  const { status, stderr } = await start(root, args, countWrites(file)).ended;
  const milliseconds = performance.now() - from;
  if (status !== 0) throw new Error(stderr);
  const writes = Number(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return { milliseconds, writes };
}

/**
 * Where one of so many kills comes: two of four in the middle of a write, the others so long after the start, each spread over
 * the whole run. Two together, so that a command that finds one or the other by turns meets both.
 */
export function placeKill(count, kills, { milliseconds, writes }, random) {
  // One in each of as many equal stretches, so that none is left out by chance.
  const share = (count + random()) / kills;
  return count % 4 < 2 ? { milliseconds: share * milliseconds } : { write: Math.floor(share * writes) };
}

/** Kills a command so many milliseconds after its start, or in the middle of a write; whether it was still running. */
export async function killAt({ root, args }, { milliseconds, write }) {
  if (write !== undefined) return (await start(root, args, killAtWrite(write)).ended).status === null;
  const { child, ended } = start(root, args);
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
function leaveStranger(folder) {
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

/** A command that meets a stranger's journal changes nothing, killed or not, and says which file to delete. */
export async function meetStranger(call, moment, seen) {
  const { folder = call.root } = call;
  const before = hashFolder(folder);
  leaveStranger(folder);
  if (await killAt(call, moment)) seen.running += 1;
  const { status, stderr } = await runToEnd(call);
  if (hashFolder(folder) !== before) seen.obeyed += 1;
  else if (status === 2 && stderr.includes("state-foreign")) seen.refused += 1;
  else seen.mixture += 1;
  rmSync(stateOf(folder), { recursive: true });
}
