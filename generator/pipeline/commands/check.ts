import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { readTarget } from "../disk/targets.js";
import type { WriteSet } from "../disk/transaction.js";

/** How a file on disk differs from what `generate` would write. */
export interface Discrepancy {
  readonly path: string;
  readonly kind: "missing" | "stale" | "orphaned";
  /** A unified diff from the file to what it should be, cut to a readable length; for `stale` alone. */
  readonly diff?: string;
}

const diffLines = 24;

function printDiff(path: string, actual: string, expected: string): string {
  const lines = createTwoFilesPatch(path, path, actual, expected, "on disk", "generated", {
    context: 1,
  }).split("\n");
  // The first line is a rule of equal signs.
  const shown = lines.slice(1, 1 + diffLines);
  const rest = lines.length - 1 - shown.length;
  return rest > 0 ? `${shown.join("\n")}\n… ${String(rest)} more lines` : shown.join("\n").trimEnd();
}

function toLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** Compares a write set with the disk, writing nothing. Throws where what lies in the place of a file is none. */
export function findDiscrepancies(root: string, set: WriteSet): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const { path, text } of set.files) {
    const actual = readTarget(join(root, path));
    if (actual === undefined) found.push({ path, kind: "missing" });
    // Git may have ended the lines of a checkout in the way of its system.
    else if (toLines(actual) !== toLines(text))
      found.push({ path, kind: "stale", diff: printDiff(path, actual, text) });
  }
  for (const path of set.removals) found.push({ path, kind: "orphaned" });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
