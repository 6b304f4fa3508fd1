import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL } from "node:url";

const preload = pathToFileURL(join(import.meta.dirname, "usage.js")).href;

/** What a process and its children used: processor seconds of all, megabytes of the largest. */
function readUsage(folder) {
  const usages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return {
    cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...usages.map(({ memory }) => memory)),
  };
}

/** Runs a Node program: its exit code and output, seconds on the wall and of processor, and its peak memory in MB. */
export function measure(args, { cwd = process.cwd(), node = process.execPath } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "docwright-measure-"));
  const begun = performance.now();
  const { status, stderr, stdout } = spawnSync(node, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, USAGE_FOLDER: folder, NODE_OPTIONS: `--import=${preload}` },
    maxBuffer: 2 ** 30,
  });
  const wall = (performance.now() - begun) / 1000;
  const usage = readUsage(folder);
  rmSync(folder, { recursive: true, force: true });
  return { status, stdout, stderr, wall, ...usage };
}
