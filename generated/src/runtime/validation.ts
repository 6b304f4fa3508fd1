import type { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { redactJson } from "./redact.js";
import type { ClientState } from "./state.js";
import type { Issue, ValidateOptions } from "./validator.js";

/**
 * Checks the parameters (`request`) or the result (`response`) of a call, each item of a list by itself, and does what the options say.
 * It is given what it needs of a client: a validator that is used alone brings none of it.
 */
export type ClientCheck = (
  what: "params" | "result",
  value: unknown,
  operation: Operation,
  client: ClientState,
  event: RequestEvent,
  fail: Fail,
  tell: typeof notify,
) => void;

/** What a client asks of a validator: that it brings along how a client uses it, so that a bundle without validators is without that too. */
export interface ClientValidator {
  readonly "~check": ClientCheck;
}

/** What is wrong with a value that stands at a path. */
export type Collect = (
  value: unknown,
  options?: ValidateOptions,
  path?: (string | number)[],
) => readonly Issue[];

/** Issues as one text: `page: expected integer, received "2"; ...`. */
export const printIssues = (issues: readonly Issue[]): string =>
  issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; ");

/** Makes a validator's check for clients. */
export function createClientCheck(collect: Collect): ClientCheck {
  return (what, value, operation, { options, redact }, event, fail, tell) => {
    const isRequest = what === "params";
    const isList = !isRequest && operation.pages;
    const { request = "throw", response = "off" } = options.validate ?? {};
    const mode = isRequest ? request : response;
    if (mode === "off") return;
    // The API may grow: bounds of answers don't count, nor, where they would fail the call, new values of an enumeration.
    const mayGrow = !isRequest && mode === "throw";
    const rules: ValidateOptions = {
      bounds: isRequest,
      ...(mayGrow && { unknownEnumValues: "allow" }),
    };
    const found = isList
      ? (value as readonly unknown[]).flatMap((item, index) =>
          collect(item, rules, [index]),
        )
      : collect(value, rules);
    const issues = redactJson(redact, found);
    if (mode === "throw" && issues.length)
      throw fail(
        `${isRequest ? "request" : "response"} is invalid: ${printIssues(issues)}`,
        { issues },
      );
    // It may be asynchronous, and its promise is for `tell`.
    const report: ((issue: Issue, event: RequestEvent) => unknown) | undefined =
      options.validate?.onIssue;
    if (!report) return;
    for (const issue of issues) tell((told) => report(issue, told), event);
  };
}
