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
  params: Values,
  options: RequestOptions,
  read: ResultReader<T>,
): Call<T> {
  const defaults = client.options;
  const send = defaults.fetch ?? fetch;
  const event: CallEvent = {
    attempt: 0,
    operation: operation.id,
    method: operation.method,
    url: client.baseUrl + operation.path,
  };
  let isRaw: boolean | undefined;
  let response: Response | undefined;

  const fail: Fail = (
    message,
    details,
    Kind = response ? ResponseError : RequestError,
  ) =>
    new Kind(client.redact(`${event.method} ${event.url} ${message}`), {
      ...event,
      ...(response && describeResponse(response, client.redact)),
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
    event.url = client.redact(url);
    return async (signal: AbortSignal) => {
      const start = Date.now();
      response = undefined;
      notify(defaults.onRequest, { ...event });
      let target: string | undefined = url + query;
      for (let hops = 0; ; hops++) {
        response = await send(target, createInit(signal));
        target = findRedirect(response, target, operation.method, hops, fail);
        if (!target) break;
        await response.body?.cancel();
      }
      defaults.pacer?.note(response.headers);
      if (defaults.onResponse)
        notify(defaults.onResponse, {
          ...event,
          ...describeResponse(response, client.redact),
          duration: Date.now() - start,
        });
      if (isRaw && response.ok) return undefined as T;
      const chunks = await readChunks(
        response,
        fail,
        defaults.maxResponseBytes,
      );
      const [value, body] = readAnswer(
        operation,
        client.redact,
        response,
        chunks,
        fail,
      );
      check("response", operation.result, value);
      return read(value as never, body, fail);
    };
  };

  const promise = makeAttempts(client, event, options, prepare, fail);
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
