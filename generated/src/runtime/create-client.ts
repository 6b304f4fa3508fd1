import type {
  Api,
  Client,
  ClientState,
  FilledOptions,
  RuntimeOptions,
} from "./contract.js";
import { requestBare } from "./bare-request.js";
import { findCredentials, listSecrets } from "./credentials.js";
import { RequestError } from "./errors.js";
import { mergeOptions } from "./options.js";
import { createRedact } from "./redact.js";
import { startCall } from "./start-call.js";

/** What a browser tells of the page. */
interface Page {
  readonly location?: { readonly origin: string };
}

/** The options that a client has without being told. */
const defaults: FilledOptions = {
  timeout: 60_000,
  maxRetries: 2,
  maxRetryDelay: 60_000,
  maxResponseBytes: 100_000_000,
};

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, an option can't be meant, or the base URL is none.
 */
export function createRuntimeClient(
  api: Api,
  given: RuntimeOptions,
  { budget, headers }: Pick<ClientState, "budget" | "headers"> = {
    budget: { debt: 0 },
    headers: [api.headers],
  },
): Client {
  const refuse = (message: string) => new RequestError(message);
  const options = mergeOptions(defaults, given, refuse);
  const { operationServer = api.baseUrl, baseUrl = operationServer } = options;
  const isOfPage = /^\/(?!\/)/.test(baseUrl);
  const base =
    (isOfPage ? ((globalThis as Page).location?.origin ?? "") : "") + baseUrl;
  if (!/^https?:\/\/[^\s@?#]+$/.test(base))
    throw refuse("baseUrl is not a plain http(s) URL");
  const state: ClientState = {
    api,
    options,
    baseUrl: base.replace(/\/+$/, ""),
    budget,
    headers: [...headers, options.headers],
    ...createRedact(),
  };
  state.learn(listSecrets(api.credentials, state));
  if (!api.isMixed) findCredentials(api.credentials, state);
  return {
    start: (...call) => startCall(state, ...call),
    request: (method, path, more = {}) =>
      requestBare(state, method, path, more),
    with: (more) =>
      createRuntimeClient(api, mergeOptions(options, more, refuse), state),
  };
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
