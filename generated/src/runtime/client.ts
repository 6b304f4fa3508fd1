import { startCall, type Call } from "./call.js";
import { findCredentials, type Credentials } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { Operation } from "./operation.js";
import type { RequestOptions, RuntimeOptions } from "./options.js";
import { createRedact } from "./redact.js";
import { retryCapacity, type ResultReader } from "./send.js";
import type { ClientState } from "./state.js";

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** `[[]]` where the API documents none. */
  readonly credentials: Credentials;
  /** Path parameters that a client option supplies: `account_id` by `accountId`. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** What the request functions send with. Its options are in a closure, where no logger finds the credentials. */
export interface Client {
  /** For the request functions: starts a call, which gives what `read` makes of the result. */
  readonly start: <T>(
    operation: Operation,
    params: object | undefined,
    options: RequestOptions | undefined,
    read: ResultReader<T>,
  ) => Call<T>;
}

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, or the base URL is none.
 */
export function createRuntimeClient(api: Api, options: RuntimeOptions): Client {
  const baseUrl = options.baseUrl ?? api.baseUrl;
  if (!/^https?:\/\/[^\s@?#]+$/.test(baseUrl))
    throw new RequestError("baseUrl must be http(s) without user or query");
  const found = findCredentials(
    api.credentials,
    options as Readonly<Record<string, string | undefined>>,
  );
  const state: ClientState = {
    api,
    options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    credentials: Object.fromEntries(found) as ClientState["credentials"],
    redact: createRedact(found.map(([, , secret]) => secret)),
    retryTokens: retryCapacity,
  };
  return { start: (...call) => startCall(state, ...call) };
}
