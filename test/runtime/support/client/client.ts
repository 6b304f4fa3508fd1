import type { Api, Client, RuntimeOptions } from "../../../../templates/runtime/contract.js";
import { createRuntimeClient } from "../../../../templates/runtime/create-client.js";

/** What the emitted `createClient` takes: credentials and defaults of this API beside the runtime's options. */
export interface ClientOptions extends RuntimeOptions {
  readonly apiToken?: string | undefined;
  readonly apiEmail?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly accountId?: string | undefined;
}

const api: Api = {
  params: { account_id: "accountId" },
  baseUrl: "https://api.cloudflare.com/client/v4",
  credentials: [
    [{ option: "apiToken", env: "DOCWRIGHT_TEST_TOKEN" }],
    [
      { option: "apiEmail", env: "DOCWRIGHT_TEST_EMAIL", header: "X-Auth-Email" },
      { option: "apiKey", env: "DOCWRIGHT_TEST_KEY", header: "X-Auth-Key" },
    ],
  ],
};

export function createClient(options: ClientOptions = {}): Client {
  return createRuntimeClient(api, options);
}
