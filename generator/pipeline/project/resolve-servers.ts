import type { ApiSpec, Server } from "../../model/index.js";
import { hideCredentials } from "../network/credentials.js";

/** An address from where another one stands, its variables as they are; itself where it is none. */
function resolveAddress(written: string, base: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\{)/iu.test(written) || !URL.canParse(written, base)) return written;
  return new URL(written, base).href.replace(/%7B/giu, "{").replace(/%7D/giu, "}");
}

/**
 * A spec that was fetched, its servers as whole addresses: OpenAPI has the others start from that of the document (OpenAPI 3.1,
 * section 4.8.5).
 */
export function resolveServers(spec: ApiSpec, address: string): ApiSpec {
  const base = hideCredentials(address);
  const resolve = (servers: readonly Server[]): Server[] =>
    servers.map((server) => ({ ...server, url: resolveAddress(server.url, base) }));
  return {
    ...spec,
    servers: resolve(spec.servers),
    operations: spec.operations.map((operation) =>
      operation.servers ? { ...operation, servers: resolve(operation.servers) } : operation,
    ),
  };
}
