import type { CallState } from "./contract.js";
import {
  APIError,
  AuthenticationError,
  BadRequestError,
  type ClientError,
  ConflictError,
  type ErrorEntry,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
import type { Response } from "./platform.js";

/** A text as JSON, its values as `revive` makes them; undefined where it is none. */
export function parse(
  text: string,
  revive?: (name: string, value: unknown) => unknown,
): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}

/** The classes of the errors that some statuses stand for. */
const errorKinds: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The error that an answer stands for, with the server's own words. */
export function failAnswered(
  { fail, redact }: CallState,
  { status }: Response,
  text: string,
): ClientError {
  const parsed = parse(text, (_, value) => {
    // No credential is a shorter number. A value without one stays what it is.
    if (typeof value !== "string" && !(Number(value) > 1e7)) return value;
    const redacted = redact(String(value));
    return redacted === String(value) ? value : redacted;
  });
  const words = redact(text).slice(0, 1e5);
  const body = parsed === undefined || text.length > 1e5 ? words : parsed;
  const errors = findErrors(
    parsed === undefined && !/^\s*</.test(text) ? words : parsed,
  ).slice(0, 100);
  return fail(
    `answers ${status}`,
    { errors, ...(text && { body }) },
    errorKinds[status] ?? (status < 500 ? APIError : InternalServerError),
    errors
      .slice(0, 5)
      .map(({ code = "", message }) => `${message} ${code}`.trim())
      .join("; ")
      .slice(0, 1_000),
  );
}

/** Members that say what is wrong, as envelopes, RFC 9457, OAuth 2 and the frameworks of servers name them. */
const tellers = [
  "message",
  "msg",
  "error",
  "error_description",
  "title",
  "detail",
  "details",
  "reason",
  "errors",
];

/**
 * What a body says is wrong, in its own words: texts, lists of them, entries that tell it, or texts by the field that they are
 * about. At its root, fields are told by lists alone.
 */
function findErrors(value: unknown, at?: string): readonly ErrorEntry[] {
  if (typeof value === "string")
    return value ? [{ message: (at ?? "") + value }] : [];
  if (Array.isArray(value))
    return value.flatMap((item) => findErrors(item, at ?? ""));
  const entry = Object(value) as Readonly<Record<string, unknown>>;
  const { code, loc } = entry;
  const place = (at ?? "") + (Array.isArray(loc) ? `${loc.join(".")}: ` : "");
  const told = tellers.filter((name) => Object.hasOwn(entry, name));
  const [first, ...others] = told.length
    ? told.flatMap((name) => findErrors(entry[name], place))
    : Object.entries(entry).flatMap(([name, member]) =>
        at !== undefined || Array.isArray(member)
          ? findErrors(member, `${place}${name}: `)
          : [],
      );
  if (!first) return [];
  const isCode = typeof code === "number" || typeof code === "string";
  return [isCode ? { code, ...first } : first, ...others];
}
