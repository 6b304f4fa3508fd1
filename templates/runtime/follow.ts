import { ResponseError } from "./errors.js";
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
  fail: Fail,
): Promise<Response> {
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, init);
    const { headers, status, type } = response;
    const location = headers.get("location");
    if (
      type !== "opaqueredirect" &&
      (status < 300 || status > 399 || !location)
    )
      return response;
    const target =
      location && URL.canParse(location, url)
        ? new URL(location, url)
        : undefined;
    if (
      target?.origin !== new URL(url).origin ||
      hops === maxHops ||
      !/GET|HEAD/.test(init.method ?? "")
    ) {
      throw fail(
        ResponseError,
        `answered ${status}, a redirect that is not followed`,
        { status, headers },
      );
    }
    await response.body?.cancel();
    url = target.href;
  }
}
