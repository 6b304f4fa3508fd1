// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Api,
  Client,
  RuntimeOptions,
  SecretOption,
} from "./runtime/contract.js";
import { createRuntimeClient } from "./runtime/create-client.js";

/** What a client can be told; each option has a default. */
export interface ClientOptions extends RuntimeOptions {
  /**
   * The preferred authorization scheme for interacting with the Cloudflare API.
   * Create a token. Read from `CLOUDFLARE_API_TOKEN` where it is absent and the
   * platform has an environment.
   */
  readonly apiToken?: SecretOption | undefined;
  /**
   * The previous authorization scheme for interacting with the Cloudflare API,
   * used in conjunction with a Global API key. Read from `CLOUDFLARE_EMAIL`
   * where it is absent and the platform has an environment.
   */
  readonly apiEmail?: SecretOption | undefined;
  /**
   * The previous authorization scheme for interacting with the Cloudflare API.
   * When possible, use API tokens instead of Global API keys. Read from
   * `CLOUDFLARE_API_KEY` where it is absent and the platform has an
   * environment.
   */
  readonly apiKey?: SecretOption | undefined;
  /** Used for `account_id` wherever a call does not give it. */
  readonly accountId?: string | undefined;
}

const api: Api = {
  baseUrl: "https://api.cloudflare.com/client/v4",
  credentials: [
    [{ option: "apiToken", env: "CLOUDFLARE_API_TOKEN" }],
    [
      { option: "apiEmail", env: "CLOUDFLARE_EMAIL", header: "X-Auth-Email" },
      { option: "apiKey", env: "CLOUDFLARE_API_KEY", header: "X-Auth-Key" },
    ],
  ],
  params: { account_id: "accountId" },
};

/**
 * Makes a client of Cloudflare AI Gateway; it holds the options of every call,
 * and sends nothing yet.
 */
export function createClient(options: ClientOptions = {}): Client {
  return createRuntimeClient(api, options);
}
