import { ConnectionError, type ClientError } from "./errors.js";
import type { RequestEvent } from "./options.js";

/** Failures of Node.js, undici and Bun that come before a byte of the request is sent. */
const unsent = /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i;

/**
 * Milliseconds that the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date
 * (RFC 9110, section 10.2.3). NaN where it doesn't ask, negative where the date is past.
 */
export function readRetryAfter(headers: Headers | undefined): number {
  const milliseconds = parseFloat(headers?.get("retry-after-ms") ?? "");
  if (milliseconds >= 0) return milliseconds;
  const text = headers?.get("retry-after") ?? "";
  const seconds = parseFloat(text);
  return isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
}

/** 5xx but 501, and what may be otherwise the next time. */
const transient = /^40[89]|^42[59]|^5(?!01)/;

/**
 * Milliseconds to wait before trying again, NaN where the error is final: where repeating the request is of no use,
 * or could do harm and the server may have acted. What the server asks for counts up to `longest`; where it doesn't ask:
 * exponential backoff with full jitter, so that clients that failed together don't return together.
 */
export function findRetryDelay(
  error: ClientError,
  { attempt, method }: RequestEvent,
  longest: number,
  retryUnsafe: boolean | undefined,
): number {
  const { status } = error;
  const asked = readRetryAfter(error.headers);
  const isRetryable =
    retryUnsafe || !/PATCH|POST/.test(method)
      ? error instanceof ConnectionError || transient.test(String(status))
      : status === 429 ||
        (status === 503 && !isNaN(asked)) ||
        unsent.test(error.code ?? "");
  if (!isRetryable) return NaN;
  return asked >= 0
    ? asked
    : Math.random() * Math.min(longest, 8_000, 500 * 2 ** attempt);
}
