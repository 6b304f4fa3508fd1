import { runAttempt, type Exchange } from "./attempt.js";
import { runWithin, sleep } from "./deadline.js";
import type { ClientError } from "./errors.js";
import { notify } from "./events.js";
import { createFail } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { findRetryDelay } from "./retry.js";
import type { Settings } from "./settings.js";
import { assertParams } from "./validation.js";
import { writeRequest } from "./write-request.js";

/** Performs an operation, with retries, and gives what it returns; for a page the whole body. */
export async function send(
  settings: Settings,
  operation: Operation,
  params: object,
  options: RequestOptions,
  exchange: Exchange,
): Promise<unknown> {
  const { options: defaults, budget, baseUrl, maxRetryDelay, rateLimit, redact } = settings;
  const { id, method } = operation;
  const failEarly = createFail(id, method, baseUrl + operation.path, redact);
  assertParams(settings, operation, params, failEarly);
  const request = writeRequest(settings, operation, { ...params }, options, failEarly);
  const fail = (exchange.fail = createFail(id, method, request.url, redact));
  const signal = options.signal ?? defaults.signal;
  const maxRetries = options.maxRetries ?? defaults.maxRetries ?? 2;
  const isRepeatable =
    /^(?:GET|HEAD|PUT|DELETE)$/.test(method) || (options.retryUnsafe ?? defaults.retryUnsafe ?? false);
  for (let attempt = 0; ; attempt++) {
    const event = { operation: id, method, url: redact(request.url), attempt };
    try {
      if (defaults.waitForRateLimit && rateLimit.delay() > 0) await sleep(rateLimit.delay(), signal, fail);
      const value = await runWithin(
        (within) => runAttempt(settings, operation, request, within, event, exchange, fail),
        options.timeout ?? defaults.timeout ?? 60_000,
        signal,
        fail,
      );
      budget.refund();
      return value;
    } catch (error) {
      const delay =
        attempt < maxRetries ? findRetryDelay(error, isRepeatable, attempt, maxRetryDelay) : undefined;
      if (delay === undefined || !budget.spend()) throw error;
      notify(defaults.onRetry, { ...event, error: error as ClientError, delay });
      await sleep(delay, signal, fail);
    }
  }
}
