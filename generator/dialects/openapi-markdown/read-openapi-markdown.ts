import {
  moveDiagnostic,
  type DialectReading,
  type Located,
  type LocatedSpec,
  type OpenApiReader,
  type Operation,
  type OperationKey,
  type SourceDocument,
  type SourceRef,
  type StructureHints,
} from "../../model/index.js";
import { isSaid } from "../openapi-claims/claim-operation.js";
import { claimSpec } from "../openapi-claims/claim-spec.js";
import { Collector } from "../shared/collector.js";
import type { Line } from "../shared/lines.js";
import { findServer } from "../shared/find-server.js";
import { placeOfBody, placeOfOperation, placeOfResponse } from "../shared/places.js";
import { readContent, type Excerpt } from "./excerpt.js";
import { listExcerpts, type PageExcerpts } from "./list-excerpts.js";
import { readLead, type Lead } from "./read-lead.js";
import { findPath, isOfPath } from "./read-request-line.js";
import { canShowRequest, findShownStatus, readShown, type Shown } from "./read-shown.js";
import { wrapDocument, wrapOperation, wrapPaths } from "./wrap-operation.js";
import { convertTree } from "./convert-tree.js";

/** Reads a document of the dialect `openapi-markdown`. */
export function readOpenApiMarkdown(
  document: SourceDocument,
  _hints?: StructureHints,
  readOpenApi?: OpenApiReader,
): DialectReading {
  const collector = new Collector(document);
  const page = listExcerpts(document.text);
  const { lines, fences, excerpts, text } = page;
  // On a page of several operations nothing says which of them a block shows.
  const shown = excerpts.length === 1 ? readShown(page, collector) : [];
  reportLost(collector, page);
  let first = 0;
  for (const excerpt of excerpts) {
    const lead = readLead(lines, fences, first, excerpt.fence.first);
    first = excerpt.fence.end;
    if (readOpenApi) readExcerpt(collector, { text, excerpt, lead, shown }, readOpenApi);
  }
  return collector.finish();
}

/** The line that a document of OpenAPI begins with, whole or with all of the document behind it. */
const beginning = /^\{?\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?\d\.\d/u;

/** Reports what a mark that is missing hides: blocks that nothing ends, and documents of OpenAPI outside of any. */
function reportLost(collector: Collector, { excerpts, fences, lines }: PageExcerpts): void {
  if (excerpts.length === 0) return;
  let next = 0;
  for (const fence of fences) {
    const first = lines[fence.first];
    if (fence.isOpen && first) collector.report("code-unclosed", {}, first);
    const isRead = excerpts.some((excerpt) => excerpt.fence === fence);
    if (!isRead) for (const line of lines.slice(fence.first + 1, fence.end)) reportWhole(collector, line);
    for (const line of lines.slice(next, fence.first)) reportOutside(collector, line);
    next = fence.end;
  }
  for (const line of lines.slice(next)) reportOutside(collector, line);
}

/** A line within a block that is a document by itself, which what stands beside it keeps from being read. */
function reportWhole(collector: Collector, line: Line): void {
  if (line.text.startsWith("{") && beginning.test(line.text) && /"(?:paths|components)"\s*:/u.test(line.text))
    collector.report("excerpt-outside", {}, line);
}

function reportOutside(collector: Collector, line: Line): void {
  if (beginning.test(line.text)) collector.report("excerpt-outside", {}, line);
}

/** An excerpt and what its page says of it. */
interface Surrounded {
  /** The text of the page. */
  readonly text: string;
  readonly excerpt: Excerpt;
  readonly lead: Lead;
  readonly shown: readonly Shown[];
}

function readExcerpt(collector: Collector, surrounded: Surrounded, readOpenApi: OpenApiReader): void {
  const { excerpt, lead, shown } = surrounded;
  const { content } = excerpt.fence;
  if (excerpt.kind === "channel") {
    collector.report("excerpt-channel", {}, content);
    return;
  }
  if (excerpt.kind === "empty") {
    collector.report("excerpt-empty", {}, content);
    return;
  }
  const key = findKey(excerpt, lead);
  if (excerpt.kind === "operation" && !key) {
    collector.report("excerpt-unnamed", {}, content);
    return;
  }
  const document = { ...collector.document, text: readContent(excerpt, surrounded.text) };
  const { diagnostics, locate, spec } = shift(readText(document, excerpt, key, readOpenApi), content.start);
  collector.add(diagnostics);
  if (!spec) {
    claimBare(collector, excerpt, lead);
    return;
  }
  claimSpec(collector, spec, locate, {
    title: lead.title?.text,
    file: excerpt.file,
    server: findLeadServer(lead, spec.operations[0]),
  });
  const [only, second] = spec.operations;
  if (!only || second) return;
  const servers = (only.servers ?? spec.servers).map(({ url }) => url);
  const stated = { isDescribed: isSaid(only.description), isPaged: only.page !== undefined, servers };
  claimLead(collector, only, lead, stated);
  claimShown(collector, only, shown);
}

/** The request and the answer that a page shows beside its excerpt, where the excerpt has no example of its own. */
function claimShown(collector: Collector, operation: Operation, shown: readonly Shown[]): void {
  const { method, path } = operation;
  const status = findShownStatus(operation);
  const request = canShowRequest(operation) ? shown.find(({ of }) => of === "request") : undefined;
  const answer = shown.find(({ of }) => of === "response");
  if (request)
    collector.claim(placeOfBody({ method, path }), { aspect: "example", value: request.value }, request.at);
  if (status !== undefined && answer)
    collector.claim(
      placeOfResponse({ method, path }, status),
      { aspect: "example", value: answer.value },
      answer.at,
    );
}

/** The server of a page's request line, for the operation of its excerpt. */
function findLeadServer({ request }: Lead, operation: OperationKey | undefined): string | undefined {
  return request && operation && findServer(request.address, operation.path);
}

/** The excerpt as a document of OpenAPI, whatever form its platform gives it. */
function readText(
  document: SourceDocument,
  { kind }: Excerpt,
  key: OperationKey | undefined,
  readOpenApi: OpenApiReader,
): LocatedSpec {
  switch (kind) {
    case "operation":
      return readOpenApi(document, (root) => wrapOperation(root, key));
    case "paths":
      return readOpenApi(document, wrapDocument);
    case "path":
      return readOpenApi(document, wrapPaths);
    case "tree":
      return readOpenApi(document, convertTree);
    case "openapi":
    case "channel":
    case "empty":
      return readOpenApi(document);
    default:
      return kind satisfies never;
  }
}

/** What was read of a part of a page, with places in the page. */
function shift({ diagnostics, locate, ...read }: LocatedSpec, by: number): LocatedSpec {
  const move = (at: SourceRef): SourceRef => ({ ...at, start: at.start + by, end: at.end + by });
  const moveAll = ({ at, into }: Located): Located => ({ at: move(at), into: (step) => moveAll(into(step)) });
  return {
    ...read,
    diagnostics: diagnostics.map((one) => moveDiagnostic(one, move)),
    locate: (root) => moveAll(locate(root)),
  };
}

/** The operation that a page names beside its excerpt. */
function findKey({ operation }: Excerpt, { request }: Lead): OperationKey | undefined {
  return operation ?? (request && { method: request.method, path: findPath(request) });
}

/** The operation of an excerpt that can't be read, as far as the page names it beside the excerpt. */
function claimBare(collector: Collector, excerpt: Excerpt, lead: Lead): void {
  const { request, title } = lead;
  const key = findKey(excerpt, lead);
  const at = request ?? title;
  if (!key || !at) return;
  collector.countOperation();
  collector.claim(placeOfOperation(key), { aspect: "operation", title: title?.text ?? "", resource: [] }, at);
  claimLead(collector, key, lead, { isDescribed: false, isPaged: false, servers: [] });
}

/** What an excerpt says itself of its operation. */
interface Stated {
  readonly isDescribed: boolean;
  readonly isPaged: boolean;
  readonly servers: readonly string[];
}

/** What the page says around an excerpt of one operation. Its prose and its page count where the excerpt has none. */
function claimLead(
  collector: Collector,
  key: OperationKey,
  lead: Lead,
  { isDescribed, isPaged, servers }: Stated,
): void {
  const place = placeOfOperation({ method: key.method, path: key.path });
  const { deprecated, description, page, request } = lead;
  if (page && !isPaged) collector.claim(place, { aspect: "page", url: page.text }, page);
  if (deprecated) collector.claim(place, { aspect: "deprecated" }, deprecated);
  if (description && !isDescribed) {
    collector.claim(place, { aspect: "description", text: description.text }, description);
  }
  if (!request) return;
  const server = findServer(request.address, key.path);
  if (request.method !== key.method || !isOfPath(request, key.path))
    collector.report("excerpt-other-operation", { line: request.text }, request);
  else if (server !== undefined && !servers.includes(server))
    collector.claim(place, { aspect: "servers", servers: [{ url: server }] }, request);
}
