import { leaveOutOperations } from "../../../generator/emit/index.js";
import type { ApiSpec, Diagnostic } from "../../../generator/model/index.js";
import { normaliseOpenApi } from "../../../generator/openapi/index.js";
import type { Call, Client } from "../../../templates/runtime/contract.js";
import type { StreamCall } from "../../../templates/runtime/streams.js";
import {
  startServer,
  type MisbehavingServer,
  type ReceivedRequest,
} from "../../runtime/support/misbehaving-server.js";
import { loadPackage } from "./load-package.js";

/** What `emit` has to work with of a document of others: operations by path and method, and the rest of it. */
export function readForeign(
  paths: object,
  more: object = {},
): { readonly spec: ApiSpec; readonly leftOut: number; readonly diagnostics: readonly Diagnostic[] } {
  const document = { openapi: "3.2.0", info: { title: "Shop", version: "1.0.0" }, paths, ...more };
  const read = normaliseOpenApi({ name: "shop.json", text: JSON.stringify(document) });
  if (!read.spec) throw new Error("the document has no spec");
  const { diagnostics, leftOut, spec } = leaveOutOperations(read.spec);
  return { spec, leftOut, diagnostics: [...read.diagnostics, ...diagnostics] };
}

type Send = (client: Client, params?: unknown, options?: object) => Call<unknown> & StreamCall<unknown>;

export interface ServedPackage {
  /** Calls a function of the package by its dotted name. */
  readonly call: (name: string, params?: unknown, options?: object) => ReturnType<Send>;
  /** The last request that the server got. */
  readonly last: () => ReceivedRequest | undefined;
  readonly server: MisbehavingServer;
}

/** The package of a spec, and a server that gives the same answer to each request. */
export async function servePackage(
  spec: ApiSpec,
  { type, body = "", ...options }: { type?: string; body?: string; [option: string]: unknown } = {},
): Promise<ServedPackage> {
  const server = await startServer(({ response }) => {
    response.writeHead(type === undefined ? 204 : 200, type === undefined ? {} : { "content-type": type });
    response.end(body);
  });
  const root = await loadPackage<Record<string, unknown> & { createClient: (options: object) => Client }>(
    spec,
  );
  const client = root.createClient({ baseUrl: server.origin, ...options });
  const call = (name: string, ...rest: [unknown?, object?]) => {
    const send = name
      .split(".")
      .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], root);
    return (send as Send)(client, ...rest);
  };
  return { call, last: () => server.requests.at(-1), server };
}
