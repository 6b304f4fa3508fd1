import { listPages, type PageSpan } from "../../dialects/index.js";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, Dialect } from "../../model/index.js";
import { findOwnReader, findReader, type ReadRequest } from "./find-reader.js";
import { cutPage, findFault, readFirst, saysSomething, type FirstReading } from "./first-reading.js";

/** What the pages of one document say, and which of them say nothing. */
export interface PagesReading {
  readonly first: readonly FirstReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The dialect of a page; why it has none, where it has none. One that a person named reads those pages that look like it. */
function findPageReader(request: ReadRequest): Dialect | string {
  const reader = findReader(request, []);
  if (!("read" in reader)) return reader.message;
  return request.dialect === undefined || reader.recognises(request.document.text)
    ? reader
    : `it is no page of the dialect ${reader.name}`;
}

function readPage(request: ReadRequest, { at, end, start, url }: PageSpan): FirstReading | Diagnostic {
  const { document } = request;
  const place = (span: Pick<PageSpan, "start" | "end">) => ({ source: document.name, ...span });
  const page = place({ start, end });
  const title = place(at);
  const reader = findPageReader({ ...request, document: { ...cutPage(document, page), name: "it" } });
  if (typeof reader === "string") return diagnose("page-left-out", { url, reason: reader }, title);
  const read = readFirst({ ...request, page, reader });
  const fault = findFault(read);
  if (fault?.code === "nothing-read")
    return diagnose(
      "page-left-out",
      { url, reason: `as ${reader.name}, it has no operation and no type` },
      title,
    );
  const [error] = read.reading.diagnostics.filter(({ severity }) => severity === "error");
  const reason = fault ?? (saysSomething(read) ? undefined : error);
  return reason ? diagnose("page-unreadable", { url, reason: reason.message }, reason.at ?? title) : read;
}

/**
 * Reads a document that holds several pages, each as a document of its own. Undefined where it holds one, where a
 * dialect of the project's own reads it as it is, and where no page of it says anything.
 */
export function readPagesOf(request: ReadRequest, own: readonly Dialect[]): PagesReading | undefined {
  const pages = listPages(request.document.text);
  if (pages.length === 0 || findOwnReader(request, own)) return undefined;
  const first: FirstReading[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) {
    const read = readPage(request, page);
    if ("request" in read) first.push(read);
    else diagnostics.push(read);
  }
  return first.length === 0 ? undefined : { first, diagnostics };
}
