import type { JsonValue, OperationKey } from "../../model/index.js";
import type { Collector } from "./collector.js";
import { claimForm } from "./claim-form.js";
import { findServer } from "./find-server.js";
import { placeOfBody, placeOfOperation } from "./places.js";
import type { CurlRequest } from "./read-curl.js";
import type { Span } from "./span.js";

/** An example command, and its body where that is JSON. */
export interface ShownRequest {
  readonly curl: CurlRequest;
  readonly body: JsonValue | undefined;
}

/** Claims what an example command says of the API and the body of an operation. */
export function claimRequest(
  collector: Collector,
  operation: OperationKey,
  { curl, body }: ShownRequest,
  isBodyDocumented: boolean,
): void {
  claimServer(collector, curl, operation);
  const place = placeOfBody(operation);
  const media = findMediaType(curl);
  if (media && (curl.body ?? curl.form[0])) {
    collector.claim(place, { aspect: "mediaType", mediaType: media.mediaType }, media);
  }
  if (!isBodyDocumented) claimForm(collector, place, curl.form);
  if (!curl.body) return;
  if (body === undefined) collector.report("example-invalid", { what: "request body" }, curl.body);
  else collector.claim(place, { aspect: "example", value: body }, curl.body);
}

function claimServer(collector: Collector, { url }: CurlRequest, operation: OperationKey): void {
  if (!url) return;
  const server = findServer(url.text, operation.path);
  if (server === undefined) return;
  collector.claim(placeOfOperation(operation), { aspect: "server", url: server }, url);
}

function findMediaType({ headers, form }: CurlRequest): (Span & { readonly mediaType: string }) | undefined {
  const header = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const mediaType = header?.value.replace(/\s*;[^]*/, "").toLowerCase();
  if (header && mediaType) return { mediaType, start: header.start, end: header.end };
  const [part] = form;
  return part && { mediaType: "multipart/form-data", start: part.start, end: part.end };
}
