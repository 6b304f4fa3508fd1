import type { OperationKey } from "../../model/index.js";
import { claim, placeAt, report, type ClaimList } from "./claim-list.js";
import { findServer } from "./find-server.js";
import type { OperationBlock } from "./page.js";
import type { CurlHeader, CurlRequest } from "./read-curl.js";
import type { ReadExample } from "./read-example.js";
import type { Span } from "./token.js";

/** Headers that say how a message is written, not what the operation takes. */
const transportHeaders = new Set(["content-type", "accept"]);

/** Claims what an example of an operation says: base URL, credentials, body and answer. */
export function claimExample(
  list: ClaimList,
  read: ReadExample,
  block: OperationBlock,
  operation: OperationKey,
): void {
  const { request } = read.example;
  if (read.curl) {
    claimServer(list, read.curl, operation);
    for (const header of read.curl.headers) claimHeader(list, header, block, operation);
    claimBody(list, read.curl, read, operation);
  } else if (request) report(list, "example-not-curl", {}, request);
  claimAnswer(list, read, operation);
}

function claimServer(list: ClaimList, { url }: CurlRequest, { path }: OperationKey): void {
  const server = url && findServer(url.text, path);
  if (!url || server === undefined) return;
  claim(list, placeAt({ kind: "api" }), { aspect: "server", url: server }, url);
}

/** The name by which the operation lists a header, if it does. */
function findHeaderParameter({ sections }: OperationBlock, name: string): string | undefined {
  const entries = sections.filter(({ kind }) => kind === "header").flatMap((section) => section.entries);
  const names = entries.map(({ item: { declaration } }) =>
    declaration.kind === "property" ? declaration.name : "",
  );
  return names.find((listed) => listed.toLowerCase() === name.toLowerCase());
}

const variable = /^(?:(?<scheme>\w+)\s+)?\$\{?(?<environment>[A-Z_][A-Z0-9_]*)\}?$/i;

/** A header whose value is a variable of the shell, and which the operation does not list, authenticates. */
function claimHeader(
  list: ClaimList,
  header: CurlHeader,
  block: OperationBlock,
  operation: OperationKey,
): void {
  const { name, value } = header;
  if (transportHeaders.has(name.toLowerCase())) return;
  const groups = variable.exec(value)?.groups;
  const environment = groups?.["environment"];
  const parameter = findHeaderParameter(block, name);
  if (parameter !== undefined) {
    if (environment !== undefined) return;
    const place = placeAt({ kind: "parameter", operation, in: "header", name: parameter });
    claim(list, place, { aspect: "example", value }, header);
  } else if (environment === undefined) report(list, "header-undocumented", { name }, header);
  else {
    const scheme = groups?.["scheme"]?.toLowerCase() === "bearer" ? "bearer" : "header";
    const place = placeAt({ kind: "operation", operation });
    claim(list, place, { aspect: "credential", scheme, header: name, environment }, header);
  }
}

function findMediaType({ headers, form }: CurlRequest): (Span & { readonly mediaType: string }) | undefined {
  const header = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const mediaType = header?.value.split(";")[0]?.trim().toLowerCase();
  if (header && mediaType) return { mediaType, start: header.start, end: header.end };
  const [part] = form;
  return part && { mediaType: "multipart/form-data", start: part.start, end: part.end };
}

function claimBody(list: ClaimList, curl: CurlRequest, { body }: ReadExample, operation: OperationKey): void {
  const place = placeAt({ kind: "body", operation });
  const media = findMediaType(curl);
  if (media && (curl.body ?? curl.form[0])) {
    claim(list, place, { aspect: "mediaType", mediaType: media.mediaType }, media);
  }
  if (curl.form.length > 0) claimForm(list, curl, operation);
  if (!curl.body) return;
  if (body === undefined) report(list, "example-invalid", { what: "request body" }, curl.body);
  else claim(list, place, { aspect: "example", value: body }, curl.body);
}

/** The parts of a form are printed in the example alone: their names, and not whether they are needed or what they hold. */
function claimForm(list: ClaimList, { form }: CurlRequest, operation: OperationKey): void {
  const place = placeAt({ kind: "body", operation });
  for (const part of form) {
    const [name = ""] = part.text.split("=", 1);
    if (name === "") continue;
    const member = { root: place.root, steps: [{ kind: "property", name }] } as const;
    claim(list, member, { aspect: "exists" }, part);
    if (part.text.startsWith("@", name.length + 1))
      claim(list, member, { aspect: "type", type: "file" }, part);
  }
}

function claimAnswer(list: ClaimList, { example, answer }: ReadExample, operation: OperationKey): void {
  if (!example.answer) return;
  const { body, language } = example.answer;
  const place = placeAt({ kind: "response", operation, status: "200" });
  if (language === "json") claim(list, place, { aspect: "mediaType", mediaType: "application/json" }, body);
  if (answer === undefined) report(list, "example-invalid", { what: "response" }, body);
  else claim(list, place, { aspect: "example", value: answer }, body);
}
