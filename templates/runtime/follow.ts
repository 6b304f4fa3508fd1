import { ResponseError } from "./errors.js";
import type { Fail } from "./failure.js";

const maxHops = 5;

/** A redirect, or what browsers show of one (Fetch, section 2.2.6, opaque-redirect filtered response). */
function isRedirect({ headers, status, type }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && headers.has("location"));
}

/**
 * Fetches, and follows redirects of GET and HEAD within the origin. Any other would show the credentials to a stranger,
 * or repeat what must not be repeated.
 */
export async function fetchInOrigin(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  url: string,
  init: RequestInit,
  fail: Fail,
): Promise<Response> {
  const { origin } = new URL(url);
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, init);
    if (!isRedirect(response)) return response;
    response.body?.cancel().catch(() => undefined);
    const location = response.headers.get("location") ?? "";
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (target?.origin !== origin || hops === maxHops || !/^(?:GET|HEAD)$/.test(init.method ?? "")) {
      throw fail(ResponseError, `answered ${response.status}, a redirect that is not followed`, {
        status: response.status,
      });
    }
    url = target.href;
  }
}
