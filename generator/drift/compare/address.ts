import type { ApiSpec, Operation, Server } from "../../model/index.js";

/** The address that a server has by the defaults of its variables, without a slash at its end. */
export function addressOfServer({ url, variables = {} }: Server): string {
  const filled = url.replaceAll(/\{([^{}]*)\}/gu, (text, name: string) => variables[name]?.default ?? text);
  return filled.replace(/\/+$/u, "");
}

/** The servers of an API; where none is named it is the one that the document came from (OpenAPI 3.1, section 4.8.1). */
export function listServers(servers: readonly Server[]): readonly Server[] {
  return servers.length === 0 ? [{ url: "/" }] : servers;
}

/** Where the requests of an operation go: method, server and path as one, the names of path parameters aside. */
export function addressOf({ servers }: ApiSpec, operation: Operation): string {
  const [server = { url: "/" }] = operation.servers ?? servers;
  const path = operation.path.replaceAll(/\{[^}]*\}/gu, "{}");
  return `${operation.method} ${addressOfServer(server)}${path}`;
}
