// Written by docwright; do not edit. The next run writes this file anew.

import type { ClientCheck } from "./contract.js";
import type { Issue } from "./errors.js";
import type { ValidateOptions } from "./validator.js";

/** What is wrong with a value that stands at a path. */
export type Collect = (
  value: unknown,
  options?: ValidateOptions,
  path?: (string | number)[],
) => readonly Issue[];

/** Issues as one text: `page: expected integer, received "2"; ...`; the root has no name. */
export const printIssues = (issues: readonly Issue[]): string =>
  issues
    .map(({ message, path }) =>
      path.length ? `${path.join(".")}: ${message}` : message,
    )
    .join("; ");

/** As many as the issues of one answer can be. */
const limit = 100;

const modes: readonly string[] = ["off", "report", "throw"];

/** Makes a validator's check for clients. */
export function createClientCheck(collect: Collect): ClientCheck {
  return (what, value, { event, fail, operation, options, redact }, tell) => {
    const isRequest = what === "request";
    const { request = "throw", response = "off" } = options.validate ?? {};
    if (!modes.includes(request) || !modes.includes(response))
      throw fail("has no valid validate");
    const isList = !isRequest && operation.pages;
    const mode = isRequest ? request : response;
    // Where nothing is due, nothing is an answer, too.
    if (mode === "off" || (!isRequest && value === undefined)) return;
    // The API may grow: bounds of answers don't count, nor, where they would fail the call, new values of an enumeration.
    const mayGrow = !isRequest && mode === "throw";
    const rules: ValidateOptions = {
      bounds: isRequest,
      // A bigint is sent with all of its digits.
      ...(isRequest && { inexactIntegers: "allow" }),
      ...(mayGrow && { unknownEnumValues: "allow" }),
    };
    const found = isList
      ? (value as readonly unknown[]).flatMap((item, index) =>
          collect(item, rules, [index]),
        )
      : collect(value, rules);
    const issues = found.slice(0, limit).map((issue) => ({
      ...issue,
      message: redact(issue.message),
      received: redact(issue.received),
    }));
    if (mode === "throw" && issues.length)
      throw fail(`${what} is invalid: ${printIssues(issues)}`, { issues });
    for (const issue of issues) tell(options.validate?.onIssue, issue, event);
  };
}
