import type { Issue } from "../runtime/errors.js";
import type { Check, Nesting, Report } from "./check.js";
import { fail } from "./report.js";
import type { Input, Members } from "./values.js";

/**
 * The issues of the closest alternative among those that have the value's JSON type: the one that its discriminator names,
 * else the one with the fewest. None at all where an alternative holds by the options of the report; undefined where none
 * has the type. A value whose alternative is named is none of an alternative that nobody documented.
 */
export function findClosest(
  report: Report,
  value: Input,
  checks: readonly Check[],
  named?: Check,
  nesting?: Nesting,
): readonly Issue[] | undefined {
  let closest: readonly Issue[] | undefined;
  let least = Infinity;
  for (const check of checks) {
    const issues: Issue[] = [];
    const options: Report["options"] =
      named && check !== named
        ? { ...report.options, unknownEnumValues: "report" }
        : report.options;
    check(value, { ...report, options, issues }, nesting);
    const [first] = issues;
    const isOtherType =
      first?.code === "type" && first.path.length === report.path.length;
    if (isOtherType) continue;
    const distance =
      check === named ? Math.min(issues.length, 0.5) : issues.length;
    if (distance < least) [closest, least] = [issues, distance];
  }
  return closest;
}

/** The alternative that the value of a discriminator names. */
export function findNamed(
  value: Input,
  property: string,
  variants: readonly (readonly [tag: string, check: Check])[],
): Check | undefined {
  const members = Object(value) as Members;
  return variants.find(([tag]) => tag === members[property])?.[1];
}

/** Notes the issues of the closest alternative, as many as there is room for. Returns whether to go on. */
export function failClosest(
  report: Report,
  value: Input,
  closest: readonly Issue[] | undefined,
  expected: string,
): boolean {
  if (!closest) return fail(report, value, expected);
  const room = (report.options.limit ?? 100) - report.issues.length;
  for (const issue of closest.slice(0, room)) report.issues.push(issue);
  return closest.length < room;
}

/** Collects what keeps a value from being of the closest alternative. */
export function failUnion(
  report: Report | undefined,
  value: Input,
  checks: readonly Check[],
  expected: string,
  named?: Check,
): boolean {
  if (!report) return false;
  return failClosest(
    report,
    value,
    findClosest(report, value, checks, named),
    expected,
  );
}

/** Notes a value for which several alternatives hold. */
export function failSeveral(report: Report | undefined, value: Input): boolean {
  return fail(
    report,
    value,
    "exactly one of the alternatives",
    undefined,
    "oneOf",
  );
}

/** Whether exactly one of the alternatives holds. */
export function checkOneOf(
  input: Input,
  report: Report | undefined,
  checks: readonly Check[],
  expected: string,
  named?: Check,
): boolean {
  const matches = checks.filter((check) => check(input)).length;
  if (matches > 1) return failSeveral(report, input);
  return matches === 1 || failUnion(report, input, checks, expected, named);
}
