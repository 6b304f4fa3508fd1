import type { ClientError } from "./errors.js";
import type { Pacer } from "./pacer.js";
import type { ClientValidator } from "./validation.js";
import type { Issue } from "./validator.js";

/** What every call takes; each overrides the default of its client. */
export interface RequestOptions {
  /** Ends the call, its retries included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, the body included; 60,000 by default. */
  readonly timeout?: number | undefined;
  /** Attempts after the first; 2 by default. */
  readonly maxRetries?: number | undefined;
  /** Added to the request; `undefined` takes a default away. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Retry POST and PATCH like other methods, for operations known to be repeatable. */
  readonly retryUnsafe?: boolean | undefined;
}

/** When and how values are checked by the validators of the client. */
export interface ValidationOptions {
  /** Parameters, before anything is sent; `throw` by default. */
  readonly request?: "throw" | "off" | undefined;
  /** Results: `off` by default; `report` tells `onIssue`, `throw` fails the call. */
  readonly response?: "off" | "report" | "throw" | undefined;
  readonly onIssue?: ((issue: Issue, event: RequestEvent) => void) | undefined;
}

/** An attempt that is about to be sent. */
export interface RequestEvent {
  /** `logs.list`, the resource and the method. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** 0, or the number of the retry. */
  readonly attempt: number;
}

/** An attempt whose headers have arrived. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since the attempt was sent. */
  readonly duration: number;
}

/** An attempt that failed and will be made again. */
export interface RetryEvent extends RequestEvent {
  readonly error: ClientError;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
}

/** What `createClient` takes beside credentials and the defaults of parameters. */
export interface RuntimeOptions extends RequestOptions {
  /** The base of every path; a trailing slash makes no difference. */
  readonly baseUrl?: string | undefined;
  /** Used instead of the platform's `fetch`. */
  readonly fetch?:
    ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The longest wait in milliseconds that a server can ask for; 60,000 by default. Past it the error is given at once. */
  readonly maxRetryDelay?: number | undefined;
  /** A larger body is an error; 100 MB by default. */
  readonly maxResponseBytes?: number | undefined;
  /** `createPacer()` delays calls while the server's `Ratelimit` header says that none remain. */
  readonly pacer?: Pacer | undefined;
  /** Exports of `…/validators` by their names, as many as wanted. */
  readonly validators?: Readonly<Record<string, ClientValidator>> | undefined;
  readonly validate?: ValidationOptions | undefined;
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
