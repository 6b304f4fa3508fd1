// Written by docwright; do not edit. The next run writes this file anew.

import type { Headers, Response } from "./platform.js";

/** One thing that is wrong with a value. */
export interface Issue {
  /** Where: names of members and indexes of arrays, from the root of the value. */
  readonly path: readonly (string | number)[];
  /** The rule: a keyword of JSON Schema (`type`, `required`, `enum`, `minimum`, `format`, ...), `depth` or `unreadable`. */
  readonly code: string;
  /** `expected …, received …`, for a person. */
  readonly message: string;
  readonly expected: string;
  /** What stands there, at most some 80 characters of it; of a secret, such as a token, a key or a password, its type alone. */
  readonly received: string;
  /** The documentation page. */
  readonly page?: string | undefined;
}

/** An entry of the documented `errors` of an answer. */
export interface ErrorEntry {
  readonly code?: number | string | undefined;
  readonly message: string;
}

/** Everything that a call can fail with. Credentials are replaced in all of its texts. */
export class ClientError extends Error {
  override name = "ClientError";
  /** `logs.list`, the resource and the method. */
  declare readonly operation?: string;
  declare readonly method?: string;
  declare readonly url?: string;
  /** 0, or the number of the retry. */
  declare readonly attempt?: number;
  declare readonly status?: number;
  declare readonly headers?: Headers;
  /** What the server sent with an error: JSON as a value, anything else as text, at most 100,000 characters of it. */
  declare readonly body?: unknown;
  /** On the errors of `.withResponse()`; its body is read. */
  declare readonly response?: Response;
  /** What the server says is wrong. */
  declare readonly errors?: readonly ErrorEntry[];
  /** What the validator found. */
  declare readonly issues?: readonly Issue[];
  /** The platform's name of a connection failure, such as `ECONNRESET`. */
  declare readonly code?: string | undefined;

  constructor(message: string, details?: ErrorDetails) {
    super(message);
    Object.assign(this, details);
  }
}

/** The members of an error; the `cause` of an abort is the reason of the caller's signal. */
export type ErrorDetails = Partial<
  Omit<ClientError, "name" | "message" | "stack">
>;

/** Bad input: nothing was sent. */
export class RequestError extends ClientError {
  override name = "RequestError";
}

/** No complete answer: refused, reset, cut off, a name that does not resolve. */
export class ConnectionError extends ClientError {
  override name = "ConnectionError";
}

/** An attempt, its body included, took longer than `timeout`. */
export class TimeoutError extends ConnectionError {
  override name = "TimeoutError";
}

/** The caller's signal was aborted; its reason is the `cause`. */
export class AbortError extends ClientError {
  override name = "AbortError";
}

/** An answer that is not what the API speaks: not JSON, empty, too large, a redirect, not of the documented type. */
export class ResponseError extends ClientError {
  override name = "ResponseError";
}

/** The API answered with an error. */
export class APIError extends ClientError {
  override name = "APIError";
}

/** 400 */
export class BadRequestError extends APIError {
  override name = "BadRequestError";
}

/** 401 */
export class AuthenticationError extends APIError {
  override name = "AuthenticationError";
}

/** 403 */
export class PermissionDeniedError extends APIError {
  override name = "PermissionDeniedError";
}

/** 404 */
export class NotFoundError extends APIError {
  override name = "NotFoundError";
}

/** 409 */
export class ConflictError extends APIError {
  override name = "ConflictError";
}

/** 422 */
export class UnprocessableEntityError extends APIError {
  override name = "UnprocessableEntityError";
}

/** 429 */
export class RateLimitError extends APIError {
  override name = "RateLimitError";
}

/** 500 and above */
export class InternalServerError extends APIError {
  override name = "InternalServerError";
}
