// Written by docwright; do not edit. The next run writes this file anew.

import type { Report } from "./check.js";
import { fail } from "./report.js";
import { hideByName } from "./secrets.js";
import type { Members } from "./values.js";

/** Whether an object has no members but the listed ones. */
export function hasOnly(
  object: Members,
  report: Report | undefined,
  names: ReadonlySet<string>,
): boolean {
  return Object.keys(object).every(
    (name) =>
      names.has(name) ||
      object[name] === undefined ||
      fail(
        hideByName(report, name),
        object,
        "no member of this name",
        name,
        "additionalProperties",
      ),
  );
}
