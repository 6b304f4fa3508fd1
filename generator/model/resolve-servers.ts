import type { ApiSpec, Server } from "./spec.js";

/** A spec whose servers are whole addresses, and those that were none, by what was written. */
export interface ResolvedServers {
  readonly spec: ApiSpec;
  readonly resolved: ReadonlyMap<string, string>;
}

/** An address from where another one stands, its variables as they are; undefined where it is whole already, or none. */
function resolveAddress(written: string, base: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\{)/iu.test(written) || !URL.canParse(written, base)) return undefined;
  return new URL(written, base).href.replace(/%7B/giu, "{").replace(/%7D/giu, "}");
}

/**
 * A spec from an address, with its relative servers as whole addresses: OpenAPI has them start from that of the document
 * (OpenAPI 3.1, section 4.8.5).
 */
export function resolveServers(spec: ApiSpec, address: string): ResolvedServers {
  const resolved = new Map<string, string>();
  const resolve = (servers: readonly Server[]): Server[] =>
    servers.map((server) => {
      const url = resolveAddress(server.url, address);
      if (url === undefined) return server;
      resolved.set(server.url, url);
      return { ...server, url };
    });
  const servers = resolve(spec.servers);
  const operations = spec.operations.map((operation) =>
    operation.servers ? { ...operation, servers: resolve(operation.servers) } : operation,
  );
  return { spec: { ...spec, servers, operations }, resolved };
}
