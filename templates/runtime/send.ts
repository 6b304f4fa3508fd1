import { runAttempt } from "./attempt.js";
import { runWithin, sleep } from "./deadline.js";
import type { ClientError } from "./errors.js";
import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import type { Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { redactHeaders } from "./redact.js";
import { findRetryDelay } from "./retry.js";
import type { ClientState } from "./state.js";
import { assertParams } from "./validation.js";
import { writeRequest } from "./write-request.js";

/** The token bucket of the AWS SDKs: a hundred retries at first, after that one for each five calls that succeed. */
export const retryCapacity = 500;
const retryCost = 5;

/** Performs an operation, with retries, and gives its result. */
export async function send(
  state: ClientState,
  operation: Operation,
  params: object,
  options: RequestOptions,
  exchange: Exchange,
): Promise<unknown> {
  const { baseUrl, options: defaults, redact } = state;
  const { maxRetryDelay = 60_000, onRetry, waitForRateLimit } = defaults;
  const signal = options.signal ?? defaults.signal;
  const maxRetries = options.maxRetries ?? defaults.maxRetries ?? 2;
  const timeout = options.timeout ?? defaults.timeout ?? 60_000;
  const event = {
    operation: operation.id,
    method: operation.method,
    url: baseUrl + operation.path,
    attempt: 0,
  };
  const isRepeatable =
    /GET|HEAD|PUT|DELETE/.test(event.method) ||
    !!(options.retryUnsafe ?? defaults.retryUnsafe);
  const fail: Fail = (Kind, message, { headers, ...details } = {}) =>
    new Kind(
      redact(`${event.method} ${event.url.replace(/\?.*/, "")} ${message}`),
      {
        ...event,
        ...(headers && { headers: redactHeaders(headers, redact) }),
        ...details,
      },
    );
  exchange.fail = fail;
  assertParams(state, operation, params, fail);
  const [url, init] = writeRequest(state, operation, params, options, fail);
  event.url = redact(url);
  for (; ; event.attempt++) {
    const wait = state.resumeAt - Date.now();
    if (waitForRateLimit && wait > 0)
      await sleep(Math.min(wait, maxRetryDelay), signal, fail);
    try {
      const value = await runWithin(
        (within) =>
          runAttempt(
            state,
            operation,
            url,
            { ...init, signal: within },
            { ...event },
            exchange,
            fail,
          ),
        timeout,
        signal,
        fail,
      );
      state.retryTokens = Math.min(retryCapacity, state.retryTokens + 1);
      return value;
    } catch (error) {
      const delay = findRetryDelay(
        error,
        isRepeatable,
        event.attempt,
        maxRetryDelay,
      );
      if (
        delay === undefined ||
        event.attempt >= maxRetries ||
        state.retryTokens < retryCost
      )
        throw error;
      state.retryTokens -= retryCost;
      notify(onRetry, { ...event, error: error as ClientError, delay });
      await sleep(delay, signal, fail);
    }
  }
}
