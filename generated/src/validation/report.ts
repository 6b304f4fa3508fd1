import type { Issue, ValidateOptions } from "../runtime/validator.js";

/** What a collecting pass has found so far, and where it stands. */
export interface Report {
  readonly options: ValidateOptions;
  readonly page: string | undefined;
  readonly issues: Issue[];
  readonly path: (string | number)[];
}

/**
 * Whether the input is of a type. With a report it notes what is wrong and goes on: it then returns false only when
 * there is room for no further issue. `depth` is that of a recursive type.
 */
export type Check = (
  input: unknown,
  report?: Report,
  depth?: number,
) => boolean;

/** Names whose values are credentials. */
const secretName = /secret|passw|token$|authorization|(^|[^a-z])key|Key$/;

/** A value for a person: short, and nothing of it where it is a secret. */
function describe(value: unknown, path: readonly (string | number)[]): string {
  if (typeof value === "string") {
    if (path.some((name) => secretName.test(String(name))))
      return "string (not shown)";
    return JSON.stringify(value.length > 80 ? value.slice(0, 80) + "…" : value);
  }
  if (Array.isArray(value)) return `array of ${value.length}`;
  return value !== null && /^[obfs]/.test(typeof value) && value !== !!value
    ? typeof value
    : String(value);
}

/** Notes that the value is not what was expected. Returns whether to go on: never without a report. */
export function fail(
  report: Report | undefined,
  value: unknown,
  expected: string,
  key?: string | number,
  code = "type",
): boolean {
  if (!report) return false;
  const { issues, options, page } = report;
  const path = key === undefined ? [...report.path] : [...report.path, key];
  const received = describe(value, path);
  const message = `expected ${expected}, received ${received}`;
  if (value === undefined && typeof path.at(-1) === "string") code = "required";
  issues.push({
    path,
    code,
    message,
    expected,
    received,
    ...(page && { page }),
  });
  return issues.length < (options.limit ?? 100);
}

/** Notes a string that is not of its format, or a value that is no string. */
export function failFormat(
  report: Report | undefined,
  value: unknown,
  format: string,
  key?: string | number,
): boolean {
  return fail(
    report,
    value,
    format,
    key,
    typeof value === "string" ? "format" : "type",
  );
}

/** Notes a value out of bounds, unless bounds are not checked. */
export function failBound(
  report: Report | undefined,
  value: unknown,
  code: string,
  expected: string,
  key?: string | number,
): boolean {
  return (
    report?.options.bounds === false || fail(report, value, expected, key, code)
  );
}

/** Notes a value that an enumeration does not list, unless the API may have added it. */
export function failEnum(
  report: Report | undefined,
  value: unknown,
  values: Iterable<unknown>,
  key?: string | number,
): boolean {
  const list = [...values];
  if (report?.options.unknownEnumValues === "allow" && isLike(value, list))
    return true;
  const expected = list.map((known) => JSON.stringify(known)).join(" or ");
  return fail(
    report,
    value,
    expected,
    key,
    list.length === 1 ? "const" : "enum",
  );
}

/** Whether an API that grows could list the value beside the known ones: a string beside strings, a number beside numbers. */
function isLike(value: unknown, list: readonly unknown[]): boolean {
  return (
    /^[sn]/.test(typeof value) &&
    list.some((known) => typeof known === typeof value)
  );
}

/** Collects what is wrong inside a member or an item. Returns whether to go on: never without a report. */
export function inside(
  report: Report | undefined,
  value: unknown,
  check: Check,
  key: string | number,
  depth?: number,
): boolean {
  if (!report) return false;
  report.path.push(key);
  const goesOn = check(value, report, depth);
  report.path.pop();
  return goesOn;
}
