import { RequestError, ResponseError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import type { Settings } from "./settings.js";
import type { Issue, ValidateOptions } from "./validator.js";

/** What the validator of a name finds; nothing where the client was given none. */
function findIssues(
  { options, redact }: Settings,
  name: string | undefined,
  value: unknown,
  leniency?: ValidateOptions,
): readonly Issue[] {
  const issues = options.validators?.[name ?? ""]?.validate(value, leniency).issues ?? [];
  return issues.map((issue) => ({
    ...issue,
    message: redact(issue.message),
    received: redact(issue.received),
  }));
}

function printIssues(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}

/** Throws a `RequestError` that names each path and rule that the parameters break. */
export function assertParams(settings: Settings, operation: Operation, params: object, fail: Fail): void {
  if (settings.options.validate?.request === "off") return;
  const issues = findIssues(settings, operation.params, params);
  if (issues.length) throw fail(RequestError, `was not sent: ${printIssues(issues)}`, { issues });
}

function findResultIssues(
  settings: Settings,
  { pages, result }: Operation,
  value: unknown,
  leniency: ValidateOptions,
): readonly Issue[] {
  if (!pages) return findIssues(settings, result, value, leniency);
  return (value as readonly unknown[]).flatMap((item, index) =>
    findIssues(settings, result, item, leniency).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
  );
}

/** Does what `validate.response` says with what a result, or the items of a page, break. */
export function checkResult(
  settings: Settings,
  operation: Operation,
  value: unknown,
  event: RequestEvent,
  fail: Fail,
): void {
  const { response = "off", onIssue } = settings.options.validate ?? {};
  if (response === "off") return;
  // The API may grow: neither bounds nor, where it would fail the call, new values of an enumeration count.
  const unknownEnumValues = response === "throw" ? "allow" : "report";
  const issues = findResultIssues(settings, operation, value, { bounds: false, unknownEnumValues });
  if (issues.length && response === "throw") {
    throw fail(ResponseError, `answered what is not documented: ${printIssues(issues)}`, { issues });
  }
  for (const issue of issues) notify(onIssue, issue, event);
}
