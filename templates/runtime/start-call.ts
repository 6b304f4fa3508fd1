import type {
  Call,
  CallState,
  Client,
  ClientState,
  Fail,
  Operation,
  RequestOptions,
  ResultReader,
  Values,
} from "./contract.js";
import { findCredentials } from "./credentials.js";
import { type ClientError, RequestError, ResponseError } from "./errors.js";
import type { AbortSignal, Response } from "./platform.js";
import { failAnswered, readAnswer, readChunks } from "./read.js";
import { describeResponse } from "./redact.js";
import { makeAttempts, notify } from "./retry.js";
import { send } from "./send.js";
import { mergeOptions, toSent, writeRequest } from "./write-request.js";

let lastId = 0;

/** Sends at once, awaited or not; `read` makes of the result what the call gives. */
export function startCall<T, E>(
  client: ClientState,
  operation: Operation,
  params: Values,
  options: RequestOptions,
  read: ResultReader<T>,
): Call<T, E> {
  const { id, method, path } = operation;
  const { onEnd } = client.options;
  const call: CallState = {
    client,
    operation,
    options: client.options,
    event: {
      id: ++lastId,
      attempt: 0,
      operation: id,
      method,
      url: client.baseUrl + path,
    },
    fail: (...error) => failCall(call, ...error),
  };
  const start = Date.now();
  const promise = makeAttempts(call, () =>
    prepare(call, params, options, read),
  );
  const end = (error?: ClientError) => {
    notify(onEnd, { ...call.event, error, duration: Date.now() - start });
  };
  if (onEnd)
    void promise.then(() => {
      end();
    }, end);
  return createCall(call, promise);
}

/** Makes an error of a call; until there is a response, it is the request that is wrong. */
function failCall(
  { client, event, response }: CallState,
  ...[message, details, Kind, words]: Parameters<Fail>
): ClientError {
  const text = `${event.method} ${event.url} ${message}`;
  return new (Kind ?? (response ? ResponseError : RequestError))(
    words ? `${words} (${text})` : text,
    {
      ...event,
      ...(response && describeResponse(response, client.redact)),
      ...details,
    },
  );
}

/** Checks and writes the request. What it gives sends it, as often as it is called, and reads the answer. */
function prepare<T>(
  call: CallState,
  params: Values,
  options: RequestOptions,
  read: ResultReader<T>,
): (signal: AbortSignal) => Promise<T> {
  const { client, event, fail, operation } = call;
  call.options = mergeOptions(client.options, options, fail);
  const { accept = "", maxResponseBytes, validators } = call.options;
  const readBody = operation.reads?.[accept] ?? operation.read;
  const check = (what: "request" | "response", value: unknown) => {
    const type = what === "request" ? operation.params : operation.result;
    validators?.[type ?? ""]?.["~check"](what, value, call, notify);
  };
  const credentials = findCredentials(
    operation.security ?? client.api.credentials,
    client,
  );
  check("request", validators && toSent(params));
  const request = writeRequest(call, params, options);
  call.isOnce = !!request.draft.init;
  event.url = request.shownUrl;
  return async (signal) => {
    const response = await send(call, request, credentials, signal);
    if (call.isRaw) {
      if (response.ok) return undefined as T;
      throw failAnswered(call, response, "");
    }
    if (operation.stream && response.ok) {
      const events = operation.stream(call, response, (value) => {
        check("response", value);
      });
      return read(events as never, undefined, fail);
    }
    const chunks = await readChunks(
      response,
      !!readBody,
      maxResponseBytes,
      fail,
    );
    const [value, body] = readAnswer(call, response, chunks, readBody);
    if (!readBody) check("response", value);
    return read(value as never, body, fail);
  };
}

/** The public face of a call. */
function createCall<T, E>(call: CallState, promise: Promise<T>): Call<T, E> {
  const findResponse = () => call.response as unknown as Response;
  return Object.assign(promise, {
    withResponse: () =>
      promise.then(
        (data) => ({ data, response: findResponse() }),
        (error: unknown) => {
          // No logger walks into it: it shows what the server repeats.
          throw Object.defineProperty(error as Error, "response", {
            value: call.response,
          });
        },
      ),
    asResponse: () => {
      call.isRaw = true;
      return promise.then(findResponse);
    },
    safe: () =>
      promise.then(
        (data) => ({ data }),
        (error: unknown) => ({ error: error as ClientError & E }),
      ),
  });
}

/** Performs an operation that answers at once. */
export function request<T, E = unknown>(
  client: Client,
  operation: Operation,
  params: object = {},
  options: RequestOptions = {},
): Call<T, E> {
  return client.start<T, E>(
    operation,
    params as Values,
    options,
    (value) => value,
  );
}
