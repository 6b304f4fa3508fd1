import type { ClientCheck } from "./contract.js";
import type { Issue } from "./errors.js";
import type { ValidateOptions } from "./validator.js";

/** What is wrong with a value that stands at a path. */
export type Collect = (
  value: unknown,
  options?: ValidateOptions,
  path?: (string | number)[],
) => readonly Issue[];

/** Issues as one text: `page: expected integer, received "2"; ...`. */
export const printIssues = (issues: readonly Issue[]): string =>
  issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; ");

/** As many as the issues of one answer can be. */
const limit = 100;

function collectItems(
  items: readonly unknown[],
  collect: Collect,
  rules: ValidateOptions,
): readonly Issue[] {
  const found: Issue[] = [];
  for (let index = 0; index < items.length && found.length < limit; index++)
    found.push(
      ...collect(items[index], { ...rules, limit: limit - found.length }, [
        index,
      ]),
    );
  return found;
}

/** A value as it stands in the request: dates as texts, bigints as numbers. */
function toSent(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date)
    return isNaN(value.getTime()) ? value : value.toISOString();
  if (Array.isArray(value)) {
    const items = value.map(toSent);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (Object(value) !== value || !isPlain(value as object)) return value;
  const members = Object.entries(value as object);
  const sent = members.map(([name, member]) => [name, toSent(member)] as const);
  const isSame = sent.every(
    ([, member], index) => member === members[index]?.[1],
  );
  return isSame ? value : Object.fromEntries(sent);
}

const isPlain = (value: object) =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

/** Makes a validator's check for clients. */
export function createClientCheck(collect: Collect): ClientCheck {
  return (what, value, operation, { options, redact }, event, fail, tell) => {
    const isRequest = what === "request";
    const isList = !isRequest && operation.pages;
    const mode = options.validate?.[what] ?? (isRequest ? "throw" : "off");
    if (mode === "off") return;
    // The API may grow: bounds of answers don't count, nor, where they would fail the call, new values of an enumeration.
    const mayGrow = !isRequest && mode === "throw";
    const rules: ValidateOptions = {
      bounds: isRequest,
      ...(mayGrow && { unknownEnumValues: "allow" }),
    };
    const found = isList
      ? collectItems(value as readonly unknown[], collect, rules)
      : collect(isRequest ? toSent(value) : value, rules);
    const issues = found.map((issue) => ({
      ...issue,
      message: redact(issue.message),
      received: redact(issue.received),
    }));
    if (mode === "throw" && issues.length)
      throw fail(`${what} is invalid: ${printIssues(issues)}`, { issues });
    for (const issue of issues) tell(options.validate?.onIssue, issue, event);
  };
}
