import { toClientError } from "./connection-error.js";
import { runWithin } from "./deadline.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import type { RequestEvent, RequestOptions } from "./options.js";
import { findRetryDelay } from "./retry.js";
import type { ClientState } from "./state.js";

/** What listeners and errors are told of a call; its URL and attempt change on the way. */
export type CallEvent = {
  -readonly [K in keyof RequestEvent]: RequestEvent[K];
};

/** Attempts until one succeeds or its error is final. */
export async function makeAttempts<T>(
  client: ClientState,
  options: RequestOptions,
  event: CallEvent,
  fail: Fail,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { options: defaults } = client;
  const { maxRetryDelay = 60_000, pacer } = defaults;
  const signal = options.signal ?? defaults.signal;
  for (let delay = 0; ; event.attempt++) {
    delay = Math.max(delay, pacer?.delay(maxRetryDelay) ?? 0);
    if (delay > 0) await runWithin(delay, signal, fail);
    try {
      const result = await runWithin(
        options.timeout ?? defaults.timeout ?? 60_000,
        signal,
        fail,
        attempt,
      );
      client.retryDebt = Math.max(0, client.retryDebt - 1);
      return result;
    } catch (reason) {
      const error = toClientError(reason, fail);
      delay = findRetryDelay(
        error,
        options.retryUnsafe ?? defaults.retryUnsafe,
        maxRetryDelay,
      );
      if (
        !(delay <= maxRetryDelay) ||
        event.attempt >= (options.maxRetries ?? defaults.maxRetries ?? 2) ||
        client.retryDebt > 495
      )
        throw error;
      client.retryDebt += 5;
      notify(defaults.onRetry, { ...event, error, delay });
    }
  }
}
