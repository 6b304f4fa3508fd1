import { diagnose } from "../../diagnostics.js";
import type { Claim, Diagnostic, DialectReading } from "../../model/index.js";
import { findPatternProblem, toUnicodePattern } from "../../openapi/index.js";

/** How a pattern can't be used, in the words of the diagnostic. */
const problems = { invalid: "it is not valid", unbounded: "it cannot be shown to match in linear time" };

/** Why a pattern that a claim states can't be used; undefined where it can. */
function findProblem(pattern: string, { at }: Claim): Diagnostic | undefined {
  const found = findPatternProblem(pattern);
  if (!found) return undefined;
  const problem = `${problems[found.kind]}: ${found.reason}`;
  return diagnose("pattern-left-out", { pattern, problem }, at);
}

/** A claim of a pattern in the spelling of JSON Schema, or why that can't be used; any other claim as it is. */
function settle(claim: Claim): Claim | Diagnostic {
  const { assertion } = claim;
  if (assertion.aspect !== "constraint" || assertion.keyword !== "pattern") return claim;
  if (typeof assertion.value !== "string") return claim;
  const value = toUnicodePattern(assertion.value);
  return findProblem(value, claim) ?? { ...claim, assertion: { ...assertion, value } };
}

/**
 * What was read without the patterns that the client could not run in linear time, with a diagnostic for each; the others in
 * the spelling of JSON Schema.
 */
export function leaveOutPatterns(reading: DialectReading): DialectReading {
  const claims: Claim[] = [];
  const diagnostics = [...reading.diagnostics];
  for (const settled of reading.claims.map(settle)) {
    if ("code" in settled) diagnostics.push(settled);
    else claims.push(settled);
  }
  return { ...reading, claims, diagnostics };
}
