import type { Declaration } from "../notation/index.js";
import { claimRequest } from "../shared/claim-request.js";
import { placeOfOperation, placeOfParameter, placeOfResponse } from "../shared/places.js";
import { isTransportHeader, joinOthers, readCredential } from "../shared/read-credential.js";
import type { CurlHeader } from "../shared/read-curl.js";
import type { OperationContext } from "./operation-context.js";
import type { NestedSection } from "./nested-section.js";
import type { ReadExample } from "./read-example.js";
import { readHeaderValue } from "./read-header-value.js";
import type { CodeToken } from "./token.js";

/** Claims what an example of an operation says: base URL, credentials, body and answer. */
export function claimExample(context: OperationContext, read: ReadExample): void {
  const { collector, operation, sections } = context;
  const { request } = read.example;
  if (read.curl) {
    const isBodyDocumented = sections.some(({ kind }) => kind === "body");
    if (read.curl.unread) collector.report("example-part-unread", {}, read.curl.unread);
    for (const header of read.curl.headers) claimHeader(context, header, read.curl.headers);
    claimRequest(collector, operation, { curl: read.curl, body: read.body }, isBodyDocumented);
  } else if (request && hasText(context, request)) collector.report("example-not-curl", {}, request);
  claimAnswer(context, read);
}

type Property = Extract<Declaration, { readonly kind: "property" }>;

/** What the operation says of a header, if it lists it. */
function findHeaderParameter(sections: readonly NestedSection[], name: string): Property | undefined {
  const entries = sections.filter(({ kind }) => kind === "header").flatMap(({ section }) => section.entries);
  const listed = entries.map(({ item }) => item.declaration).filter((one) => one.kind === "property");
  return listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** A header whose value is a variable of the shell, and which the operation does not list, authenticates. */
function claimHeader(
  { collector, operation, sections }: OperationContext,
  header: CurlHeader,
  all: readonly CurlHeader[],
): void {
  const { name, value } = header;
  if (isTransportHeader(name)) return;
  const credential = readCredential(header);
  const parameter = findHeaderParameter(sections, name);
  if (parameter) {
    if (credential) return;
    const place = placeOfParameter(operation, "header", parameter.name);
    collector.claim(place, { aspect: "example", value: readHeaderValue(value, parameter) }, header);
  } else if (credential) {
    const others = all.filter((one) => !findHeaderParameter(sections, one.name));
    const sent = others.flatMap((one) => readCredential(one) ?? []);
    collector.claim(placeOfOperation(operation), joinOthers(credential, sent), header);
  } else collector.report("header-undocumented", { name }, header);
}

/** An empty sample is no broken one: it shows nothing. */
function hasText({ facts }: OperationContext, { body }: CodeToken): boolean {
  return facts.text.slice(body.start, body.end).trim() !== "";
}

function claimAnswer(context: OperationContext, { example, answer }: ReadExample): void {
  const { collector, operation } = context;
  if (!example.answer || !hasText(context, example.answer)) return;
  const { body, language } = example.answer;
  const place = placeOfResponse(operation, example.status ?? "200");
  if (language === "json")
    collector.claim(place, { aspect: "mediaType", mediaType: "application/json" }, body);
  if (answer === undefined) collector.report("example-invalid", { what: "response" }, body);
  else collector.claim(place, { aspect: "example", value: answer }, body);
}
