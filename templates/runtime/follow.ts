import type { Fail } from "./fail.js";

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
export function findRedirect(
  response: Response,
  url: string,
  method: string,
  hops: number,
  fail: Fail,
): string | undefined {
  if (response.ok || response.status >= 400) return undefined;
  const location = response.headers.get("location");
  if (
    hops === 5 ||
    !/GET|HEAD/.test(method) ||
    !location ||
    !URL.canParse(location, url) ||
    new URL(location, url).origin !== new URL(url).origin
  )
    throw fail(`redirects (${response.status})`);
  return new URL(location, url).href;
}
