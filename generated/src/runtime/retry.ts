// Written by docwright; do not edit. The next run writes this file anew.

import type { CallState, Pacer } from "./contract.js";
import {
  AbortError,
  APIError,
  ClientError,
  ConnectionError,
  TimeoutError,
} from "./errors.js";
import type { AbortSignal, Headers } from "./platform.js";

type Abort = () => void;

/** The calls that wait for one signal: one listener serves them all, because platforms warn of many. */
class Waiting extends Set<Abort> {
  handleEvent() {
    for (const abort of this) abort();
  }
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/** Calls `abort` when the signal is aborted. What it gives ends that; the last one takes the listener off the signal. */
export function listen(signal: AbortSignal, abort: Abort): () => void {
  const calls = waiting.get(signal) ?? new Waiting();
  waiting.set(signal, calls.add(abort));
  // Adding it again adds nothing.
  signal.addEventListener("abort", calls);
  return () => {
    if (calls.delete(abort) && !calls.size)
      signal.removeEventListener("abort", calls);
  };
}

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Without `work`, waits for as long. Leaves neither timer nor listener behind.
 */
export function runWithin<T>(
  { fail, isRaw, options }: CallState,
  milliseconds: number,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const caller = options.signal;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = (value?: unknown) => {
      clearTimeout(timer);
      leave?.();
      resolve(value as T);
    };
    const stop = (error: Error) => {
      reject(error);
      finish();
      // The body of a bare answer is the caller's, or is cancelled before the next attempt.
      if (!isRaw || !(error instanceof APIError)) controller.abort(error);
    };
    const abort = () => {
      stop(fail("was aborted", { cause: caller?.reason }, AbortError));
    };
    // Before the timer, which would outlive a signal that is none.
    const leave = caller && listen(caller, abort);
    const timer = setTimeout(
      work
        ? () => {
            stop(fail(`takes more than ${milliseconds} ms`, {}, TimeoutError));
          }
        : finish,
      // 23 days: `setTimeout` fires at once where the delay needs more than 31 bits.
      Math.min(milliseconds, 2e9),
    );
    if (caller?.aborted) abort();
    else void work?.(controller.signal).then(finish, stop);
  });
}

/** Failures of Node.js, undici and Bun that come before a byte of the request is sent. */
const unsent = /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i;

/**
 * Milliseconds that the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date
 * (RFC 9110, section 10.2.3). NaN where it doesn't ask, negative where the date is past.
 */
export function readRetryAfter(headers: Headers | undefined): number {
  const read = (name: string) => `${headers?.get(name)}`;
  const milliseconds = parseFloat(read("retry-after-ms"));
  if (milliseconds >= 0) return milliseconds;
  const seconds = parseFloat(read("retry-after"));
  return isNaN(seconds)
    ? Date.parse(read("retry-after")) - Date.now()
    : seconds * 1_000;
}

/** 5xx but 501, and what may be otherwise the next time. */
const transient = /^40[89]|^42[59]|^5(?!01)/;

/** Methods whose requests can be repeated (RFC 9110, section 9.2.2, RFC 10008); of others nobody knows. */
const repeatable = /^(GET|HEAD|OPTIONS|QUERY|PUT|DELETE)$/;

/**
 * Milliseconds to wait before trying again, NaN where the error is final: where repeating the request is of no use,
 * or could do harm and the server may have acted. What the server asks for counts up to `longest`; where it doesn't ask:
 * exponential backoff with full jitter, so that clients that failed together don't return together.
 */
function findRetryDelay(error: ClientError, call: CallState): number {
  const { event, options } = call;
  const { status } = error;
  const asked = readRetryAfter(call.response?.headers);
  const isUnsafe = !options.retryUnsafe && !repeatable.test(event.method);
  const isRetryable =
    error instanceof ConnectionError
      ? !isUnsafe || unsent.test(`${error.code}`)
      : isUnsafe
        ? status === 429 || (status === 503 && !isNaN(asked))
        : transient.test(`${status}`);
  if (!isRetryable) return NaN;
  return asked >= 0
    ? asked
    : Math.random() *
        Math.min(options.maxRetryDelay, 8_000, 500 * 2 ** event.attempt);
}

/** What `fetch`, or a body on its way, fails with; where several addresses were tried, with an error for each. */
interface PlatformError {
  readonly message?: string;
  readonly code?: string;
  readonly cause?: PlatformError;
  readonly errors?: readonly PlatformError[];
}

/**
 * What the platform, or with another `kind` the caller's function, throws as an error of the client. It is not kept as a cause:
 * some carry the request with its credentials, or bytes of the answer.
 */
export function toClientError(
  reason: unknown,
  { fail, redact }: CallState,
  what = "failed",
  kind: typeof ClientError = ConnectionError,
): ClientError {
  if (reason instanceof ClientError) return reason;
  const failure = Object(
    (reason as PlatformError | undefined)?.cause ?? reason,
  ) as PlatformError;
  const { code, errors = [], message } = failure;
  const reasons = errors.map((one) => one.message).join(", ");
  // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- an empty text is none
  const words = message || reasons || code || String(reason);
  return fail(`${what}: ${redact(words)}`, { code }, kind);
}

/**
 * Attempts until one succeeds or its error is final. A bare response is final
 * as it is, whatever it says: its body is left to the caller, unless there is
 * another attempt.
 */
export async function makeAttempts<T>(
  call: CallState,
  prepare: () => (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { budget, event } = call;
  // The caller says at once whether it wants the bare response.
  await Promise.resolve();
  const attempt = prepare();
  const { options } = call;
  const { maxRetryDelay } = options;
  for (let delay = 0; ; event.attempt++) {
    delay = Math.max(options.pacer?.delay(maxRetryDelay) ?? 0, delay);
    if (delay) await runWithin(call, delay);
    try {
      const result = await runWithin(call, options.timeout, attempt);
      if (budget.debt) budget.debt--;
      return result;
    } catch (reason) {
      const error = toClientError(reason, call);
      delay = findRetryDelay(error, call);
      if (error.status === 401 && call.isRefused === false) {
        // Other credentials may be given where these were refused, once.
        call.isRefused = true;
        delay = 0;
      } else if (
        budget.debt > 495 ||
        call.isOnce ||
        event.attempt >= options.maxRetries ||
        !(delay <= maxRetryDelay)
      ) {
        if (call.isRaw && error instanceof APIError) return undefined as T;
        throw error;
      }
      if (call.isRaw) await call.response?.body?.cancel();
      budget.debt += 5;
      notify(options.onRetry, { ...event, error, delay });
    }
  }
}

/**
 * Follows the quota in `Ratelimit: "default";r=0;t=30`
 * (draft-ietf-httpapi-ratelimit-headers), and in its older form
 * `remaining=0, reset=30`.
 */
export function createPacer(): Pacer {
  let resumeAt = 0;
  return {
    delay: (longest) => Math.min(resumeAt - Date.now(), longest),
    note: (headers) => {
      const quota = headers.get("ratelimit") ?? "";
      const reset = /\br(?:emaining)?=0\b.*?\b(?:t|reset)=(\d+)/.exec(quota);
      resumeAt = Date.now() + Number(reset?.[1] ?? 0) * 1_000;
    },
  };
}

/** Tells a listener; what it throws, at once or later, is not the call's concern. */
export function notify<A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
): void {
  // eslint-disable-next-line @typescript-eslint/require-await
  if (listener) (async () => listener(...args))().catch(() => undefined);
}
