import { makeAttempts, type CallEvent } from "./attempts.js";
import type { Call, ResultReader } from "./call.js";
import { RequestError, ResponseError, type ClientError } from "./errors.js";
import { notify } from "./events.js";
import type { Fail } from "./fail.js";
import { findRedirect } from "./follow.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";
import { readAnswer } from "./read-answer.js";
import { readChunks } from "./read.js";
import { describeResponse } from "./redact.js";
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
  const { fetch: send = fetch, onResponse } = defaults;
  const event: CallEvent = {
    attempt: 0,
    operation: operation.id,
    method: operation.method,
    url: client.baseUrl + operation.path,
  };
  let response: Response | undefined;
  let isRaw: boolean | undefined;

  const fail: Fail = (
    message,
    details,
    Kind = response ? ResponseError : RequestError,
  ) =>
    new Kind(redact(`${event.method} ${event.url} ${message}`), {
      ...event,
      ...(response && describeResponse(response, redact)),
      ...details,
    });
  const check = (
    what: "request" | "response",
    type: string | undefined,
    value: unknown,
  ) =>
    defaults.validators?.[type ?? ""]?.["~check"](
      what,
      value,
      operation,
      client,
      event,
      fail,
      notify,
    );

  const prepare = () => {
    check("request", operation.params, params);
    const [url, query, createInit] = writeRequest(
      client,
      operation,
      params,
      options,
      fail,
    );
    event.url = redact(url);
    return async (signal: AbortSignal) => {
      const start = Date.now();
      response = undefined;
      notify(defaults.onRequest, { ...event });
      let hops = 0;
      let target: string | undefined = url + query;
      do {
        response = await send(target, createInit(signal));
        target = findRedirect(response, target, fail, operation.method, hops++);
        if (target) await response.body?.cancel();
      } while (target);
      defaults.pacer?.note(response.headers);
      if (onResponse)
        notify(onResponse, {
          ...event,
          ...describeResponse(response, redact),
          duration: Date.now() - start,
        });
      if (isRaw && response.ok) return undefined as T;
      const chunks = await readChunks(
        response,
        fail,
        defaults.maxResponseBytes,
      );
      const [value, body] = readAnswer(
        redact,
        operation,
        response,
        chunks,
        fail,
      );
      check("response", operation.result, value);
      return read(value, body, fail);
    };
  };

  const promise = makeAttempts(client, event, options, fail, prepare);
  return Object.assign(promise, {
    withResponse: () =>
      promise.then((data) => ({
        data,
        response: response as unknown as Response,
      })),
    asResponse: () => {
      isRaw = true;
      return promise.then(() => response as unknown as Response);
    },
    safe: () =>
      promise.then(
        (data) => ({ data }),
        (error: unknown) => ({ error: error as ClientError }),
      ),
  });
}
