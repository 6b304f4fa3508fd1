import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCommitted } from "./git.js";
import { projectPaths } from "./project-paths.js";

/** Whether the spec on disk is another than that of the last commit, told by its bytes, so that no stage is loaded. */
export function isSpecChanged(root: string): boolean {
  const path = join(root, projectPaths.spec);
  const committed = readCommitted(root, "HEAD", projectPaths.spec);
  return committed !== undefined && existsSync(path) && !readFileSync(path).equals(committed);
}
