import type { ClientError } from "./errors.js";
import type { Fail } from "./fail.js";

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
