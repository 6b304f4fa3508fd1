import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectPaths } from "../project/project-paths.js";
import { listFiles } from "./list-files.js";

/** Whether a source was written after what was built of it, or nothing was. */
function isOutdated(source: string, built: string): boolean {
  const made = statSync(built, { throwIfNoEntry: false });
  return !made || made.mtimeMs < statSync(source).mtimeMs;
}

const toBuilt = (source: string) => source.replace(/\.ts$/u, ".js");

/** Whether the build of the package of a project is of other sources than lie there; one that was never built is of none. */
export function isBuildStale(root: string): boolean {
  const folder = join(root, projectPaths.package);
  const [src, dist] = [join(folder, "src"), join(folder, "dist")];
  if (!existsSync(dist)) return false;
  const sources = listFiles(src).filter((path) => path.endsWith(".ts"));
  const built = new Set(sources.map(toBuilt));
  const isOrphaned = listFiles(dist).some((path) => path.endsWith(".js") && !built.has(path));
  return isOrphaned || sources.some((path) => isOutdated(join(src, path), join(dist, toBuilt(path))));
}
