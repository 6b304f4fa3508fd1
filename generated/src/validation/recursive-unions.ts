// Written by docwright; do not edit. The next run writes this file anew.

import type { Issue } from "../runtime/errors.js";
import type {
  Check,
  Nesting,
  Report,
  UnionFailure,
  UnionResult,
} from "./check.js";
import { failClosest, failSeveral, findClosest } from "./unions.js";
import type { Input } from "./values.js";

/** What is known of a value and a union, kept for the time of one validation. */
function recall(
  { unions }: Nesting,
  checks: readonly Check[],
  value: Input,
): UnionResult {
  const results = unions.get(checks) ?? new Map<unknown, UnionResult>();
  const result = results.get(value) ?? {};
  unions.set(checks, results.set(value, result));
  return result;
}

/** So many issues of a value are told again where it is met again: what holds itself several times would double them at each level. */
const mostRepeated = 20;

/** The issues of a value that was met elsewhere before. */
function moveHere(
  { path }: Report,
  { issues, steps }: UnionFailure,
): readonly Issue[] | undefined {
  return issues?.slice(0, mostRepeated).map((issue) => ({
    ...issue,
    path: [...path, ...issue.path.slice(steps)],
  }));
}

/** Whether at least one of the alternatives of a recursive union holds; with `isOnly`, whether exactly one does. */
export function checkRecursive(
  input: Input,
  report: Report | undefined,
  checks: readonly Check[],
  expected: string,
  nesting: Nesting,
  isOnly = false,
  named?: Check,
): boolean {
  const result = recall(nesting, checks, input);
  result.matches ??= checks.filter((check) =>
    check(input, undefined, nesting),
  ).length;
  if (isOnly && result.matches > 1) return failSeveral(report, input);
  if (result.matches > 0) return true;
  if (!report) return false;
  if (result.failure)
    return failClosest(
      report,
      input,
      moveHere(report, result.failure),
      expected,
    );
  const issues = findClosest(report, input, checks, named, nesting);
  result.failure = { issues, steps: report.path.length };
  return failClosest(report, input, issues, expected);
}
