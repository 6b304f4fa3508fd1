import type {
  Call,
  CallState,
  Client,
  ClientState,
  Fail,
  Operation,
  RequestOptions,
  ResultReader,
  StreamSource,
  Values,
} from "./contract.js";
import { findCredentials } from "./credentials.js";
import { type ClientError, RequestError, ResponseError } from "./errors.js";
import type { AbortSignal, Response } from "./platform.js";
import { failAnswered, readAnswer, readChunks } from "./read.js";
import { describeResponse } from "./redact.js";
import { makeAttempts, notify, Refusal } from "./retry.js";
import { send } from "./send.js";
import { checkOptions, toSent, writeRequest } from "./write-request.js";

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
  const call: CallState = {
    client,
    operation,
    options,
    credentials: [],
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
  const promise = makeAttempts(call, () => prepare(call, params, read));
  const end = (error?: ClientError) => {
    const duration = Date.now() - start;
    notify(client.options.onEnd, { ...call.event, error, duration });
  };
  if (client.options.onEnd)
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
  read: ResultReader<T>,
): (signal: AbortSignal) => Promise<T | Refusal> {
  const { client, event, fail, operation, options } = call;
  const check = (
    what: "request" | "response",
    type: string | undefined,
    value: unknown,
  ) => {
    client.options.validators?.[type ?? ""]?.["~check"](
      what,
      value,
      operation,
      client,
      event,
      fail,
      notify,
    );
  };
  checkOptions(options as Values, fail);
  call.credentials = findCredentials(
    operation.security ?? client.credentials,
    client,
  );
  check(
    "request",
    operation.params,
    client.options.validators && toSent(params),
  );
  const request = writeRequest(call, params);
  call.isOnce = !!request.draft.init;
  event.url = request.shownUrl;
  return async (signal) => {
    const response = await send(call, request, signal);
    if (call.isRaw) {
      if (response.ok) return undefined as T;
      return new Refusal(
        failAnswered(response.status, "", client.redact, fail),
      );
    }
    if (operation.stream && response.ok) {
      const source: StreamSource = {
        call,
        response,
        check: (value) => {
          check("response", operation.result, value);
        },
      };
      return read(operation.stream(source) as never, undefined, fail);
    }
    const chunks = await readChunks(
      response,
      !!operation.read,
      client.options.maxResponseBytes,
      fail,
    );
    const [value, body] = readAnswer(call, response, chunks);
    check("response", operation.result, value);
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
