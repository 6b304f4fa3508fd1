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
import { mergeOptions } from "./options.js";
import type { AbortSignal, Response } from "./platform.js";
import { readResult } from "./read.js";
import { describeResponse } from "./redact.js";
import { makeAttempts, notify, toClientError } from "./retry.js";
import { send } from "./send.js";
import { writeRequest } from "./write-request.js";

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
  const start = Date.now();
  const call: CallState = {
    operation,
    event: {
      id: ++lastId,
      attempt: 0,
      operation: id,
      method,
      url: client.baseUrl + (operation.isBare ? client.redact(path) : path),
    },
    fail: (...error) => failCall(call, ...error),
    // The last, because engines copy an object into an empty one, or over its end, at once.
    ...client,
  };
  const promise = makeAttempts(call, () => {
    try {
      return prepare(client, call, params, options, read);
    } catch (reason) {
      throw toClientError(reason, call, "can't be written", RequestError);
    }
  });
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
  { event, redact, response }: CallState,
  ...[message, details, kind, words]: Parameters<Fail>
): ClientError {
  const text = `${event.method} ${event.url} ${message}`;
  const Kind = kind ?? (response ? ResponseError : RequestError);
  return new Kind(words ? `${words} (${text})` : text, {
    ...event,
    ...(response && describeResponse(response, redact)),
    ...details,
  });
}

/** Checks and writes the request. What it gives sends it, as often as it is called, and reads the answer. */
function prepare<T>(
  client: ClientState,
  call: CallState,
  params: Values,
  given: RequestOptions,
  read: ResultReader<T>,
): (signal: AbortSignal) => Promise<T> {
  const { fail, operation } = call;
  call.options = mergeOptions(client.options, given, fail);
  const { accept = "", validators } = call.options;
  const check = (what: "request" | "response", value: unknown, type = "") => {
    validators?.[type]?.["~check"](what, value, call, notify);
  };
  const credentials = findCredentials(
    operation.security ?? client.api.credentials,
    client,
  );
  check("request", params, operation.params);
  const draft = writeRequest(client, call, params, given);
  return async (signal) => {
    const response = await send(call, draft, credentials, signal);
    if (call.isRaw && response.ok) return undefined as T;
    const readOther = operation.reads?.[accept] ?? operation.read;
    const readBody = (response.ok ? readOther : undefined) ?? readResult;
    const [value, body] = await readBody(
      call,
      response,
      (value, type = operation.result) => {
        check("response", value, type);
      },
    );
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
