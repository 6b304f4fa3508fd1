import { fail, type Report } from "./report.js";

/** Whether an object has no members but the listed ones. */
export function hasOnly(
  object: Record<string, unknown>,
  report: Report | undefined,
  names: ReadonlySet<string>,
): boolean {
  return Object.keys(object).every(
    (name) =>
      names.has(name) ||
      object[name] === undefined ||
      fail(
        report,
        object,
        "no member of this name",
        name,
        "additionalProperties",
      ),
  );
}
