import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, SourceDocument } from "../../model/index.js";

/** The marker where one side of a conflict begins, and the one where the other ends, as git writes them. */
const marker = /^(?:<{7}|>{7})(?: .*)?$/m;

/** A document that a merge left with both of its versions in it would be read as if it said all of both. */
export function findMergeConflict({ name, text }: SourceDocument): Diagnostic | undefined {
  const found = marker.exec(text);
  if (!found) return undefined;
  return diagnose(
    "merge-conflict",
    {},
    { source: name, start: found.index, end: found.index + found[0].length },
  );
}
