import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { pathToFileURL } from "node:url";

const preload = pathToFileURL(join(import.meta.dirname, "usage.js")).href;

/** Runs a Node program: its exit code and output, seconds on the wall and of processor, and its peak memory in MB. */
export function measure(args, { cwd = process.cwd(), node = process.execPath } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "docwright-measure-"));
  const file = join(folder, "usage.json");
  const begun = performance.now();
  const { status, stderr, stdout } = spawnSync(node, ["--import", preload, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, USAGE_FILE: file },
    maxBuffer: 2 ** 30,
  });
  const wall = (performance.now() - begun) / 1000;
  try {
    return { status, stdout, stderr, wall, ...JSON.parse(readFileSync(file, "utf8")) };
  } catch {
    return { status, stdout, stderr, wall, cpu: Number.NaN, memory: Number.NaN };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
