import { isDeepStrictEqual } from "node:util";
import { groupBy, type ApiSpec, type Operation, type Server } from "../../model/index.js";
import { oncePerSpec } from "./once-per-spec.js";

/** Plain HTTP, with a host, and with nothing that the client refuses in a base: credentials, a query, white space. */
const plain = /^https?:\/\/[^\s@/{}?#]+[^\s@{}?#]*$/u;

/**
 * The address of a server with the defaults of its variables; undefined where no request can go there. One without a host is
 * resolved against `base`, where there is one (OpenAPI 3.1, section 4.8.5).
 */
function findAddress({ url, variables = {} }: Server, base?: string): string | undefined {
  const known = new Map(Object.entries(variables));
  const written = url.replace(/\{([^{}]*)\}/gu, (whole, name: string) => known.get(name)?.default ?? whole);
  const isAlone = base === undefined || /[{}]/u.test(written) || URL.canParse(written);
  const address = isAlone || !URL.canParse(written, base) ? written : new URL(written, base).href;
  // Schemes are case-insensitive (RFC 3986, section 3.1); a client knows them in small letters.
  const usual = address.replace(/^https?:/iu, (scheme) => scheme.toLowerCase());
  return plain.test(usual) && URL.canParse(usual) ? usual : undefined;
}

/** The first of some servers that a client can call. */
function findFirst(servers: readonly Server[], base?: string): string | undefined {
  return servers.map((server) => findAddress(server, base)).find((address) => address !== undefined);
}

/**
 * Where none of some servers can be called as it stands, the first that names a host and no scheme, which would be that of the
 * document's own address (RFC 3986, section 4.2), at https.
 */
export function findAssumedServer(servers: readonly Server[]): string | undefined {
  if (findFirst(servers) !== undefined) return undefined;
  const hosts = servers.filter(({ url }) => url.startsWith("//"));
  return findFirst(hosts.map((server) => ({ ...server, url: `https:${server.url}` })));
}

/** The server that most operations name, where the API names none and each of them does: of several, the first as text. */
function findCommonest(operations: readonly Operation[]): string | undefined {
  const addresses = operations.flatMap(({ servers = [] }) => findFirst(servers) ?? []);
  if (addresses.length < operations.length) return undefined;
  const found = [...groupBy(addresses, (address) => address)];
  return found.toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0];
}

/** Where a client sends requests unless it is told otherwise: the first server that it can call. */
export const findBaseUrl = oncePerSpec(({ operations, servers }) =>
  servers.length > 0 ? (findFirst(servers) ?? findAssumedServer(servers)) : findCommonest(operations),
);

/**
 * Where a client sends the requests of an operation that has another server than the API, without a slash at its end; undefined
 * where it has none.
 */
export function findOwnServer({ servers = [] }: Operation, spec: ApiSpec): string | undefined {
  const base = findBaseUrl(spec);
  const [own, shared] = [findFirst(servers, base), base].map((address) => address?.replace(/\/+$/u, ""));
  return own === shared ? undefined : own;
}

/** The own server of an operation that only stands for an address because it is taken as relative to that of the API. */
export function findResolvedServer(operation: Operation, spec: ApiSpec): string | undefined {
  const own = findOwnServer(operation, spec);
  const isWhole = own === findFirst(operation.servers ?? [])?.replace(/\/+$/u, "");
  return isWhole ? undefined : own;
}

/** The addresses of the servers that an operation names beside those of the API, where no request can go to any of them. */
export function findUnusableServers({ servers = [] }: Operation, spec: ApiSpec): readonly string[] {
  const isUsable = findFirst(servers, findBaseUrl(spec)) !== undefined;
  return isUsable || isDeepStrictEqual(servers, spec.servers) ? [] : servers.map(({ url }) => url);
}
