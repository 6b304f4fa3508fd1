import type { ApiSpec, Operation, Server } from "../../model/index.js";

/** The address of a server with the defaults of its variables; undefined where no request can go there. */
function findAddress({ url, variables = {} }: Server): string | undefined {
  const known = new Map(Object.entries(variables));
  const address = url.replace(/\{([^{}]*)\}/gu, (whole, name: string) => known.get(name)?.default ?? whole);
  return /^https?:\/\/[^/{}?#]+[^{}?#]*$/iu.test(address) ? address : undefined;
}

/** The first of some servers that a client can call. */
function findFirst(servers: readonly Server[]): string | undefined {
  return servers.map(findAddress).find((address) => address !== undefined);
}

/** Where a client sends requests unless it is told otherwise: the first server that it can call. */
export function findBaseUrl({ servers }: ApiSpec): string | undefined {
  return findFirst(servers);
}

/** Whether an operation names servers, and the first of them is another one than that of the API. */
export function hasOwnServer({ servers }: Operation, spec: ApiSpec): boolean {
  if (!servers) return false;
  const [own, shared] = [findFirst(servers), findBaseUrl(spec)].map((address) =>
    address?.replace(/\/$/u, ""),
  );
  return own === undefined || own !== shared;
}
