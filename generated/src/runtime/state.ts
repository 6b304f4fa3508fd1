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
  /** The value that a client option gives to a path parameter. */
  readonly findDefault: (parameter: string) => unknown;
  /** What is left to spend on retries. */
  retryTokens: number;
}
