import { hasErrors } from "../diagnostics.js";
import { count, readPages, type PagesRead } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface ReadFlags {
  readonly dialect?: string;
}

function printCoverage({ coverage }: PagesRead): string {
  return coverage
    .map(({ coverage: { items, operations, unread, unused }, dialect, document }) => {
      const left = unused.length === 0 ? "" : `, ${String(unused.length)} stretches unused`;
      return `${document} (${dialect}): ${count(operations, "operation")}, ${count(items - unread, "item")} read, ${String(unread)} not understood${left}`;
    })
    .join("\n");
}

/** `docwright read FILE... [--dialect D]` */
export async function runRead(
  files: readonly string[],
  flags: ReadFlags,
  terminal: Terminal,
): Promise<number> {
  const read = await readPages(files, { ...flags, root: terminal.findRoot(), isJson: terminal.isJson });
  terminal.report(read);
  if (read.coverage.length > 0) terminal.progress(printCoverage(read));
  if (read.yaml !== undefined) terminal.result(read.yaml);
  return hasErrors(read) ? exitCodes.invalidInput : exitCodes.done;
}
