import { stringifyJson, type JsonValue } from "../../model/index.js";
import { claimRequest, type ShownRequest } from "../shared/claim-request.js";
import { readCurl } from "../shared/read-curl.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import { findExampleBlocks } from "./example-blocks.js";
import type { PageOperation } from "./page.js";
import { placeOfResponse } from "../shared/places.js";
import { parseJson } from "../shared/parse-json.js";
import type { SectionHead } from "./section-head.js";
import { readJsonLines } from "./read-json-lines.js";
import { repairJson } from "./repair-json.js";

/** An answer that the examples show, and where. */
interface ShownAnswer extends Span {
  readonly status: string;
  readonly value: JsonValue;
  /** Whether lines were put back that the page has lost. */
  readonly isRepaired: boolean;
}

/** What the examples of an operation show, for the other parts of its page. */
export interface ShownExamples {
  /** The commands, in the order of the page. */
  readonly requests: readonly ShownRequest[];
  /** Different answers, the first of each kind. */
  readonly answers: readonly ShownAnswer[];
  /** What looks like an answer, and is no JSON. */
  readonly broken: readonly Span[];
}

/** Reads what the examples of an operation show. */
export function readExamples(text: string, operation: PageOperation): ShownExamples {
  const requests: ShownRequest[] = [];
  const answers: ShownAnswer[] = [];
  const broken: Span[] = [];
  // A page shows the same answer beside the code and under `Returns Examples`; the first of them is the claim.
  const known = new Set<string>();
  for (const block of findExampleBlocks(operation.examples)) {
    const { start, end } = block;
    if (block.kind === "curl") {
      const curl = readCurl(text, start, end);
      if (curl) requests.push({ curl, body: curl.body && parseJson(curl.body.text) });
      continue;
    }
    const { status } = block;
    const read = readJsonLines(block.lines);
    const value = read ?? repairJson(block.lines);
    const printed = `${status} ${stringifyJson(value)}`;
    if (value === undefined) broken.push({ start, end });
    else if (!known.has(printed)) answers.push({ status, value, isRepaired: read === undefined, start, end });
    known.add(printed);
  }
  return { requests, answers, broken };
}

/** Claims the answers, bodies and base URLs that the examples of an operation show. */
export function claimExamples(
  collector: Collector,
  { key, sections }: PageOperation,
  { answers, broken, requests }: ShownExamples,
): void {
  const isBodyDocumented = sections.some(({ head }) => head.kind === "body" || isUnlocated(head));
  for (const request of requests) claimRequest(collector, key, request, isBodyDocumented);
  for (const answer of answers) {
    const place = placeOfResponse(key, answer.status);
    if (answer.isRepaired) collector.report("example-repaired", {}, answer);
    collector.claim(place, { aspect: "mediaType", mediaType: "application/json" }, answer);
    collector.claim(place, { aspect: "example", value: answer.value }, answer);
  }
  for (const at of broken) collector.report("example-invalid", { what: "response" }, at);
}

/** The answer that shows what the call returns. */
export function findReturned({ answers }: ShownExamples): JsonValue | undefined {
  return answers.find(({ status }) => status === "200")?.value;
}

/** Members of a body are among the parameters where a page does not say in which part of a request they go. */
function isUnlocated(head: SectionHead): boolean {
  return head.kind === "parameters" && head.in === "unlocated";
}
