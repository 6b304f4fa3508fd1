import type { Fail } from "./fail.js";

const maxHops = 5;

/**
 * Where to go on after a redirect: of GET and HEAD, within the origin. Any other would show credentials to a stranger, or repeat
 * what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect filtered response: status 0).
 */
export function findRedirect(
  { headers, ok, status }: Response,
  url: string,
  method: string,
  hops: number,
  fail: Fail,
): string | undefined {
  if (ok || status >= 400) return undefined;
  const location = headers.get("location");
  const target =
    location && URL.canParse(location, url) && new URL(location, url);
  if (
    !target ||
    target.origin !== new URL(url).origin ||
    hops === maxHops ||
    !/GET|HEAD/.test(method)
  )
    throw fail(`redirects (${status})`);
  return target.href;
}
