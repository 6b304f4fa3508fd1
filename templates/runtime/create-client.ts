import type { Client } from "./client.js";
import { findCredentials, type Credentials } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { RuntimeOptions } from "./options.js";
import type { Values } from "./place.js";
import { createRedact } from "./redact.js";
import { startCall } from "./start-call.js";
import type { ClientState } from "./state.js";

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
