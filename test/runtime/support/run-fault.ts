import { createClient, type ClientOptions } from "./client/client.js";
import * as gateways from "./client/resources/gateways.js";
import * as logs from "./client/resources/logs.js";
import { collect } from "./collect.js";
import type { Client, RequestOptions } from "../../../templates/runtime/contract.js";
import type { CallName, Fault } from "./faults/index.js";
import { startServer, type ReceivedRequest } from "./misbehaving-server.js";

/** What came of a fault. */
export interface Run {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly requests: readonly ReceivedRequest[];
  /** How often the client sent something, whether or not the server came to read it in time. */
  readonly attempts: number;
  readonly milliseconds: number;
}

const collectIds = async (list: AsyncIterable<{ readonly id: string }>) =>
  (await collect(list)).map(({ id }) => id);

const ids = { gateway_id: "prod", id: "a" };

/** The calls that faults are tried on, as a user writes them. */
const calls: Readonly<Record<CallName, (client: Client, options: RequestOptions) => Promise<unknown>>> = {
  get: (client, options) => logs.get(client, ids, options),
  list: (client, options) => collectIds(logs.list(client, { gateway_id: "prod" }, options)),
  create: (client, options) => gateways.create(client, { id: "a" }, options),
  update: (client, options) => gateways.update(client, { id: "a", collect_logs: true }, options),
  delete: (client, options) => gateways.delete(client, { id: "a" }, options),
  edit: (client, options) => logs.edit(client, { ...ids, score: 1 }, options),
  ping: (client, options) => gateways.ping(client, {}, options),
  payload: (client, options) => logs.payload(client, ids, options),
  scan: (client, options) => collectIds(logs.scan(client, { gateway_id: "prod" }, options)),
};

/** Runs one fault against the client, with a server of its own. */
export async function runFault(fault: Fault, options: ClientOptions): Promise<Run> {
  const controller = new AbortController();
  const { abortAfter, script } = fault;
  if (abortAfter === 0) controller.abort();
  const server = await startServer((turn) => {
    script(turn);
    if (abortAfter)
      setTimeout(() => {
        controller.abort();
      }, abortAfter);
  });
  let attempts = 0;
  const countingFetch: typeof fetch = (...args) => {
    attempts++;
    return fetch(...args);
  };
  const client = createClient({
    baseUrl: server.origin,
    accountId: "acct",
    fetch: countingFetch,
    ...fault.options,
    ...options,
  });
  const start = performance.now();
  try {
    const outcome = await calls[fault.call ?? "get"](client, { signal: controller.signal }).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    return { ...outcome, requests: server.requests, attempts, milliseconds: performance.now() - start };
  } finally {
    await server.close();
  }
}
