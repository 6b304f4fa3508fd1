import type { ClientError, ErrorDetails, Issue } from "./errors.js";

/** What `.safe()` gives: the result or the error, never both. */
export type SafeResult<T> =
  | { readonly data: T; readonly error?: undefined }
  | { readonly data?: undefined; readonly error: ClientError };

/** A call on its way: a promise of its result. */
export interface Call<T> extends Promise<T> {
  /** The result and the response it was read from. */
  withResponse(): Promise<{ readonly data: T; readonly response: Response }>;
  /** The response of a success, its body unread and no longer bound by `timeout` and `signal`. Ask for it before awaiting the call. */
  asResponse(): Promise<Response>;
  /** The result or the error as a value. */
  safe(): Promise<SafeResult<T>>;
}

/** Makes of a result, and of the JSON that it stands in, what a call gives. */
export type ResultReader<T> = (value: never, body: unknown, fail: Fail) => T;

/**
 * Makes an error of a call: with what is known of it, without its credentials.
 * The message goes on from there: `was aborted`. Without a `kind`, what is
 * wrong is the answer, or before there is one, the request.
 */
export type Fail = (
  message: string,
  details?: ErrorDetails,
  kind?: typeof ClientError,
) => ClientError;

/** Parameters and other things by name. */
export type Values = Readonly<Record<string, unknown>>;

/** What of a call goes where; the path takes its parameters by itself. */
export interface Places {
  readonly query: Values;
  readonly headers?: Values;
  readonly body?: BodyInit | undefined;
}

/** Distributes the parameters of an operation that are not all in path and query. */
export type Placer = (params: Values, operation: Operation) => Places;

/** What the request functions say of their operation; kept short, because every bundle pays for each. */
export interface Operation {
  /** Resource path and method name, `billing.topup.create`; events and errors carry it. */
  readonly id: string;
  /** In capitals, as HTTP spells it. */
  readonly method: string;
  /** A path template; names in braces are path parameters. */
  readonly path: string;
  /** Distributes the parameters over query, headers and body; absent: all that the path does not take are the query. */
  readonly place?: Placer;
  /** For `place`: parameters that go to a header of their name. */
  readonly headers?: readonly string[];
  /** For `place`: parameters that go to the query although the operation has a body. */
  readonly query?: readonly string[];
  /** For `place`: the media type of the body; absent: `application/json`. */
  readonly mediaType?: string;
  /** Query parameters sent as one JSON value (`content: application/json`), scalars and empty arrays too. */
  readonly json?: readonly string[];
  /** Makes the result of an answer that is not JSON. */
  readonly read?: BodyReader;
  /** The answer may also be empty, or without the unwrapped member: the call then gives `undefined`. */
  readonly optional?: true;
  /** The body has a documented boolean `success`, so that `false` is an error at any status. */
  readonly envelope?: true;
  /** The path of the member of the body that the call returns, or of the items of a page; absent: the whole body. */
  readonly unwrap?: readonly string[];
  /** How the list goes on, for `requestPages`. */
  readonly pages?: Pagination;
  /** The name of the parameters' type, under which its validator is given. */
  readonly params?: string;
  /** The name of the type of the result, or of an item of a list in pages. */
  readonly result?: string;
}

/** An operation whose answers are pages of a list. */
export interface PagedOperation extends Operation {
  readonly pages: Pagination;
}

/** How a list goes on. Paths name members of `info`. */
export interface Pagination {
  /** `nextNumber`, or `nextCursor` where the answer names where the next page begins. */
  readonly next: PageFinder;
  /** The query parameter that selects the page, or carries the cursor. */
  readonly parameter: string;
  /** The path of what the answer says of the list beside its items: `["result_info"]`. */
  readonly info?: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  /** The page size that the answer states. */
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  readonly nextCursor?: readonly string[];
}

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; NaN where the list is not read from its start. */
  readonly before: number;
  /** Cursors of the pages before it. */
  readonly cursors?: readonly unknown[];
}

/**
 * The page after one, undefined where the answer shows that there is none.
 * Throws where the list comes back to where it was.
 */
export type PageFinder = (
  pages: Pagination,
  start: PageStart,
  info: unknown,
  /** Of the items in the answer. */
  length: number,
  fail: Fail,
) => PageStart | undefined;

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
    | ((url: string, init: RequestInit) => Promise<Response>)
    | undefined;
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

/** What the request functions send with. Its options are in a closure, where no logger finds the credentials. */
export interface Client {
  /** For the request functions: starts a call, which gives what `read` makes of the result. */
  readonly start: <T>(
    operation: Operation,
    params: Values,
    options: RequestOptions,
    read: ResultReader<T>,
  ) => Call<T>;
}

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

/** Replaces credentials: what a server repeats, or a caller puts where it does not belong, must not reach a log. */
export type Redact = (text: string) => string;

/** Delays calls while the server wants none; the option `pacer` of a client. */
export interface Pacer {
  /** Milliseconds until the next call may be sent, at most `longest`. */
  readonly delay: (longest: number) => number;
  readonly note: (headers: Headers) => void;
}

/** What listeners and errors are told of a call; its URL and attempt change on the way. */
export type CallEvent = {
  -readonly [K in keyof RequestEvent]: RequestEvent[K];
};

/** Makes a result of the chunks of a body. */
export type BodyReader = (
  chunks: Uint8Array<ArrayBuffer>[],
  response: Response,
) => unknown;

/** Tells a listener; what it throws is not the call's concern. */
export type Notify = <A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
) => void;

/**
 * Checks the parameters (`request`) or the result (`response`) of a call, each item of a list by itself, and does what the options say.
 * It is given what it needs of a client: a validator that is used alone brings none of it.
 */
export type ClientCheck = (
  what: "request" | "response",
  value: unknown,
  operation: Operation,
  client: ClientState,
  event: RequestEvent,
  fail: Fail,
  tell: Notify,
) => void;

/** What a client asks of a validator: that it brings along how a client uses it, so that a bundle without validators is without that too. */
export interface ClientValidator {
  readonly "~check": ClientCheck;
}
