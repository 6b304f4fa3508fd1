import { diagnose } from "../diagnostics.js";
import type { Diagnostic, DialectReading } from "../model/index.js";

/** The largest APIs have some 2,500; far more than that is no API, and would take minutes and gigabytes. */
const most = 20_000;

/** Where a document begins to describe more operations than any API has. */
export function findTooManyOperations({ claims, coverage }: DialectReading): Diagnostic | undefined {
  const { operations } = coverage;
  if (operations <= most) return undefined;
  const headings = claims.filter(({ assertion }) => assertion.aspect === "operation");
  return diagnose("operations-too-many", { operations, most }, headings[most]?.at);
}
