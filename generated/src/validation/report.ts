// Written by docwright; do not edit. The next run writes this file anew.

import type { Check, Key, Nesting, Report } from "./check.js";
import type { Input } from "./values.js";

/** A member or an item of the input, or the input itself. */
function read(input: Input, key?: Key): Input {
  return key === undefined ? input : (input as Record<Key, Input>)[key];
}

/** A value for a person: short, and no more than its type where it is a secret. */
function describe(value: unknown, isSecret?: boolean): string {
  if (Array.isArray(value)) return `array of ${value.length}`;
  const type = value === null ? "null" : typeof value;
  if (isSecret || !/string|number|boolean/.test(type)) return type;
  return type === "string"
    ? JSON.stringify((value as string).slice(0, 80))
    : String(value);
}

/**
 * Notes that the input, or its member `key`, is not what was expected. Returns whether to go on: never without a report.
 * What is missing is noted as `required`, what should have a format and is no string as of another `type`.
 */
export function fail(
  report: Report | undefined,
  input: Input,
  expected: string,
  key?: Key,
  code = "type",
): boolean {
  if (!report) return false;
  const value = read(input, key);
  const path = report.path.concat(key ?? []);
  const received = describe(value, report.isSecret);
  if (code === "format" && typeof value !== "string") code = "type";
  if (value === undefined && typeof path.at(-1) === "string") code = "required";
  const count = report.issues.push({
    path,
    code,
    message: `expected ${expected}, received ${received}`,
    expected,
    received,
    page: report.page,
  });
  return count < (report.options.limit ?? 100);
}

/** Notes a value out of bounds, unless bounds are not checked. */
export function failBound(
  report: Report | undefined,
  input: Input,
  code: string,
  expected: string,
  key?: Key,
): boolean {
  return (
    report?.options.bounds === false || fail(report, input, expected, key, code)
  );
}

/** Notes an integer that is not sure to be the one that was sent, because a number holds it but roughly; unless that is allowed. */
export function failInexact(
  report: Report | undefined,
  input: Input,
  key?: Key,
): boolean {
  return (
    report?.options.inexactIntegers === "allow" ||
    fail(report, input, "integer within 2^53, as JSON keeps it", key)
  );
}

/** Notes a value that an enumeration does not list, unless the API may have added it: a string beside strings, a number beside numbers. */
export function failEnum(
  report: Report | undefined,
  input: Input,
  values: readonly unknown[],
  key?: Key,
): boolean {
  if (!report) return false;
  const type = typeof read(input, key);
  const mayGrow =
    /string|number/.test(type) && values.some((value) => typeof value === type);
  if (mayGrow && report.options.unknownEnumValues === "allow") return true;
  const expected = values.map((value) => JSON.stringify(value)).join(" or ");
  return fail(
    report,
    input,
    expected,
    key,
    values.length > 1 ? "enum" : "const",
  );
}

/** Collects what is wrong inside a member or an item of the input. Returns whether to go on: never without a report. */
export function inside(
  report: Report | undefined,
  input: Input,
  check: Check,
  key: Key,
  nesting?: Nesting,
): boolean {
  if (!report) return false;
  report.path.push(key);
  const goesOn = check(read(input, key), report, nesting);
  report.path.pop();
  return goesOn;
}
