import { createRedact, findAuthentication, type Credential } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { RuntimeOptions } from "./options.js";
import { createRateLimit, type RateLimit } from "./rate-limit.js";
import { createRetryBudget, type RetryBudget } from "./retry-budget.js";

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** Alternatives, each the headers needed together; empty where the API documents none. */
  readonly credentials: readonly (readonly Credential[])[];
  /** Path parameters that a client option supplies: `account_id` by `accountId`. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** A client's options as its calls use them. Stays in closures, where no logger finds the credentials. */
export interface Settings {
  readonly options: RuntimeOptions;
  readonly baseUrl: string;
  readonly authentication: readonly (readonly [string, string])[];
  readonly redact: (text: string) => string;
  /** The value that a client option gives to a path parameter. */
  readonly findDefault: (parameter: string) => unknown;
  readonly budget: RetryBudget;
  readonly rateLimit: RateLimit;
  readonly maxRetryDelay: number;
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.protocol.startsWith("http") || url.username || url.password || url.search || url.hash) {
    throw new RequestError("baseUrl must be an http or https URL without credentials, query and fragment");
  }
  return url.href.replace(/\/+$/, "");
}

/** Throws a `RequestError` where credentials are missing or unusable, or the base URL is none. */
export function readSettings(api: Api, options: RuntimeOptions): Settings {
  const values = options as Readonly<Record<string, unknown>>;
  const { headers, secrets } = findAuthentication(api.credentials, values);
  const maxRetryDelay = options.maxRetryDelay ?? 60_000;
  return {
    options,
    baseUrl: readBaseUrl(options.baseUrl ?? api.baseUrl),
    authentication: headers,
    redact: createRedact(secrets),
    findDefault: (parameter) => values[api.defaults[parameter] ?? ""],
    budget: createRetryBudget(),
    rateLimit: createRateLimit(maxRetryDelay),
    maxRetryDelay,
  };
}
