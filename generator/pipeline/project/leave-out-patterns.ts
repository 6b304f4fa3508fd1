import { diagnose } from "../../diagnostics.js";
import type { Claim, Diagnostic, DialectReading } from "../../model/index.js";
import { findPatternProblem } from "../../openapi/index.js";

/** Why the pattern that a claim states can't be used; undefined where it can, or the claim states none. */
function findProblem({ assertion, at }: Claim): Diagnostic | undefined {
  if (assertion.aspect !== "constraint" || assertion.keyword !== "pattern") return undefined;
  const { value: pattern } = assertion;
  if (typeof pattern !== "string") return undefined;
  const problem = findPatternProblem(pattern);
  return problem === undefined ? undefined : diagnose("pattern-left-out", { pattern, problem }, at);
}

/** What was read without the patterns that the client could not run in linear time, with a diagnostic for each. */
export function leaveOutPatterns(reading: DialectReading): DialectReading {
  const problems = new Map(
    reading.claims.flatMap((claim) => {
      const problem = findProblem(claim);
      return problem ? [[claim, problem]] : [];
    }),
  );
  if (problems.size === 0) return reading;
  return {
    ...reading,
    claims: reading.claims.filter((claim) => !problems.has(claim)),
    diagnostics: [...reading.diagnostics, ...problems.values()],
  };
}
