import { toConnectionError } from "./connection-error.js";
import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import type { Fail } from "./fail.js";
import { fetchInOrigin } from "./follow.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { readReset } from "./rate-limit.js";
import { readAnswer } from "./read-answer.js";
import { redactHeaders } from "./redact.js";
import type { ClientState } from "./state.js";
import { checkResult } from "./validation.js";

/** Sends a request once and reads its answer. */
export async function runAttempt(
  state: ClientState,
  operation: Operation,
  url: string,
  init: RequestInit,
  event: RequestEvent,
  exchange: Exchange,
  fail: Fail,
): Promise<unknown> {
  const { onRequest, onResponse, fetch: send = fetch } = state.options;
  notify(onRequest, event);
  const start = Date.now();
  const response = await fetchInOrigin(send, url, init, fail).catch(
    (error: unknown) => {
      throw toConnectionError(error, fail);
    },
  );
  exchange.response = response;
  const { headers, ok, status } = response;
  state.resumeAt = Date.now() + readReset(headers);
  if (onResponse) {
    const duration = Date.now() - start;
    notify(onResponse, {
      ...event,
      status,
      headers: redactHeaders(headers, state.redact),
      duration,
    });
  }
  if (exchange.raw && ok) return undefined;
  const [value, body] = await readAnswer(state, operation, response, fail);
  checkResult(state, operation, value, event, fail);
  exchange.body = body;
  return value;
}
