import type { JsonValue, OperationKey } from "../../model/index.js";
import { findServer } from "../reference-markdown/find-server.js";
import { readCurl, type CurlRequest } from "../reference-markdown/read-curl.js";
import type { Collector, Span } from "./collector.js";
import { findExampleBlocks } from "./example-blocks.js";
import type { PageOperation } from "./page.js";
import { placeOfBody, placeOfResponse } from "./places.js";
import { parseJson, readJsonLines } from "./read-json-lines.js";

/** An answer that the examples show, and where. */
interface ShownAnswer extends Span {
  readonly status: string;
  readonly value: JsonValue;
}

/** What the examples of an operation show, for the other parts of its page. */
export interface ShownExamples {
  /** The commands, in the order of the page. */
  readonly requests: readonly CurlRequest[];
  /** Different answers, the first of each kind. */
  readonly answers: readonly ShownAnswer[];
  /** What looks like an answer, and is no JSON. */
  readonly broken: readonly Span[];
}

/** Reads what the examples of an operation show. */
export function readExamples(text: string, operation: PageOperation): ShownExamples {
  const requests: CurlRequest[] = [];
  const answers: ShownAnswer[] = [];
  const broken: Span[] = [];
  // A page shows the same answer beside the code and under `Returns Examples`; the first of them is the claim.
  const known = new Set<string>();
  for (const block of findExampleBlocks(operation.examples)) {
    const { start, end } = block;
    if (block.kind === "curl") {
      const request = readCurl(text, start, end);
      if (request) requests.push(request);
      continue;
    }
    const { status } = block;
    const value = readJsonLines(block.lines);
    const printed = `${status} ${JSON.stringify(value)}`;
    if (value === undefined) broken.push({ start, end });
    else if (!known.has(printed)) answers.push({ status, value, start, end });
    known.add(printed);
  }
  return { requests, answers, broken };
}

/** Claims the answers, bodies and base URLs that the examples of an operation show. */
export function claimExamples(
  collector: Collector,
  { key }: PageOperation,
  { answers, broken, requests }: ShownExamples,
): void {
  for (const request of requests) claimRequest(collector, key, request);
  for (const answer of answers) {
    const place = placeOfResponse(key, answer.status);
    collector.claim(place, { aspect: "mediaType", mediaType: "application/json" }, answer);
    collector.claim(place, { aspect: "example", value: answer.value }, answer);
  }
  for (const at of broken) collector.report("example-invalid", { what: "response" }, at);
}

/** The answer that shows what the call returns. */
export function findReturned({ answers }: ShownExamples): JsonValue | undefined {
  return answers.find(({ status }) => status === "200")?.value;
}

function claimRequest(collector: Collector, key: OperationKey, { url, body }: CurlRequest): void {
  const server = url && findServer(url.text, key.path);
  if (url && server !== undefined) {
    collector.claim({ root: { kind: "api" }, steps: [] }, { aspect: "server", url: server }, url);
  }
  if (!body) return;
  const value = parseJson(body.text);
  if (value === undefined) collector.report("example-invalid", { what: "request body" }, body);
  else collector.claim(placeOfBody(key), { aspect: "example", value }, body);
}
