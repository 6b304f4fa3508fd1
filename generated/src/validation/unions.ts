import { fail, type Check, type Report } from "./report.js";

/** Collects what keeps a value from being of the closest alternative: the one with the fewest issues that has its JSON type. */
export function failUnion(
  report: Report | undefined,
  value: unknown,
  checks: readonly Check[],
  expected: string,
  depth?: number,
): boolean {
  if (!report) return false;
  let closest: Report["issues"] | undefined;
  for (const check of checks) {
    const attempt: Report = { ...report, issues: [], path: [...report.path] };
    check(value, attempt, depth);
    const [first] = attempt.issues;
    if (!first) return true;
    const isOtherType =
      first.path.length === report.path.length && first.code === "type";
    if (!isOtherType && (!closest || attempt.issues.length < closest.length))
      closest = attempt.issues;
  }
  if (!closest) return fail(report, value, expected);
  report.issues.push(...closest);
  return report.issues.length < (report.options.limit ?? 100);
}

/** Whether exactly one of the alternatives holds. */
export function checkOneOf(
  input: unknown,
  report: Report | undefined,
  checks: readonly Check[],
  expected: string,
  depth?: number,
): boolean {
  const matches = checks.filter((check) =>
    check(input, undefined, depth),
  ).length;
  if (matches === 1) return true;
  if (matches === 0) return failUnion(report, input, checks, expected, depth);
  return fail(
    report,
    input,
    "exactly one of the alternatives",
    undefined,
    "oneOf",
  );
}
