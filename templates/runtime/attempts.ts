import { runWithin } from "./deadline.js";
import { ClientError, ConnectionError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { RequestEvent, RequestOptions } from "./options.js";
import { findRetryDelay } from "./retry.js";
import type { ClientState } from "./state.js";

/** What listeners and errors are told of a call; its URL and attempt change on the way. */
export type CallEvent = {
  -readonly [K in keyof RequestEvent]: RequestEvent[K];
};

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
