import { hardline, join, type Doc } from "./doc.js";

/** A comment on lines of its own, in front of what it describes. */
export function layOutComment(lines: readonly string[]): Doc {
  return lines.length === 0 ? "" : [join(hardline, lines), hardline];
}
