import {
  findMainContent,
  isJsonMediaType,
  type JsonValue,
  type MediaType,
  type Operation,
} from "../../model/index.js";
import type { Collector } from "../shared/collector.js";
import type { Fence } from "../shared/find-fences.js";
import type { Line } from "../shared/lines.js";
import { parseJson } from "../shared/parse-json.js";
import type { Span } from "../shared/span.js";
import type { PageExcerpts } from "./list-excerpts.js";
import { readShownLabel, type ShownPart } from "./read-shown-label.js";

/** JSON that a page shows of a request or an answer, with its place. */
export interface Shown {
  readonly of: ShownPart;
  readonly value: JsonValue;
  readonly at: Span;
}

/** The last line with words above a block. */
function findLabel(lines: readonly Line[], { first }: Fence): ShownPart | undefined {
  const above = lines.slice(Math.max(0, first - 4), first).findLast(({ text }) => text.trim() !== "");
  return readShownLabel(above?.text ?? "");
}

/**
 * The blocks of JSON beside the excerpts of a page whose own words say that they show its request or its answer. One that
 * is no JSON is on record.
 */
export function readShown(
  { excerpts, fences, lines, text }: PageExcerpts,
  collector: Collector,
): readonly Shown[] {
  const isExcerpt = (fence: Fence) => excerpts.some((excerpt) => excerpt.fence === fence);
  return fences.flatMap((fence): Shown[] => {
    const of = isExcerpt(fence) || !/^jsonc?\b/iu.test(fence.info) ? undefined : findLabel(lines, fence);
    if (of === undefined) return [];
    const value = parseJson(text.slice(fence.content.start, fence.content.end));
    if (value !== undefined) return [{ of, value, at: fence.content }];
    collector.report("example-invalid", { what: of }, fence.content);
    return [];
  });
}

/** Whether a body is one of JSON of which the excerpt gives no example. */
const canShow = (content: MediaType) =>
  isJsonMediaType(content.mediaType) && content.example === undefined && !content.examples;

/** The status of the successful answer that a page can show: one with a body of JSON that its excerpt gives no example of. */
export function findShownStatus({ responses }: Operation): string | undefined {
  const success = responses.find(({ status }) => status.startsWith("2"));
  const main = findMainContent(success?.content ?? []);
  return main && canShow(main) ? success?.status : undefined;
}

/** Whether a page can show the request: it has a body of JSON that the excerpt gives no example of. */
export function canShowRequest({ requestBody }: Operation): boolean {
  const main = findMainContent(requestBody?.content ?? []);
  return main !== undefined && canShow(main);
}
