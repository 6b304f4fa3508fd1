import { errorKinds, findErrors, type ErrorBody } from "./api-error.js";
import { APIError, InternalServerError } from "./errors.js";
import type { Fail } from "./fail.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import { readText } from "./read.js";
import { redactJson, type Redact } from "./redact.js";

/** What a response holds: the result of the operation, or the items of a page, and the JSON that it stands in. */
export type Answer = readonly [value: unknown, body?: unknown];

/** The result that a response holds. Throws the error that it, or its loss, stands for. */
export function readAnswer(
  operation: Operation,
  redact: Redact,
  response: Response,
  chunks: Uint8Array<ArrayBuffer>[],
  fail: Fail,
): Answer {
  const { ok, status } = response;
  if (ok && operation.read) return [operation.read(chunks, response)];
  const text = readText(chunks);
  let body: ErrorBody | null | undefined;
  try {
    body = JSON.parse(text) as ErrorBody | null;
  } catch {
    // What is not JSON stays undefined.
  }
  if (!ok || (operation.envelope && body?.success === false)) {
    const errors = redactJson(redact, findErrors(body));
    throw fail(
      `answers ${status}` +
        errors.map(({ code = "", message }) => `: ${message} ${code}`).join(""),
      { errors },
      errorKinds[status] ?? (status < 500 ? APIError : InternalServerError),
    );
  }
  const value = findMember(body, operation.unwrap ?? []);
  const isDue = !operation.optional || (body === undefined && text);
  if (
    (value === undefined && isDue) ||
    (operation.pages && !Array.isArray(value))
  )
    throw fail(`answers ${status}, no result`);
  return [value, body];
}
