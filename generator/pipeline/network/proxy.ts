type Fetch = typeof globalThis.fetch;

const variables = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"];

/** A `fetch` that goes through the proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), where it names any. */
export async function findFetch(): Promise<Fetch> {
  if (!variables.some((name) => process.env[name])) return globalThis.fetch;
  // Loaded here, since Node.js knows no proxies of its own before version 24, and few need one.
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  // Only what is encrypted needs a tunnel; proxies refuse others.
  const dispatcher = new EnvHttpProxyAgent({ proxyTunnel: false });
  const proxied = (input: Parameters<Fetch>[0], init: RequestInit = {}) =>
    fetch(input as string, { ...init, dispatcher } as Parameters<typeof fetch>[1]);
  return proxied as unknown as Fetch;
}
