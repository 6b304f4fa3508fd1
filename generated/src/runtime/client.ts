import type { Call, ResultReader } from "./call.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";

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
