import type { JsonValue, OperationKey } from "../../model/index.js";
import { claim, placeAt, report, type ClaimList } from "./claim-list.js";
import { readCurl, type CurlHeader, type CurlRequest } from "./read-curl.js";
import { findServer } from "./find-server.js";
import type { Example, OperationBlock } from "./page.js";
import type { CodeToken, Span } from "./token.js";

/** Headers that say how a body is written, not what the operation takes. */
const transportHeaders = new Set(["content-type", "accept"]);

/** Claims what the examples of an operation say: base URL, credentials, body and answer. */
export function claimExamples(list: ClaimList, block: OperationBlock, operation: OperationKey): void {
  for (const example of block.examples) {
    claimRequest(list, example, block, operation);
    if (example.answer) claimAnswer(list, example.answer, operation);
  }
}

function claimRequest(
  list: ClaimList,
  { request }: Example,
  block: OperationBlock,
  operation: OperationKey,
): void {
  if (!request) return;
  const curl = readCurl(list.document.text, request.body.start, request.body.end);
  if (!curl) {
    report(list, "example-not-curl", {}, request);
    return;
  }
  claimServer(list, curl, operation);
  for (const header of curl.headers) claimCredential(list, header, block, operation);
  claimBody(list, curl, operation);
}

function claimServer(list: ClaimList, { url }: CurlRequest, { path }: OperationKey): void {
  const server = url && findServer(url.text, path);
  if (server === undefined) return;
  claim(list, placeAt({ kind: "api" }), { aspect: "server", url: server }, url ?? { start: 0, end: 0 });
}

function isParameter(block: OperationBlock, name: string): boolean {
  return block.sections.some(
    ({ kind, entries }) =>
      kind === "header" &&
      entries.some(
        ({ item: { declaration } }) =>
          declaration.kind === "property" && declaration.name.toLowerCase() === name.toLowerCase(),
      ),
  );
}

const credentialValue = /^(?:(?<scheme>\w+) )?\$\{?(?<environment>[A-Z_][A-Z0-9_]*)\}?$/i;

/** A header whose value is a variable of the shell, and which the operation does not list, authenticates. */
function claimCredential(
  list: ClaimList,
  header: CurlHeader,
  block: OperationBlock,
  operation: OperationKey,
): void {
  const { name, value } = header;
  if (transportHeaders.has(name.toLowerCase()) || isParameter(block, name)) return;
  const found = credentialValue.exec(value)?.groups;
  const environment = found?.["environment"];
  if (environment === undefined) return;
  const scheme = found?.["scheme"]?.toLowerCase() === "bearer" ? "bearer" : "header";
  claim(
    list,
    placeAt({ kind: "operation", operation }),
    { aspect: "credential", scheme, header: name, environment },
    header,
  );
}

function findMediaType({
  headers,
  form,
  body,
}: CurlRequest): (Span & { readonly mediaType: string }) | undefined {
  const header = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const mediaType = header?.value.split(";")[0]?.trim().toLowerCase();
  if (header && mediaType) return { mediaType, start: header.start, end: header.end };
  const [part] = form;
  if (part) return { mediaType: "multipart/form-data", start: part.start, end: part.end };
  return body && undefined;
}

function claimBody(list: ClaimList, curl: CurlRequest, operation: OperationKey): void {
  const place = placeAt({ kind: "body", operation });
  const media = findMediaType(curl);
  if (media) claim(list, place, { aspect: "mediaType", mediaType: media.mediaType }, media);
  if (!curl.body) return;
  const value = readJson(curl.body.text);
  if (value === undefined) report(list, "example-invalid", { what: "request body" }, curl.body);
  else claim(list, place, { aspect: "example", value }, curl.body);
}

function claimAnswer(list: ClaimList, { body, language }: CodeToken, operation: OperationKey): void {
  const place = placeAt({ kind: "response", operation, status: "200" });
  if (language === "json") claim(list, place, { aspect: "mediaType", mediaType: "application/json" }, body);
  const value = readJson(list.document.text.slice(body.start, body.end));
  if (value === undefined) report(list, "example-invalid", { what: "response" }, body);
  else claim(list, place, { aspect: "example", value }, body);
}

/** Parses an example; undefined where a hand has made it no JSON. */
export function readJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
