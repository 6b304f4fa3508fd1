import { stringifyJson } from "../../model/index.js";
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { identifyFolder } from "./identity.js";
import { readTarget } from "./targets.js";

const cacheFolder = join("node_modules", ".cache", "docwright");

/** The folder of the cache; undefined where it is not there, or a link leads out of the project. */
function findFolder(root: string): string | undefined {
  try {
    const folder = realpathSync(join(root, cacheFolder));
    return folder.startsWith(`${realpathSync(root)}${sep}`) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the folder of the cache step by step, so that nothing is made behind a link that leads out of the project. */
function makeFolder(root: string): string | undefined {
  const inside = `${realpathSync(root)}${sep}`;
  let folder = root;
  for (const step of cacheFolder.split(sep)) {
    folder = join(folder, step);
    mkdirSync(folder, { recursive: true });
    if (!realpathSync(folder).startsWith(inside)) return undefined;
  }
  return realpathSync(folder);
}

/**
 * What a command remembered under a name; undefined where there is nothing, or nothing that can be read and was written in
 * this very folder.
 */
export function readCache(root: string, name: string): unknown {
  const folder = findFolder(root);
  if (folder === undefined) return undefined;
  try {
    const entry = JSON.parse(readTarget(join(folder, name)) ?? "{}") as {
      identity?: unknown;
      data?: unknown;
    };
    return entry.identity === identifyFolder(folder) ? entry.data : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers data under a name. It is a convenience: where it cannot be written, the next run takes longer. */
export function writeCache(root: string, name: string, data: unknown): void {
  try {
    const folder = makeFolder(root);
    if (folder === undefined) return;
    const draft = join(folder, `${name}.${String(process.pid)}`);
    rmSync(draft, { force: true });
    writeFileSync(draft, stringifyJson({ identity: identifyFolder(folder), data }), { flag: "wx" });
    // A link in its place is replaced, and what it leads to stays as it is.
    renameSync(draft, join(folder, name));
  } catch {
    // A read-only checkout, for instance.
  }
}
