import type { ClientError } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";
import { send, type ResultReader } from "./send.js";
import type { ClientState } from "./state.js";

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

/** Sends at once, awaited or not; `read` makes of the result what the call gives. */
export function startCall<T>(
  state: ClientState,
  operation: Operation,
  params: object | undefined,
  options: RequestOptions | undefined,
  read: ResultReader<T>,
): Call<T> {
  const exchange: Exchange = {};
  const promise = send(
    state,
    operation,
    params as Values,
    options,
    exchange,
    read,
  );
  const findResponse = () => exchange.response as unknown as Response;
  return Object.assign(promise, {
    withResponse: () =>
      promise.then((data) => ({ data, response: findResponse() })),
    asResponse: () => {
      exchange.raw = true;
      return promise.then(findResponse);
    },
    safe: () =>
      promise.then(
        (data) => ({ data }),
        (error: unknown) => ({ error: error as ClientError }),
      ),
  });
}
