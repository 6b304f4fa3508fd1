import type { APIError } from "./errors.js";
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
  type ErrorEntry,
} from "./errors.js";

/** The classes of the errors that some statuses stand for. */
export const errorKinds: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** What tells in a body that, and why, a call failed. */
export interface ErrorBody {
  readonly success?: unknown;
  readonly errors?: unknown;
  readonly error?: unknown;
}

/** The errors that a body states: as a list `errors`, as one `error`, or by itself. */
export function findErrors(
  body: ErrorBody | null | undefined,
): readonly ErrorEntry[] {
  return [body?.errors ?? body?.error ?? body]
    .flat()
    .filter(
      (entry) => typeof (entry as ErrorEntry | undefined)?.message === "string",
    ) as ErrorEntry[];
}
