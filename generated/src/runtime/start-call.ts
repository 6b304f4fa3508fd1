// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  CallState,
  Client,
  ClientState,
  Credential,
  HeaderValues,
  Operation,
  RequestDraft,
  RequestOptions,
  ResultReader,
  Values,
} from "./contract.js";
import { authorize, describeResponse, findCredentials } from "./credentials.js";
import {
  type ClientError,
  type ErrorDetails,
  RequestError,
  ResponseError,
} from "./errors.js";
import type { AbortSignal, Response } from "./platform.js";
import { readResult } from "./read.js";
import { makeAttempts, notify, toClientError } from "./retry.js";
import { setHeaders, writeRequest } from "./write-request.js";

/** An option, and the type or the number that it can't have. */
const misfit =
  /^timeout 0|^(timeout|max(Retries|RetryDelay|ResponseBytes)) [^\dI]|^(fetchOptions|headers|signal|pacer|validate|validators) [^o]|^(fetch|onRequest|onResponse|onRetry|onEnd) [^f]/;

/**
 * Options over others; one that is undefined counts as absent. Throws on
 * what can't be meant, for callers without types.
 */
export function mergeOptions<T extends object>(
  base: T,
  given: object,
  fail = (message: string): Error => new RequestError(message),
): T {
  const all = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const found = typeof value === "number" ? value : typeof value;
    if (misfit.test(`${name} ${found}`)) throw fail(`has no valid ${name}`);
    all[name] = value;
  }
  return all as T;
}

/** Makes one attempt: asks the listeners, sends, follows redirects. What it gives has its body unread. */
export async function send(
  call: CallState,
  written: RequestDraft,
  credentials: readonly Credential[],
  signal: AbortSignal,
): Promise<Response> {
  const { event, options } = call;
  const { fetch = globalThis.fetch, onResponse } = options;
  const start = Date.now();
  call.response = undefined;
  const headers = new Headers(written.headers);
  const draft = { ...written, headers };
  await authorize(call, draft, credentials);
  try {
    const given = await options.onRequest?.({ ...event });
    // The characters of a text would be headers, too.
    if (typeof given === "object") setHeaders(draft, given as HeaderValues);
  } catch (reason) {
    // An error of this client, too: whatever it is, nothing is sent.
    throw toClientError(
      String(reason),
      call,
      "is stopped by onRequest",
      RequestError,
    );
  }
  const init = {
    ...draft.init,
    headers,
    // A bare response is bound by the caller's signal for as long as its body is read; where the platform can join two, which
    // leaves no listener behind.
    signal:
      (call.isRaw &&
        options.signal &&
        (AbortSignal as Partial<typeof AbortSignal>).any?.([
          signal,
          options.signal,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- false is none
        ])) ||
      signal,
  };
  let response: Response;
  let target: string | undefined = draft.url;
  for (let hops = 0; ; hops++) {
    response = call.response = await fetch(target, init);
    target = findRedirect(call, response, target, hops);
    if (!target) break;
    await response.body?.cancel();
  }
  options.pacer?.note(response.headers);
  if (onResponse)
    notify(onResponse, {
      ...event,
      ...describeResponse(response, call.redact),
      duration: Date.now() - start,
    });
  return response;
}

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
function findRedirect(
  { event, fail }: CallState,
  { headers, ok, status }: Response,
  url: string,
  hops: number,
): string | undefined {
  // What is not modified redirects nowhere.
  if (ok || status === 304 || status >= 400) return undefined;
  const location = headers.get("location");
  if (
    hops < 5 &&
    /GET|HEAD/.test(event.method) &&
    location &&
    URL.canParse(location, url)
  ) {
    const target = new URL(location, url);
    if (target.origin === new URL(url).origin) return target.href;
  }
  throw fail(`redirects (${status})`);
}

let lastId = 0;

/** Sends at once, awaited or not; `read` makes of the result what the call gives. */
export function startCall<T, E>(
  client: ClientState,
  operation: Operation,
  params: Values,
  options: RequestOptions,
  read: ResultReader<T>,
): Call<T, E> {
  const { method, path } = operation;
  const { onEnd } = client.options;
  const start = Date.now();
  const call: CallState = {
    operation,
    event: {
      id: ++lastId,
      attempt: 0,
      operation: operation.id,
      method,
      url: client.baseUrl + (operation.isBare ? client.redact(path) : path),
    },
    fail: (...told) => failCall(call, ...told),
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
  message: string,
  details?: ErrorDetails,
  Kind = response ? ResponseError : RequestError,
  words?: string,
): ClientError {
  const text = `${event.method} ${event.url} ${message}`;
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
    // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- false is none
    const readBody = (response.ok && readOther) || readResult;
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
  return Object.assign(promise, {
    withResponse: () =>
      promise.then(
        (data) => ({ data, response: call.response as never }),
        (error: unknown) => {
          // No logger walks into it: it shows what the server repeats.
          throw Object.defineProperty(error as Error, "response", {
            value: call.response,
          });
        },
      ),
    asResponse: () => {
      call.isRaw = true;
      return promise.then(() => call.response as never);
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
