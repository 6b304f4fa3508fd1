import { resolve } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { projectPaths } from "./project-paths.js";
import type { SpecTarget } from "./spec-input.js";

/** The files on disk that an input stands for; what a commit holds is no file there. */
function listFiles({ input, set }: SpecTarget, root: string): readonly string[] {
  if (input === undefined) return [resolve(root, projectPaths.spec)];
  if (input.startsWith("git:")) return [];
  return set?.files ?? [resolve(input)];
}

/**
 * Refuses a folder or a glob that holds what it is compared with, such as `.`: part of the spec would be compared with
 * itself, and a gate passed by accident.
 */
export function findOverlap(base: SpecTarget, revision: SpecTarget, root: string): Diagnostic | undefined {
  if (!base.set && !revision.set) return undefined;
  const known = new Set(listFiles(base, root));
  if (!listFiles(revision, root).some((file) => known.has(file))) return undefined;
  const [from, to] = [base, revision].map(({ input = projectPaths.spec }) => input);
  const [whole = "", part = ""] = base.set ? [from, to] : [to, from];
  return diagnose("spec-set-overlaps", { base: whole, revision: part });
}
