import { resolve } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { projectPaths } from "./project-paths.js";
import { findSpecSet } from "./spec-set.js";

/** The files on disk that an input of a comparison stands for, and whether it is a folder or a glob. */
function listFiles(input: string | undefined, root: string) {
  if (input === undefined) return { isSet: false, files: [resolve(root, projectPaths.spec)] };
  const set = findSpecSet(input);
  return set ? { isSet: true, files: set.files } : { isSet: false, files: [resolve(input)] };
}

/**
 * Refuses a folder or a glob that holds what it is compared with, such as `.`: part of the spec would be compared with
 * itself, and a gate passed by accident.
 */
export function findOverlap(
  base: string,
  revision: string | undefined,
  root: string,
): Diagnostic | undefined {
  const [from, to] = [listFiles(base, root), listFiles(revision, root)];
  const isShared = to.files.some((file) => from.files.includes(file));
  if (!isShared || (!from.isSet && !to.isSet)) return undefined;
  const names = { base, revision: revision ?? projectPaths.spec };
  return diagnose("spec-set-overlaps", from.isSet ? names : { base: names.revision, revision: base });
}
