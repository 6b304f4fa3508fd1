import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import type { Fail } from "./fail.js";
import { fetchInOrigin } from "./follow.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { readAnswer } from "./read-answer.js";
import { redactHeaders } from "./redact.js";
import type { ClientState } from "./state.js";

/** Sends a request once and reads its answer. */
export async function runAttempt(
  { options, redact }: ClientState,
  operation: Operation,
  url: string,
  init: RequestInit,
  event: RequestEvent,
  exchange: Exchange,
  fail: Fail,
): Promise<unknown> {
  const { onRequest, onResponse, pacer, fetch: send = fetch } = options;
  notify(onRequest, event);
  const start = Date.now();
  const response = await fetchInOrigin(send, url, init, exchange, fail);
  pacer?.note(response.headers);
  if (onResponse) {
    notify(onResponse, {
      ...event,
      status: response.status,
      headers: redactHeaders(response.headers, redact),
      duration: Date.now() - start,
    });
  }
  if (exchange.raw && response.ok) return undefined;
  return readAnswer(options, operation, response, exchange, redact, fail);
}
