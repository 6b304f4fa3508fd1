import type {
  Call,
  CallEvent,
  Client,
  ClientState,
  Fail,
  Operation,
  RequestOptions,
  ResultReader,
  Values,
} from "./contract.js";
import { type ClientError, RequestError, ResponseError } from "./errors.js";
import { readAnswer, readChunks } from "./read.js";
import { describeResponse } from "./redact.js";
import { findRedirect, makeAttempts, notify } from "./retry.js";
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

  const fail = createFail(client, event, () => response);
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

  return createCall(
    makeAttempts(client, event, options, prepare, fail),
    () => response as unknown as Response,
    () => {
      isRaw = true;
    },
  );
}

/** Makes the errors of a call; until there is a response, it is the request that is wrong. */
function createFail(
  client: ClientState,
  event: CallEvent,
  findResponse: () => Response | undefined,
): Fail {
  return (message, details, Kind) => {
    const response = findResponse();
    const { method, url } = event;
    return new (Kind ?? (response ? ResponseError : RequestError))(
      client.redact(`${method} ${url} ${message}`),
      {
        ...event,
        ...(response && describeResponse(response, client.redact)),
        ...details,
      },
    );
  };
}

/** The public face of a call. */
function createCall<T>(
  promise: Promise<T>,
  findResponse: () => Response,
  leaveBody: () => void,
): Call<T> {
  return Object.assign(promise, {
    withResponse: () =>
      promise.then((data) => ({ data, response: findResponse() })),
    asResponse: () => {
      leaveBody();
      return promise.then(findResponse);
    },
    safe: () =>
      promise.then(
        (data) => ({ data }),
        (error: unknown) => ({ error: error as ClientError }),
      ),
  });
}

/** Performs an operation that answers at once. */
export function request<T>(
  client: Client,
  operation: Operation,
  params: object = {},
  options: RequestOptions = {},
): Call<T> {
  return client.start(
    operation,
    params as Values,
    options,
    (value) => value as T,
  );
}
