// Written by docwright; do not edit. The next run writes this file anew.

import type { ClientError, ErrorDetails, Issue } from "./errors.js";
import type {
  AbortSignal,
  BodyInit,
  Headers,
  RequestInit,
  Response,
} from "./platform.js";

/** What `.safe()` gives: the result or the error, never both. `E` is what the operation documents of its errors. */
export type SafeResult<T, E = unknown> =
  | { readonly data: T; readonly error?: undefined }
  | { readonly data?: undefined; readonly error: ClientError & E };

/** A call on its way: a promise of its result. */
export interface Call<T, E = unknown> extends Promise<T> {
  /** The result and the response it was read from. Rejects with an error that has the `response`, where there was one. */
  withResponse(): Promise<{ readonly data: T; readonly response: Response }>;
  /** The response, whatever its status, its body unread and no longer bound by `timeout`. Ask for it before awaiting the call. */
  asResponse(): Promise<Response>;
  /** The result or the error as a value. */
  safe(): Promise<SafeResult<T, E>>;
}

/** What a call gives: where its options ask for another media type by `accept`, what is documented for that. */
export type Accepted<T, Others, Options> = Options extends {
  readonly accept: infer MediaType extends keyof Others;
}
  ? Others[MediaType]
  : T;

/** A call whose options may ask for another media type by `accept`; `Others` has what is documented for each. */
export interface AcceptingCall<T, Others, Options, E = unknown> extends Call<
  Accepted<T, Others, Options>,
  E
> {}

/** Makes of a result, and of the JSON that it stands in, what a call gives. */
export type ResultReader<T> = (value: never, body: unknown, fail: Fail) => T;

/**
 * Makes an error of a call, with what is known of it. What it is given has no credentials.
 * The message goes on from there: `was aborted`. Without a `kind`, what is
 * wrong is the answer, or before there is one, the request.
 */
export type Fail = (
  message: string,
  details?: ErrorDetails,
  kind?: typeof ClientError,
  /** What the server says is wrong: the message begins with it. */
  words?: string,
) => ClientError;

/** Parameters and other things by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A request on its way to being written. */
export interface RequestDraft {
  readonly headers: Headers;
  /** The headers that the caller or a parameter has set or taken away, in small letters. */
  readonly names: Set<string>;
  /** The media type that the body is asked to have. */
  readonly mediaType: string;
  /** With its query. */
  url: string;
  /** What is being written, for the error that names it. */
  current: string;
  /** What `fetch` is told beside the headers. */
  init?: Readonly<Record<string, unknown>>;
}

/** Where a parameter goes, and how: for what is not a scalar in the path, or form, exploded, in the query. */
export interface Placement {
  /** What the query (`&name=value`) or the path gets; empty for what goes elsewhere. Throws on what it can't write. */
  readonly write: (
    name: string,
    value: unknown,
    draft: RequestDraft,
    placement: Placement,
  ) => string;
  /** Names as in OpenAPI's table of styles. */
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** Makes a body of the parameters that have no other place. Throws on what it can't write. */
export type BodyWriter = (
  members: Values,
  draft: RequestDraft,
  operation: Operation,
) => BodyInit | undefined;

/** How a member of a form is written. */
export interface Encoding {
  /** Of its part; in a multipart body alone. */
  readonly contentType?: string;
  /** It is a file, or a list of files. */
  readonly isFile?: true;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** A credential as an option has it: a value, or a function that is asked for it at every attempt, and told whether the API refused what it gave last. */
export type SecretOption<T = string> =
  | T
  | ((isRefused: boolean) => T | Promise<T>);

/** What authenticates, and where its value comes from: an option is a value, or a function that is asked for it at every attempt. */
export interface Credential {
  /** The option of `createClient` that gives it. */
  readonly option: string;
  /** The environment variable read where no alternative is given by options alone. */
  readonly env?: string;
  /** The header that carries it; absent: `Authorization: Bearer …`. */
  readonly header?: string;
  /** For what is no such header: puts the value where it belongs, and gives the texts that must appear nowhere. */
  readonly write?: (
    secret: unknown,
    credential: Credential,
    draft: RequestDraft,
  ) => readonly string[];
  /** For `write`: the name of a query parameter or of a cookie. */
  readonly name?: string;
}

/** Alternatives, each the credentials needed together; an empty one needs none. */
export type Credentials = readonly (readonly Credential[])[];

/** What the request functions say of their operation; kept short, because every bundle pays for each. */
export interface Operation {
  /** Resource path and method name, `billing.topup.create`; events and errors carry it. */
  readonly id: string;
  /** In capitals, as HTTP spells it. */
  readonly method: string;
  /** A path template; names in braces are path parameters. */
  readonly path: string;
  /** Makes the body of all parameters that are neither in `path` nor in `query`; absent: there is none. */
  readonly body?: BodyWriter;
  /** The media type of the body; absent: `application/json`. */
  readonly mediaType?: string | undefined;
  /** What makes the body of other media types that the option `contentType` can ask for. */
  readonly bodies?: Readonly<Record<string, BodyWriter>>;
  /** With a body: the parameters that are none of its members. */
  readonly query?: readonly string[];
  /** The parameters that are not written as the path and the query are by default. */
  readonly parameters?: Readonly<Record<string, Placement>>;
  /** Of the members of a form, by name. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
  /** The same of other media types, where the body is written otherwise there. */
  readonly encodings?: Readonly<
    Record<string, Readonly<Record<string, Encoding>>>
  >;
  /** The members of the form stand in the parameter `body`, or some of them do. */
  readonly isWhole?: true;
  /** Of a stream: the data that say that it ends. */
  readonly end?: string;
  /** Of a stream: the documented type is that of the whole event, not of its data. */
  readonly isEvent?: true;
  /** Of a stream of texts and JSON: the names of the events whose data are texts. */
  readonly texts?: readonly string[];
  /** Of a stream that can be asked for beside the result: the name of the type of what it brings. */
  readonly item?: string;
  /** Absent: what the API asks for. */
  readonly security?: Credentials;
  /** Makes the result of a successful answer that is not JSON. */
  readonly read?: AnswerReader;
  /** For `readByStatus`: what makes the result of answers, by their statuses or ranges. */
  readonly statuses?: Readonly<Record<string, AnswerReader>>;
  /** What makes the result of other media types that the option `accept` can ask for. */
  readonly reads?: Readonly<Record<string, AnswerReader>>;
  /** Nothing is documented: the path is the caller's, who can put anything there, and an answer that is not JSON is a text. */
  readonly isBare?: true;
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
  /** The media types of the answer; absent: `application/json`. */
  readonly accept?: string;
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
  /** The number of the first page, unless it is 1. */
  readonly first?: number;
  /** The path of what the answer says of the list beside its items: `["result_info"]`. */
  readonly info?: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  /** The page size that the answer states. */
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  readonly nextCursor?: readonly string[];
  /** Where the cursor stands in the last item, if the answer does not name it. */
  readonly lastItem?: readonly string[];
}

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; absent where none was asked for, NaN where the list is not read from its start. */
  readonly before?: number;
  /** Cursors of the pages before it. */
  readonly cursors?: readonly unknown[];
  /** Throws where the page is the one before it. */
  readonly check?: (
    info: unknown,
    items: readonly unknown[],
    fail: Fail,
  ) => void;
}

/**
 * The page after one, undefined where the answer shows that there is none.
 * Throws where the list comes back to where it was.
 */
export type PageFinder = (
  pages: Pagination,
  start: PageStart,
  info: unknown,
  items: readonly unknown[],
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
  readonly headers?: HeaderValues | Headers | undefined;
  /** The media type of the answer, where the operation documents several. */
  readonly accept?: string | undefined;
  /** The media type of the body, where the operation documents several. */
  readonly contentType?: string | undefined;
  /** Passed to `fetch` beside what the client sets: `dispatcher`, `next`, `credentials`. */
  readonly fetchOptions?: Readonly<Record<string, unknown>> | undefined;
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
  /** Of the call, the same in all of its events; no other call of the program has it. */
  readonly id: number;
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

/** The end of a call: of its failure where there is an `error`, else of its success. */
export interface EndEvent extends RequestEvent {
  readonly error?: ClientError | undefined;
  /** Milliseconds since the call began, all attempts included. */
  readonly duration: number;
}

/** What `createClient` takes beside credentials and the defaults of parameters. */
export interface RuntimeOptions extends RequestOptions {
  /**
   * The base of every path, of operations too that are documented to have another server; a trailing slash makes no difference.
   * In a browser it may be a path on the host of the page: `/api`.
   */
  readonly baseUrl?: string | undefined;
  /** Set by the functions of operations that have a server of their own: the base where no `baseUrl` is given. */
  readonly operationServer?: string | undefined;
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
  /** Is awaited. An object that it gives is headers: they are set, or with `undefined` taken away. If it throws, nothing is sent. */
  readonly onRequest?: ((event: RequestEvent) => unknown) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Is told once of each call, when it has succeeded or failed for good; of a stream, when that has begun. */
  readonly onEnd?: ((event: EndEvent) => void) | undefined;
}

/** Headers by their names; `undefined` takes one away. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** What the request functions send with. Its options are in a closure, where no logger finds the credentials. */
export interface Client {
  /** For the request functions: starts a call, which gives what `read` makes of the result. */
  readonly start: <T, E>(
    operation: Operation,
    params: Readonly<Record<string, unknown>>,
    options: RequestOptions,
    read: ResultReader<T>,
  ) => Call<T, E>;
  /** Sends what is not documented, with all promises of the client: to a path after the base URL, a body as JSON unless it is text with a `contentType`, a form, or bytes. Gives JSON as a value, anything else as text. */
  readonly request: <T = unknown>(
    method: string,
    path: string,
    options?: BareOptions,
  ) => Call<T>;
  /** The same client with other options; what retries may cost stays shared. */
  readonly with: (options: RuntimeOptions) => Client;
}

/** What `client.request` takes. */
export interface BareOptions extends RequestOptions {
  readonly query?: Values | undefined;
  readonly body?: unknown;
}

/** What a package knows of its API. */
export interface Api {
  readonly baseUrl: string;
  /** `[[]]` where the API documents none. */
  readonly credentials: Credentials;
  /** Some operations need other credentials, or none: what is missing is an error of the call. */
  readonly isMixed?: boolean;
  /** The headers that every request has. */
  readonly headers?: HeaderValues;
  /** The options that give path parameters: `{ account_id: "accountId" }`. */
  readonly params?: Readonly<Record<string, string>>;
}

/** What the calls of a client share. */
export interface ClientState {
  readonly options: FilledOptions;
  readonly api: Api;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Those that every request has: of the API, of the client, and of the clients that it was made from. */
  readonly headers: readonly RequestOptions["headers"][];
  /** Adds to the texts that `redact` replaces. */
  readonly learn: (secrets: readonly string[]) => void;
  readonly redact: Redact;
  /** What retries have cost, five each, less one for each success; at most 500, as in the token bucket of the AWS SDKs. */
  readonly budget: { debt: number };
}

/** The options that have a default, and all others. */
export interface FilledOptions extends RuntimeOptions {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxRetryDelay: number;
  readonly maxResponseBytes: number;
}

/** What the steps of a call share. Its options are those of the call, and of its client where the call gives none. */
export interface CallState extends Omit<ClientState, "options"> {
  options: FilledOptions;
  readonly operation: Operation;
  readonly event: CallEvent;
  readonly fail: Fail;
  /** Where a function gives credentials, perhaps others the next time: whether the API has refused what it gave. */
  isRefused?: boolean;
  /** The body is a stream, which can be sent but once. */
  isOnce?: boolean;
  /** The caller wants the bare response. */
  isRaw?: boolean;
  /** Of the last attempt, from when its headers arrived. */
  response?: Response | undefined;
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

/** The result of an operation, or the items of a page, and the JSON that it stands in. */
export type Answer = readonly [value: unknown, body?: unknown];

/** Makes a result of an answer; `check` validates it, or of a stream each event, as the type of the result, or as another. */
export type AnswerReader = (
  call: CallState,
  response: Response,
  check: (value: unknown, type?: string) => void,
) => Answer | Promise<Answer>;

/** Tells a listener; what it throws is not the call's concern. */
export type Notify = <A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
) => void;

/**
 * Checks the parameters (`request`) or the result (`response`) of a call, each item of a list by itself, and does what the options say.
 * It is given all that it needs: a validator that is used alone brings none of it.
 */
export type ClientCheck = (
  what: "request" | "response",
  value: unknown,
  call: CallState,
  tell: Notify,
) => void;

/** What a client asks of a validator: that it brings along how a client uses it, so that a bundle without validators is without that too. */
export interface ClientValidator {
  readonly "~check": ClientCheck;
}
