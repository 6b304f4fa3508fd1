import { resolve } from "node:path";
import { diagnose } from "../diagnostics.js";
import { findMisnamedIn, findProjectRoot, isProject, RefusedError } from "../pipeline.js";

/** The folder that `--project` names, or else the working folder. */
function findTarget(named: string | undefined): string {
  return resolve(named ?? ".");
}

/** The project in that folder or around it; the folder itself where there is none. */
export function findNearestProject(named: string | undefined): string {
  return findProjectRoot(findTarget(named));
}

/** The folder that a command works in. Throws where `--project` is empty, as with a variable that is not set: no other folder was meant. */
export function findWorkingFolder(named: string | undefined): string {
  if (named?.trim() === "") throw new RefusedError(diagnose("folder-unnamed", { option: "--project" }));
  return findTarget(named);
}

/** The project that a command works on. Throws where `--project` names a folder that is none itself. */
export function findProject(named: string | undefined): string {
  findWorkingFolder(named);
  const target = findTarget(named);
  if (named === undefined || isProject(target)) return findNearestProject(named);
  throw new RefusedError(diagnose("project-unknown", { path: named, ...findMisnamedIn(target) }));
}
