import type { Change } from "../change.js";

/** A place in a text, both counted from 1. */
export interface LineAndColumn {
  /** Where the revision is several files, the path of the one; absent: it is one. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** Where a report points in the file of the revision. */
export interface FileOptions {
  /** The path of the revision in the repository: `spec/openapi.yaml`. */
  readonly file: string;
  /** The place of a JSON pointer in it; undefined where it has no such place. */
  readonly lineOf: (pointer: string) => LineAndColumn | undefined;
}

const start: LineAndColumn = { line: 1, column: 1 };

/** The nearest place that the revision has: of what is gone, the place of what it stood in. */
export function findLine({ pointer, revision }: Change, lineOf: FileOptions["lineOf"]): LineAndColumn {
  for (let rest = revision ?? pointer; rest !== ""; rest = rest.slice(0, rest.lastIndexOf("/"))) {
    const found = lineOf(rest);
    if (found !== undefined) return found;
  }
  return start;
}
