import { RequestError, ResponseError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { RequestEvent, ValidationOptions } from "./options.js";
import { redactJson, type Redact } from "./redact.js";
import type { Issue, ValidateOptions } from "./validator.js";

/** The call that a value is checked for. */
export interface CheckContext {
  readonly options: ValidationOptions | undefined;
  readonly event: RequestEvent;
  readonly fail: Fail;
  readonly redact: Redact;
}

/** Checks parameters (`request`), a result (`response`) or the items of a page (`items`), and does what the options say. */
export type ClientCheck = (
  what: "request" | "response" | "items",
  value: unknown,
  context: CheckContext,
) => void;

/** What a client asks of a validator: that it brings along how a client uses it, so that a bundle without validators is without that too. */
export interface ClientValidator {
  readonly "~check": ClientCheck;
}

type Validate = (
  value: unknown,
  options?: ValidateOptions,
) => { readonly issues?: readonly Issue[] | undefined };

const printIssues = (issues: readonly Issue[]): string =>
  issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; ");

function checkRequest(
  validate: Validate,
  value: unknown,
  { fail, options, redact }: CheckContext,
): void {
  if (options?.request === "off") return;
  const { issues } = validate(value);
  if (!issues) return;
  throw fail(RequestError, `can't be sent: ${printIssues(issues)}`, {
    issues: redactJson(issues, redact),
  });
}

function checkResponse(
  validate: Validate,
  value: unknown,
  position: Issue["path"],
  { event, fail, options, redact }: CheckContext,
): void {
  const { onIssue, response = "off" } = options ?? {};
  if (response === "off") return;
  // The API may grow: bounds don't count, nor, where they would fail the call, new values of an enumeration.
  const unknownEnumValues = response === "throw" ? "allow" : "report";
  const { issues } = validate(value, { bounds: false, unknownEnumValues });
  if (!issues) return;
  const placed = redactJson(issues, redact).map((issue) => ({
    ...issue,
    path: [...position, ...issue.path],
  }));
  if (response === "report") {
    for (const issue of placed) notify(onIssue, issue, event);
  } else {
    const message = `answered what is not documented: ${printIssues(placed)}`;
    throw fail(ResponseError, message, { issues: placed });
  }
}

/** Makes a validator's check for clients. */
export function createClientCheck(validate: Validate): ClientCheck {
  return (what, value, context) => {
    if (what === "request") checkRequest(validate, value, context);
    else if (what === "response") checkResponse(validate, value, [], context);
    else {
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        checkResponse(validate, item, [index], context);
      }
    }
  };
}
