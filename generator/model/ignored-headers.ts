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
