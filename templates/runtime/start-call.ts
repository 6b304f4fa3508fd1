import { makeAttempts, type CallEvent } from "./attempts.js";
import { toCall, type Call, type ResultReader } from "./call.js";
import { RequestError, ResponseError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import { findRedirect } from "./follow.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";
import { readAnswer } from "./read-answer.js";
import { redactHeaders } from "./redact.js";
import type { ClientState } from "./state.js";
import { writeRequest } from "./write-request.js";

/** Sends at once, awaited or not; `read` makes of the result what the call gives. */
export function startCall<T>(
  client: ClientState,
  operation: Operation,
  params: Values = {},
  options: RequestOptions = {},
  read: ResultReader<T>,
): Call<T> {
  const { options: defaults, redact } = client;
  const { fetch: send = fetch, onResponse, pacer, validators } = defaults;
  const { id, method, path } = operation;
  const url = client.baseUrl + path;
  const event: CallEvent = { operation: id, method, url, attempt: 0 };
  let response: Response | undefined;
  let isRaw = false;

  const describe = ({ headers, status }: Response) => ({
    status,
    headers: redactHeaders(headers, redact),
  });
  const fail: Fail = (
    message,
    details,
    Kind = response ? ResponseError : RequestError,
  ) =>
    new Kind(redact(`${method} ${event.url} ${message}`), {
      ...event,
      ...(response && describe(response)),
      ...details,
    });
  const check = (
    what: "request" | "response",
    type: string | undefined,
    value: unknown,
  ) =>
    validators?.[type ?? ""]?.["~check"](
      what,
      value,
      operation,
      client,
      event,
      fail,
      notify,
    );

  const perform = async () => {
    check("request", operation.params, params);
    const [url, init] = writeRequest(client, operation, params, options, fail);
    event.url = redact(url.replace(/\?.*/, ""));
    return makeAttempts(client, options, event, fail, async (signal) => {
      const start = Date.now();
      response = undefined;
      notify(defaults.onRequest, { ...event });
      let target: string | undefined = url;
      let hops = 0;
      do {
        response = await send(target, { ...init, signal });
        target = findRedirect(response, target, method, hops++, fail);
        if (target) await response.body?.cancel();
      } while (target);
      pacer?.note(response.headers);
      if (onResponse)
        notify(onResponse, {
          ...event,
          ...describe(response),
          duration: Date.now() - start,
        });
      if (isRaw && response.ok) return undefined as T;
      const answer = await readAnswer(client, operation, response, fail);
      check("response", operation.result, answer.value);
      return read(answer.value, answer.body, fail);
    });
  };

  return toCall(
    perform(),
    () => response as unknown as Response,
    () => (isRaw = true),
  );
}
