import type { Api } from "./client.js";
import type { RuntimeOptions } from "./options.js";
import type { Redact } from "./redact.js";

/** What the calls of a client share. */
export interface ClientState {
  readonly api: Api;
  readonly options: RuntimeOptions;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** The headers that authenticate. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly redact: Redact;
  /** What is left to spend on retries. */
  retryTokens: number;
}
