import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { readOperationCounts, sumCoverage, type SourceReading } from "../../reconcile/index.js";
import type { ReadRequest } from "./readings.js";
import { startOf } from "./start-of.js";

/**
 * Documents that held operations at the last run, as the ledger of the project says, and hold none now: an empty file, a
 * log-in page, an error page. One that never held any may be a page of types.
 */
export function findLostPages(
  requests: readonly ReadRequest[],
  readings: readonly SourceReading[],
  ledger = "",
): Diagnostic[] {
  const before = readOperationCounts(ledger);
  const withOperations = sumCoverage(readings).filter(({ coverage }) => coverage.operations > 0);
  const now = new Set(withOperations.map(({ document }) => document.name));
  return requests.flatMap(({ document }) => {
    const { name } = document;
    const lost = now.has(name) ? 0 : (before.get(name) ?? 0);
    if (lost === 0) return [];
    return [diagnose("page-without-operations", { file: name, before: lost }, startOf(document))];
  });
}
