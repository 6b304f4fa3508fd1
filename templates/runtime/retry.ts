import type {
  CallEvent,
  ClientState,
  Fail,
  Pacer,
  RequestEvent,
  RequestOptions,
} from "./contract.js";
import {
  AbortError,
  ClientError,
  ConnectionError,
  TimeoutError,
} from "./errors.js";

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

/** What `fetch`, or a body on its way, fails with. */
interface PlatformError {
  readonly message?: string;
  readonly code?: string;
  readonly cause?: PlatformError;
}

/**
 * Attempts until one succeeds or its error is final. The platform's error is not kept as a cause: some carry the
 * request with its credentials, or bytes of the answer.
 */
export async function makeAttempts<T>(
  client: ClientState,
  event: CallEvent,
  options: RequestOptions,
  prepare: () => (signal: AbortSignal) => Promise<T>,
  fail: Fail,
): Promise<T> {
  const defaults = client.options;
  const maxRetryDelay = defaults.maxRetryDelay ?? 60_000;
  const attempt = prepare();
  const signal = options.signal ?? defaults.signal;
  for (let delay = 0; ; event.attempt++) {
    delay = Math.max(defaults.pacer?.delay(maxRetryDelay) ?? 0, delay);
    if (delay) await runWithin(fail, signal, delay);
    try {
      const result = await runWithin(
        fail,
        signal,
        options.timeout ?? defaults.timeout ?? 60_000,
        attempt,
      );
      if (client.debt) client.debt--;
      return result;
    } catch (reason) {
      const { code, message = "" } = Object(
        (reason as PlatformError | undefined)?.cause ?? reason,
      ) as PlatformError;
      const error =
        reason instanceof ClientError
          ? reason
          : fail(`failed: ${message}`, { code }, ConnectionError);
      delay = findRetryDelay(
        error,
        event,
        maxRetryDelay,
        options.retryUnsafe ?? defaults.retryUnsafe,
      );
      if (
        client.debt > 495 ||
        event.attempt >= (options.maxRetries ?? defaults.maxRetries ?? 2) ||
        !(delay <= maxRetryDelay)
      )
        throw error;
      client.debt += 5;
      notify(defaults.onRetry, { ...event, error, delay });
    }
  }
}

/**
 * Runs `work` until it settles, `milliseconds` are over or the caller aborts, whether or not `work` heeds its signal.
 * Without `work`, waits for as long. Leaves neither timer nor listener behind.
 */
export function runWithin<T>(
  fail: Fail,
  caller: AbortSignal | undefined,
  milliseconds: number,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const finish = (value?: unknown) => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
      resolve(value as T);
    };
    const stop = (error: Error) => {
      reject(error);
      finish();
      controller.abort(error);
    };
    const abort = () => {
      stop(fail("was aborted", { cause: caller?.reason }, AbortError));
    };
    const timer = setTimeout(
      work
        ? () => {
            stop(fail(`takes more than ${milliseconds} ms`, {}, TimeoutError));
          }
        : finish,
      // 23 days: `setTimeout` fires at once where the delay needs more than 31 bits.
      Math.min(milliseconds, 2e9),
    );
    caller?.addEventListener("abort", abort);
    if (caller?.aborted) abort();
    else void work?.(controller.signal).then(finish, stop);
  });
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

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
export function findRedirect(
  response: Response,
  url: string,
  method: string,
  hops: number,
  fail: Fail,
): string | undefined {
  if (response.ok || response.status >= 400) return undefined;
  const location = response.headers.get("location");
  if (
    hops === 5 ||
    !/GET|HEAD/.test(method) ||
    !location ||
    !URL.canParse(location, url) ||
    new URL(location, url).origin !== new URL(url).origin
  )
    throw fail(`redirects (${response.status})`);
  return new URL(location, url).href;
}

/** Tells a listener; what it throws, at once or later, is not the call's concern. */
export function notify<A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
): void {
  // eslint-disable-next-line @typescript-eslint/require-await
  if (listener) (async () => listener(...args))().catch(() => undefined);
}
