import type { RuntimeOptions } from "./options.js";
import type { Values } from "./place.js";
import type { Redact } from "./redact.js";

/** What the calls of a client share. */
export interface ClientState {
  readonly options: RuntimeOptions;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Path parameters that a call need not give. */
  readonly params: Values;
  /** The headers that authenticate. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly redact: Redact;
  /** What retries have cost, five each, less one for each success; at most 500, as in the token bucket of the AWS SDKs. */
  debt: number;
}
