/** The base URL of a request whose path is `path`: the URL without its query and without as many segments as the path has. */
export function findServer(url: string, path: string): string | undefined {
  const scheme = /^https?:\/\//i.exec(url)?.[0];
  if (scheme === undefined) return undefined;
  const segments = url.slice(scheme.length).split(/[?#]/, 1)[0]?.replace(/\/$/, "").split("/") ?? [];
  const template = path.replace(/\/$/, "").split("/").slice(1);
  const own = segments.length - template.length;
  if (own < 1) return undefined;
  const matches = template.every((part, index) => part.includes("{") || part === segments[own + index]);
  return matches ? scheme + segments.slice(0, own).join("/") : undefined;
}
