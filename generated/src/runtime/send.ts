import { runAttempt } from "./attempt.js";
import { toClientError } from "./connection-error.js";
import { runWithin } from "./deadline.js";
import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import { createFail, type Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";

import { findRetryDelay } from "./retry.js";
import type { ClientState } from "./state.js";
import { writeRequest } from "./write-request.js";

/** Makes of a result, and of the JSON that it stands in, what a call gives. */
export type ResultReader<T> = (value: unknown, body: unknown, fail: Fail) => T;

/** The token bucket of the AWS SDKs: a hundred retries at first, after that one for each five calls that succeed. */
export const retryCapacity = 500;
const retryCost = 5;

/** Performs an operation, with retries, and gives what `read` makes of its result. */
export async function send<T>(
  state: ClientState,
  operation: Operation,
  params: Values = {},
  options: RequestOptions = {},
  exchange: Exchange,
  read: ResultReader<T>,
): Promise<T> {
  const { options: defaults, redact } = state;
  const { maxRetryDelay = 60_000, onRetry, pacer, validators } = defaults;
  const { method, pages } = operation;
  const signal = options.signal ?? defaults.signal;
  const event = {
    operation: operation.id,
    method,
    url: state.baseUrl + operation.path,
    attempt: 0,
  };
  const fail = createFail(event, exchange, redact);
  const check = (
    name: string | undefined,
    what: "request" | "response",
    value: unknown,
    isList: boolean,
  ) =>
    validators?.[name ?? ""]?.["~check"](
      what,
      value,
      isList,
      state,
      event,
      fail,
      notify,
    );
  check(operation.params, "request", params, false);
  const [url, init] = writeRequest(state, operation, params, options, fail);
  event.url = redact(url.replace(/\?.*/, ""));
  for (let delay = 0; ; event.attempt++) {
    exchange.response = undefined;
    delay = Math.min(Math.max(delay, pacer?.delay() ?? 0), maxRetryDelay);
    if (delay > 0) await runWithin(delay, signal, fail);
    try {
      const answer = await runWithin(
        options.timeout ?? defaults.timeout ?? 60_000,
        signal,
        fail,
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
      );
      state.retryTokens = Math.min(retryCapacity, state.retryTokens + 1);
      if (exchange.raw) return undefined as T;
      check(operation.result, "response", answer.value, !!pages);
      return read(answer.value, answer.body, fail);
    } catch (reason) {
      const error = toClientError(reason, fail);
      const asked = findRetryDelay(
        error,
        !/PATCH|POST/.test(method) ||
          (options.retryUnsafe ?? defaults.retryUnsafe ?? false),
        event.attempt,
        maxRetryDelay,
      );
      if (
        asked === undefined ||
        event.attempt >= (options.maxRetries ?? defaults.maxRetries ?? 2) ||
        state.retryTokens < retryCost
      )
        throw error;
      state.retryTokens -= retryCost;
      notify(onRetry, { ...event, error, delay: asked });
      delay = asked;
    }
  }
}
