import type {
  BareOptions,
  BodyWriter,
  Client,
  ClientState,
  Credentials,
  FilledOptions,
  HeaderValues,
  Operation,
  RuntimeOptions,
  Values,
} from "./contract.js";
import { findCredentials, listSecrets } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { BodyInit } from "./platform.js";
import { readText } from "./read.js";
import { createRedact } from "./redact.js";
import { startCall } from "./start-call.js";
import { checkOptions, toJson } from "./write-request.js";

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** `[[]]` where the API documents none. */
  readonly credentials: Credentials;
  /** Some operations need other credentials, or none: what is missing is an error of the call. */
  readonly isMixed?: boolean;
  /** The headers that every request has. */
  readonly headers?: HeaderValues;
  /** The options that give path parameters: `{ account_id: "accountId" }`. */
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, an option can't be meant, or the base URL is none.
 */
export function createRuntimeClient(
  api: Api,
  options: RuntimeOptions,
  budget: ClientState["budget"] = { debt: 0 },
): Client {
  checkOptions(options as Values, (message) => new RequestError(message));
  const baseUrl = options.baseUrl ?? api.baseUrl;
  if (!/^https?:\/\/[^\s@?#]+$/.test(baseUrl))
    throw new RequestError("baseUrl is not a plain http(s) URL");
  const given = options as Values;
  const state: ClientState = {
    options: fillOptions(options),
    baseUrl: baseUrl.replace(/\/+$/, ""),
    params: Object.fromEntries(
      Object.entries(api.params ?? {}).map(([name, option]) => [
        name,
        given[option],
      ]),
    ),
    headers: api.headers ?? {},
    credentials: api.credentials,
    budget,
    ...createRedact(),
  };
  state.learn(listSecrets(api.credentials, state));
  if (!api.isMixed) findCredentials(api.credentials, state);
  return {
    start: (...call) => startCall(state, ...call),
    request: (method, path, more = {}) =>
      requestBare(state, method, path, more),
    with: (more) =>
      createRuntimeClient(
        api,
        {
          ...options,
          ...more,
          headers: { ...listHeaders(options), ...listHeaders(more) },
        },
        budget,
      ),
  };
}

const fillOptions = (options: RuntimeOptions): FilledOptions => ({
  ...options,
  timeout: options.timeout ?? 60_000,
  maxRetries: options.maxRetries ?? 2,
  maxRetryDelay: options.maxRetryDelay ?? 60_000,
  maxResponseBytes: options.maxResponseBytes ?? 100_000_000,
});

const listHeaders = ({ headers = {} }: RuntimeOptions): HeaderValues =>
  headers instanceof Headers ? Object.fromEntries(headers) : headers;

/** A text that has a media type, a form, bytes: as it is. Anything else as JSON. */
const writeBare: BodyWriter = ({ body }, { headers, mediaType }) => {
  const isText = typeof body === "string" && !mediaType.includes("json");
  const isPlain = [Object.prototype, Array.prototype, null].includes(
    Object.getPrototypeOf(Object(body)) as object,
  );
  if (!isText && (isPlain || Object(body) !== body)) return toJson(body);
  if (!isText && mediaType.includes("json")) headers.delete("content-type");
  return body as BodyInit;
};

/** Calls what the API does not document. */
function requestBare<T>(
  state: ClientState,
  method: string,
  path: string,
  { body, query, ...options }: BareOptions,
) {
  const operation: Operation = {
    id: "request",
    method: method.toUpperCase(),
    // From the base on, whatever it begins with.
    path: path.replace(/^\/?/, "/").replace(/[{}#]/g, encodeURIComponent),
    query: Object.keys(query ?? {}),
    optional: true,
    ...(options.contentType && { mediaType: options.contentType }),
    ...(body !== undefined && { body: writeBare }),
    accept: "application/json, */*",
    read: (chunks, { headers }) => {
      const text = readText(chunks);
      const isJson = /\bjson\b/.test(headers.get("content-type") ?? "");
      return isJson && text ? (JSON.parse(text) as unknown) : text;
    },
  };
  return startCall<T, unknown>(
    state,
    operation,
    { ...query, ...(body !== undefined && { body }) },
    options,
    (value) => value,
  );
}

/** Request functions without their first parameter, in the same namespaces. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : Bound<T[K]>;
};

/** Binds every request function of some namespaces to a client. */
export function bind<T extends object>(client: Client, resources: T): Bound<T> {
  const bound = Object.entries(resources).map(
    ([name, member]: [string, unknown]) => [
      name,
      typeof member === "function"
        ? (member.bind(undefined, client) as unknown)
        : bind(client, member as object),
    ],
  );
  return Object.fromEntries(bound) as Bound<T>;
}
