import { watch } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectPaths } from "../project/project-paths.js";

/** Editors write a file in several steps; it is read this many milliseconds after the first one. */
const settleTime = 100;

const inputs = [projectPaths.manifest, projectPaths.overlay, projectPaths.sources];

function isInput(path: string): boolean {
  return inputs.some((input) => path === input || path.startsWith(`${input}/`));
}

/** Calls `onChange` after each change to what `generate` reads, one call at a time, until `signal` aborts. */
export async function watchInputs(
  root: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  try {
    for await (const { filename } of watch(join(root, "spec"), { recursive: true, signal })) {
      if (filename === null || !isInput(`spec/${filename.replaceAll("\\", "/")}`)) continue;
      await sleep(settleTime);
      await onChange();
    }
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
  }
}
