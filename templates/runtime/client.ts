import type { Operation } from "./operation.js";
import type { RequestOptions, RuntimeOptions } from "./options.js";
import type { Exchange } from "./attempt.js";
import { send } from "./send.js";
import { readSettings, type Api } from "./settings.js";

export type { Api } from "./settings.js";

/** What the request functions send with. Shows nothing of its options. */
export interface Client {
  /** For the request functions: performs an operation and gives what it returns. */
  readonly send: (
    operation: Operation,
    params: object | undefined,
    options: RequestOptions | undefined,
    exchange: Exchange,
  ) => Promise<unknown>;
}

/** Makes a client of an API. Throws a `RequestError` where credentials are missing or unusable. */
export function createRuntimeClient(api: Api, options: RuntimeOptions): Client {
  const settings = readSettings(api, options);
  return {
    send: (operation, params = {}, callOptions = {}, exchange) =>
      send(settings, operation, params, callOptions, exchange),
  };
}
