import { findCredentials, type Credentials } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { Operation } from "./operation.js";
import type { RequestOptions, RuntimeOptions } from "./options.js";
import { createRedact } from "./redact.js";
import { retryCapacity, send } from "./send.js";
import type { ClientState } from "./state.js";

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** Empty where the API documents none. */
  readonly credentials: Credentials;
  /** Path parameters that a client option supplies: `account_id` by `accountId`. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** What the request functions send with. Its options are in a closure, where no logger finds the credentials. */
export interface Client {
  /** For the request functions: performs an operation and gives its result. */
  readonly send: (
    operation: Operation,
    params: object | undefined,
    options: RequestOptions | undefined,
    exchange: Exchange,
  ) => Promise<unknown>;
}

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, or the base URL is none.
 */
export function createRuntimeClient(api: Api, options: RuntimeOptions): Client {
  const baseUrl = options.baseUrl ?? api.baseUrl;
  if (!/^https?:\/\/[^\s@?#]+$/.test(baseUrl)) {
    throw new RequestError("baseUrl must be http(s) without user or query");
  }
  const values = options as Readonly<Record<string, string | undefined>>;
  const found = findCredentials(api.credentials, values);
  const state: ClientState = {
    options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    credentials: Object.fromEntries(found) as ClientState["credentials"],
    redact: createRedact(found.map(([, , secret]) => secret)),
    findDefault: (name) => values[api.defaults[name] ?? ""],
    retryTokens: retryCapacity,
  };
  return {
    send: (operation, params = {}, callOptions = {}, exchange) =>
      send(state, operation, params, callOptions, exchange),
  };
}
