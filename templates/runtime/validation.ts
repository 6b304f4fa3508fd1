import { RequestError, ResponseError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { redactJson } from "./redact.js";
import type { ClientState } from "./state.js";
import type { Issue, ValidateOptions } from "./validator.js";

/** What the validator of a type finds; nothing where the client was given none. */
function findIssues(
  { options: { validators }, redact }: ClientState,
  type: string | undefined,
  value: unknown,
  leniency?: ValidateOptions,
): readonly Issue[] {
  return redactJson(
    validators?.[type ?? ""]?.validate(value, leniency).issues ?? [],
    redact,
  );
}

const printIssues = (issues: readonly Issue[]): string =>
  issues.map(({ message, path }) => ` ${path.join(".")}: ${message}`).join();

/** Throws a `RequestError` that names each path and rule that the parameters break. */
export function assertParams(
  state: ClientState,
  { params }: Operation,
  value: object,
  fail: Fail,
): void {
  if (state.options.validate?.request === "off") return;
  const issues = findIssues(state, params, value);
  if (issues.length)
    throw fail(RequestError, `can't be sent:${printIssues(issues)}`, {
      issues,
    });
}

/** Does what `validate.response` says with what a result, or the items of a page, break. */
export function checkResult(
  state: ClientState,
  { pages, result }: Operation,
  value: unknown,
  event: RequestEvent,
  fail: Fail,
): void {
  const { onIssue, response = "off" } = state.options.validate ?? {};
  if (response === "off") return;
  // The API may grow: bounds don't count, nor, where they would fail the call, new values of an enumeration.
  const leniency = {
    bounds: false,
    unknownEnumValues: response === "throw" ? "allow" : "report",
  } as const;
  const issues = [value]
    .flat(pages ? 1 : 0)
    .flatMap((item, index) =>
      findIssues(state, result, item, leniency).map((issue) =>
        pages ? { ...issue, path: [index, ...issue.path] } : issue,
      ),
    );
  if (response === "report")
    for (const issue of issues) notify(onIssue, issue, event);
  else if (issues.length)
    throw fail(
      ResponseError,
      `answered what is not documented:${printIssues(issues)}`,
      { issues },
    );
}
