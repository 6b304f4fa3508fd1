import type {
  AcceptingCall,
  Api,
  BareOptions,
  BodyWriter,
  Client,
  ClientState,
  RequestOptions,
  RuntimeOptions,
} from "./contract.js";
import { createRedact, findCredentials, listSecrets } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { BodyInit } from "./platform.js";
import { mergeOptions, startCall } from "./start-call.js";
import { isObject, toJson } from "./write-request.js";

/** A text that has a media type, a form, bytes: as it is. Anything else as JSON. */
const writeBare: BodyWriter = ({ body }, { headers, mediaType }) => {
  const isJson = mediaType.includes("json");
  const isBytes =
    Object(body) === body && !isObject(body) && !Array.isArray(body);
  if (!isBytes && (isJson || typeof body !== "string")) return toJson(body);
  if (isJson) headers.delete("content-type");
  return body as BodyInit;
};

/** Calls what the API does not document. */
export const requestBare = <T>(
  state: ClientState,
  method: string,
  path: string,
  { body, query, ...options }: BareOptions = {},
) =>
  startCall<T, unknown>(
    state,
    {
      id: "request",
      method: method.toUpperCase(),
      // From the base on, whatever it begins with.
      path: path.replace(/^\/?/, "/").replace(/[{}#]/g, encodeURIComponent),
      query: Object.keys({ ...query }),
      mediaType: options.contentType,
      body: writeBare,
      accept: "application/json, */*",
      isBare: true,
      optional: true,
    },
    { ...query, body },
    options,
    (value) => value,
  );

/** What a browser tells of the page. */
interface Page {
  readonly location?: { readonly origin: string };
}

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, an option can't be meant, or the base URL is none.
 */
export function createRuntimeClient(
  api: Api,
  given: RuntimeOptions,
  parent: Pick<ClientState, "budget" | "headers" | "options"> = {
    budget: { debt: 0 },
    headers: [api.headers],
    options: {
      timeout: 60_000,
      maxRetries: 2,
      maxRetryDelay: 60_000,
      maxResponseBytes: 100_000_000,
    },
  },
): Client {
  const options = mergeOptions(parent.options, given);
  const { operationServer = api.baseUrl, baseUrl = operationServer } = options;
  const server: unknown = baseUrl;
  const { origin } = (globalThis as Page).location ?? {};
  // Without a page it is no URL.
  const base = String(server).replace(/^\/(?!\/)/, `${origin}/`);
  if (!/^https?:\/\/[^\s@?#]+$/.test(base))
    throw new RequestError("baseUrl is not a plain http(s) URL");
  const state: ClientState = {
    ...parent,
    options,
    api,
    baseUrl: base.replace(/\/+$/, ""),
    headers: [...parent.headers, options.headers],
    ...createRedact(),
  };
  state.learn(listSecrets(api.credentials, state));
  if (!api.isMixed) findCredentials(api.credentials, state);
  return {
    start: (...call) => startCall(state, ...call),
    request: (...call) => requestBare(state, ...call),
    with: (more) => createRuntimeClient(api, more, state),
  };
}

/** Request functions without their first parameter, in the same namespaces. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? BoundFunction<Rest, Result>
    : Bound<T[K]>;
};

/** Of a function whose options choose the result, they choose it still. */
type BoundFunction<Rest extends readonly unknown[], Result> =
  Result extends AcceptingCall<infer T, infer Others, unknown, infer E>
    ? unknown extends Others
      ? (...rest: Rest) => Result
      : Choosing<Rest, T, Others, E>
    : never;

type Choosing<Rest, T, Others, E> = Rest extends readonly [
  infer Params,
  unknown?,
]
  ? <const Options extends RequestOptions = RequestOptions>(
      params: Params,
      options?: Options,
    ) => AcceptingCall<T, Others, Options, E>
  : Rest extends readonly [(infer Params)?, unknown?]
    ? <const Options extends RequestOptions = RequestOptions>(
        params?: Params,
        options?: Options,
      ) => AcceptingCall<T, Others, Options, E>
    : never;

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
