import type { RequestError, ResponseError } from "./errors.js";
import type { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { RequestEvent, ValidationOptions } from "./options.js";
import type { Issue, ValidateOptions } from "./validator.js";

/** The call that a value is checked for, and what of the client a check needs: a validator that is used alone brings none of it. */
export interface CheckContext {
  readonly options: ValidationOptions | undefined;
  readonly event: RequestEvent;
  readonly fail: Fail;
  readonly notify: typeof notify;
  readonly redact: (issues: readonly Issue[]) => readonly Issue[];
  /** What a check throws. */
  readonly request: typeof RequestError;
  readonly response: typeof ResponseError;
}

/** Checks parameters (`request`) or a result (`response`), and does what the options say. `position` is that of an item of a page. */
export type ClientCheck = (
  what: "request" | "response",
  value: unknown,
  context: CheckContext,
  position?: Issue["path"],
) => void;

/** What a client asks of a validator: that it brings along how a client uses it, so that a bundle without validators is without that too. */
export interface ClientValidator {
  readonly "~check": ClientCheck;
}

type Validate = (
  value: unknown,
  options?: ValidateOptions,
) => { readonly issues?: readonly Issue[] | undefined };

/** Issues as one text: `page: expected integer, received "2"; ...`. */
export const printIssues = (issues: readonly Issue[]): string =>
  issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; ");

/** Makes a validator's check for clients. */
export function createClientCheck(validate: Validate): ClientCheck {
  return (what, value, context, position = []) => {
    const { event, fail, notify, options, redact } = context;
    const isRequest = what === "request";
    const mode = options?.[what] ?? (isRequest ? "throw" : "off");
    if (mode === "off") return;
    // The API may grow: bounds of answers don't count, nor, where they would fail the call, new values of an enumeration.
    const mayGrow = !isRequest && mode === "throw";
    const found = validate(value, {
      bounds: isRequest,
      unknownEnumValues: mayGrow ? "allow" : "report",
    });
    if (!found.issues) return;
    const issues = redact(found.issues).map((issue) => ({
      ...issue,
      path: [...position, ...issue.path],
    }));
    if (mode === "throw") {
      const lead = isRequest ? "can't be sent" : "gave what is not documented";
      throw fail(context[what], `${lead}: ${printIssues(issues)}`, { issues });
    }
    for (const issue of issues) notify(options?.onIssue, issue, event);
  };
}
