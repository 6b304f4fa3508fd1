const ofRequests: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Whether a parameter is a header that OpenAPI says elsewhere: as a parameter it means nothing (OpenAPI 3.1, section 4.8.12.1). */
export function isIgnoredParameter({
  in: location,
  name,
}: {
  readonly in: string;
  readonly name: string;
}): boolean {
  return location === "header" && ofRequests.has(name.toLowerCase());
}

/** Whether a header of an answer, or of a part of a body, says what its media type does: then it means nothing (OpenAPI 3.1, sections 4.8.15.1 and 4.8.17.1). */
export function isIgnoredHeader(name: string): boolean {
  return name.toLowerCase() === "content-type";
}

/** Headers that say how a message is carried, or where it goes. Every platform sets those itself, and lets nobody else. */
const ofTransport: ReadonlySet<string> = new Set([
  ...["connection", "content-length", "expect", "host", "keep-alive"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/** Whether a parameter is a header that no client of `fetch` can set, in browsers or elsewhere (Fetch, section 2.2.2; RFC 9110, sections 7 and 8.6). */
export function isTransportHeader({
  in: location,
  name,
}: {
  readonly in: string;
  readonly name: string;
}): boolean {
  return location === "header" && ofTransport.has(name.toLowerCase());
}

/** Headers that a browser sets itself and keeps scripts from setting, beside those of transport; elsewhere they are sent. */
const ofBrowsers: ReadonlySet<string> = new Set([
  ...["accept-charset", "accept-encoding", "cookie", "cookie2", "date", "dnt", "origin", "referer"],
  ...["access-control-request-headers", "access-control-request-method", "set-cookie", "via"],
]);

/**
 * Whether a parameter is a header that browsers drop from a request, whatever its value ("forbidden request-header" in
 * Fetch, section 2.2.2).
 */
export function isBrowserHeader({
  in: location,
  name,
}: {
  readonly in: string;
  readonly name: string;
}): boolean {
  const lower = name.toLowerCase();
  return location === "header" && (ofBrowsers.has(lower) || /^(?:proxy|sec)-/u.test(lower));
}
