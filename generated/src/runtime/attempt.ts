import { notify } from "./events.js";
import type { Exchange } from "./exchange.js";
import { describeResponse, type Fail } from "./fail.js";
import { findRedirect } from "./follow.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { readAnswer, type Answer } from "./read-answer.js";
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
): Promise<Answer> {
  const { fetch: send = fetch, onRequest, onResponse, pacer } = options;
  notify(onRequest, event);
  const start = Date.now();
  for (let hops = 0; ; hops++) {
    const response = (exchange.response = await send(url, init));
    const target = findRedirect(response, url, event.method, hops, fail);
    if (target) {
      await response.body?.cancel();
      url = target;
      continue;
    }
    pacer?.note(response.headers);
    if (onResponse) {
      notify(onResponse, {
        ...event,
        ...describeResponse(response, redact),
        duration: Date.now() - start,
      });
    }
    return exchange.raw && response.ok
      ? {}
      : readAnswer(options, operation, response, redact, fail);
  }
}
