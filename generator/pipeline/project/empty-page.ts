import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { readOperationCounts, type SourceReading } from "../../reconcile/index.js";

/**
 * Documents that hold no operation: an empty file, a log-in page, an error page. What is lost is told from the ledger of the
 * last run, which travels with the project.
 */
export function findEmptyPages(readings: readonly SourceReading[], ledger = ""): Diagnostic[] {
  const counts = readOperationCounts(ledger);
  return readings
    .filter(({ coverage }) => coverage.operations === 0)
    .map(({ document: { name, text } }) => {
      const at = { source: name, start: 0, end: Math.min(1, text.length) };
      return diagnose("page-without-operations", { file: name, before: counts.get(name) ?? 0 }, at);
    });
}
