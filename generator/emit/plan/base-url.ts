import type { ApiSpec, Server } from "../../model/index.js";

/** The address of a server with the defaults of its variables; undefined where no request can go there. */
function findAddress({ url, variables = {} }: Server): string | undefined {
  const known = new Map(Object.entries(variables));
  const address = url.replace(/\{([^{}]*)\}/gu, (whole, name: string) => known.get(name)?.default ?? whole);
  return /^https?:\/\/[^/{}?#]+[^{}?#]*$/iu.test(address) ? address : undefined;
}

/** Where a client sends requests unless it is told otherwise: the first server that it can call. */
export function findBaseUrl({ servers }: ApiSpec): string | undefined {
  return servers.map(findAddress).find((address) => address !== undefined);
}
