import { resolve } from "node:path";
import { diagnose } from "../diagnostics.js";
import { findProjectRoot, isProject, RefusedError } from "../pipeline.js";

/** The folder that `--project` names, or else the working folder. */
export function findTarget(named: string | undefined): string {
  return resolve(named ?? ".");
}

/** The project in that folder or around it; the folder itself where there is none. */
export function findNearestProject(named: string | undefined): string {
  return findProjectRoot(findTarget(named));
}

/** The project that a command works on. Throws where `--project` names a folder that is none itself. */
export function findProject(named: string | undefined): string {
  const root = findNearestProject(named);
  if (named !== undefined && !isProject(findTarget(named)))
    throw new RefusedError(diagnose("project-unknown", { path: named }));
  return root;
}
