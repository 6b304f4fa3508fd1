import type { Call } from "./call.js";
import type { Client } from "./client.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Values } from "./place.js";

/** Performs an operation that answers at once. */
export function request<T>(
  client: Client,
  operation: Operation,
  params: object = {},
  options: RequestOptions = {},
): Call<T> {
  return client.start(
    operation,
    params as Values,
    options,
    (value) => value as T,
  );
}
