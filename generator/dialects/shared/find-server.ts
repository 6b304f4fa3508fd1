/** Scheme, nothing and host are the first three pieces of a URL. */
const hostEnd = 3;

/** What of a path is not in the address before its query. */
const query = /(?:\{[?&#]|[?#])[^]*/;

function isVariable(part: string): boolean {
  return part.includes("{") || part.startsWith(":");
}

/** The base URL of a request whose path is `path`: the URL without its query and without as many segments as the path has. */
export function findServer(url: string, path: string): string | undefined {
  const address = /^https?:\/\/[^?#]*/i.exec(url)?.[0];
  if (address === undefined) return undefined;
  const segments = address.replace(/\/$/, "").split("/");
  const template = path.replace(query, "").replace(/\/$/, "").split("/").slice(1);
  const own = segments.length - template.length;
  if (own < hostEnd) return undefined;
  const matches = template.every((part, index) => isVariable(part) || part === segments[own + index]);
  return matches ? segments.slice(0, own).join("/") : undefined;
}
