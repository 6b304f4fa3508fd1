import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listFiles } from "../disk/list-files.js";
import { projectPaths } from "../project/project-paths.js";

/** How often the inputs are looked at, in milliseconds. Notices of the file system end when a folder is moved away. */
const pause = 250;

/** Tells the inputs of `generate` from what they were: paths, sizes and times. */
function describeInputs(root: string): string {
  const sources = listFiles(join(root, projectPaths.sources)).map(
    (path) => `${projectPaths.sources}/${path}`,
  );
  return [projectPaths.manifest, projectPaths.overlay, ...sources]
    .map((path) => {
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      return `${path} ${String(found?.size)} ${String(found?.mtimeMs)} ${String(found?.ino)}`;
    })
    .join("\n");
}

function lookAtInputs(root: string): string {
  try {
    return describeInputs(root);
  } catch {
    // A folder that is taken away while it is looked at.
    return "";
  }
}

/** Waits for the next look; false where there will be none. */
async function waits(signal: AbortSignal): Promise<boolean> {
  await sleep(pause, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}

/** Calls `onChange` after each change to what `generate` reads, one call at a time, until `signal` aborts. */
export async function watchInputs(
  root: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  let used = lookAtInputs(root);
  let last = used;
  while (await waits(signal)) {
    const now = lookAtInputs(root);
    // Editors write a file in several steps: it is read once two looks are alike.
    const isSettled = now === last;
    last = now;
    if (now === used || !isSettled) continue;
    used = now;
    await onChange();
  }
}
