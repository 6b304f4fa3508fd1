import { toConnectionError } from "./connection.js";
import { notify } from "./events.js";
import type { Fail } from "./failure.js";
import { fetchInOrigin } from "./follow.js";
import { findMember } from "./member.js";
import type { Operation } from "./operation.js";
import type { RequestEvent } from "./options.js";
import { describeResponse, readAnswer } from "./read-answer.js";
import type { Settings } from "./settings.js";
import { checkResult } from "./validation.js";
import type { WrittenRequest } from "./write-request.js";

/** What a call and its promise tell each other. */
export interface Exchange {
  /** The caller wants the response, its body unread. */
  raw?: boolean;
  response?: Response;
  fail?: Fail;
}

/** Sends a request once and reads its answer. */
export async function runAttempt(
  settings: Settings,
  operation: Operation,
  { url, init }: WrittenRequest,
  signal: AbortSignal,
  event: RequestEvent,
  exchange: Exchange,
  fail: Fail,
): Promise<unknown> {
  const { options, rateLimit, redact } = settings;
  notify(options.onRequest, event);
  const start = Date.now();
  const response = await fetchInOrigin(options.fetch ?? fetch, url, { ...init, signal }, fail).catch(
    (error: unknown) => {
      throw toConnectionError(error, fail);
    },
  );
  exchange.response = response;
  rateLimit.note(response.headers);
  if (options.onResponse) {
    const { status, headers } = describeResponse(response, redact);
    notify(options.onResponse, { ...event, status, headers, duration: Date.now() - start });
  }
  if (exchange.raw && response.ok) return undefined;
  const value = await readAnswer(settings, operation, response, fail);
  checkResult(
    settings,
    operation,
    operation.pages ? findMember(value, operation.pages.items) : value,
    event,
    fail,
  );
  return value;
}
