import type {
  Client,
  ClientState,
  RuntimeOptions,
  Values,
} from "./contract.js";
import { type Credentials, findCredentials } from "./credentials.js";
import { RequestError } from "./errors.js";
import { createRedact } from "./redact.js";
import { startCall } from "./start-call.js";

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** `[[]]` where the API documents none. */
  readonly credentials: Credentials;
}

/**
 * Makes a client of an API. Throws a `RequestError` where credentials are
 * missing or unusable, or the base URL is none.
 */
export function createRuntimeClient(
  api: Api,
  options: RuntimeOptions,
  defaults: Values,
): Client {
  const baseUrl = options.baseUrl ?? api.baseUrl;
  if (!/^https?:\/\/[^\s@?#]+$/.test(baseUrl))
    throw new RequestError("baseUrl is not a plain http(s) URL");
  const [credentials, secrets] = findCredentials(
    api.credentials,
    options as Readonly<Record<string, string | undefined>>,
  );
  const state: ClientState = {
    options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    params: defaults,
    credentials,
    redact: createRedact(secrets),
    debt: 0,
  };
  return { start: (...call) => startCall(state, ...call) };
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
