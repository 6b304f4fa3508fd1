import { ResponseError } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { Fail } from "./fail.js";

const maxHops = 5;

/**
 * Fetches, and follows redirects of GET and HEAD within the origin. Any other would show credentials to a stranger, or repeat
 * what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect filtered response).
 */
export async function fetchInOrigin(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  url: string,
  init: RequestInit,
  exchange: Exchange,
  fail: Fail,
): Promise<Response> {
  for (let hops = 0; ; hops++) {
    const response = (exchange.response = await fetch(url, init));
    const { body, headers, status, type } = response;
    const location = headers.get("location");
    const isRedirect = status >= 300 && status < 400 && location;
    if (!isRedirect && type !== "opaqueredirect") return response;
    const target =
      location && URL.canParse(location, url) && new URL(location, url);
    if (
      !target ||
      target.origin !== new URL(url).origin ||
      hops === maxHops ||
      !/GET|HEAD/.test(init.method ?? "")
    ) {
      throw fail(ResponseError, `redirects (${status})`);
    }
    await body?.cancel();
    url = target.href;
  }
}
