import type { RuntimeOptions } from "./options.js";
import type { Redact } from "./redact.js";

/** What the calls of a client share. */
export interface ClientState {
  readonly options: RuntimeOptions;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** The headers that authenticate. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly redact: Redact;
  /** Values of path parameters for calls that don't give them. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What is left to spend on retries. */
  retryTokens: number;
  /** The time in milliseconds before which the server wants no call. */
  resumeAt: number;
}
