import { diagnose } from "../../diagnostics.js";
import { mostOperations, type Diagnostic, type DialectReading } from "../../model/index.js";

/** Where a document begins to describe more operations than any API has; a dialect that counts them early has said so. */
export function findTooManyOperations({
  claims,
  coverage,
  diagnostics,
}: DialectReading): Diagnostic | undefined {
  const { operations } = coverage;
  const reported = diagnostics.find(({ code }) => code === "operations-too-many");
  if (reported || operations <= mostOperations) return reported;
  const headings = claims.filter(({ assertion }) => assertion.aspect === "operation");
  return diagnose("operations-too-many", { operations, most: mostOperations }, headings[mostOperations]?.at);
}
