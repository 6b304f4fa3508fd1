import { runAttempt } from "./attempt.js";
import { toClientError } from "./connection-error.js";
import { runWithin, sleep } from "./deadline.js";
import { RequestError, ResponseError } from "./errors.js";
import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import { createFail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { redactJson } from "./redact.js";
import { findRetryDelay } from "./retry.js";
import type { ClientState } from "./state.js";
import type { CheckContext } from "./validation.js";
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
  const { id, method, pages, path } = operation;
  const { maxRetryDelay = 60_000, onRetry, pacer, validators } = defaults;
  const signal = options.signal ?? defaults.signal;
  const timeout = options.timeout ?? defaults.timeout ?? 60_000;
  const maxRetries = options.maxRetries ?? defaults.maxRetries ?? 2;
  const isRepeatable =
    /GET|HEAD|PUT|DELETE/.test(method) ||
    (options.retryUnsafe ?? defaults.retryUnsafe ?? false);
  const event = { operation: id, method, url: baseUrl + path, attempt: 0 };
  const fail = (exchange.fail = createFail(event, exchange, redact));
  const context: CheckContext = {
    options: defaults.validate,
    event,
    fail,
    notify,
    redact: (issues) => redactJson(issues, redact),
    request: RequestError,
    response: ResponseError,
  };
  validators?.[operation.params ?? ""]?.["~check"]("request", params, context);
  const [url, init] = writeRequest(state, operation, params, options, fail);
  event.url = redact(url.replace(/\?.*/, ""));
  for (; ; event.attempt++) {
    exchange.response = undefined;
    const wait = pacer?.delay() ?? 0;
    if (wait > 0) await sleep(Math.min(wait, maxRetryDelay), signal, fail);
    try {
      const attempt = { ...event };
      const result = await runWithin(
        (within) =>
          runAttempt(
            state,
            operation,
            url,
            { ...init, signal: within },
            attempt,
            exchange,
            fail,
          ),
        timeout,
        signal,
        fail,
      );
      state.retryTokens = Math.min(retryCapacity, state.retryTokens + 1);
      const check = validators?.[operation.result ?? ""]?.["~check"];
      if (check && !exchange.raw) {
        if (pages) {
          (result as readonly unknown[]).forEach((item, index) => {
            check("response", item, context, [index]);
          });
        } else check("response", result, context);
      }
      return result;
    } catch (reason) {
      const error = toClientError(reason, fail);
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
      notify(onRetry, { ...event, error, delay });
      await sleep(delay, signal, fail);
    }
  }
}
