import { stringifyJson } from "../../model/index.js";
import type { Line } from "../shared/lines.js";
import type { PageSpan } from "../shared/split-pages.js";
import { listExcerpts, type PageExcerpts } from "./list-excerpts.js";
import { isExcerptHeading } from "./read-lead.js";
import { readRequestLine } from "./read-request-line.js";

const title = /^#\s+(\S.*)$/u;

/** The words of a line that is the title of a page: a heading of the first level that announces no excerpt. */
function readTitle(line: Line | undefined): string | undefined {
  const words = title.exec(line?.text ?? "")?.[1];
  return words === undefined || isExcerptHeading(words) ? undefined : words;
}

/** Whether the first words under a title are the request that the page is about. */
function isAboveRequest(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1).find(({ text }) => text !== "");
  return next !== undefined && readRequestLine(next.text) !== undefined;
}

/** The line of the title that the page of an excerpt begins with: one above its request, or else the nearest. */
function findTitle({ fences, lines }: PageExcerpts, first: number, end: number): number | undefined {
  const fenced = fences.filter((fence) => fence.end > first && fence.first < end);
  const titles: number[] = [];
  for (let index = first; index < end; index++) {
    const fence = fenced.find((one) => one.first === index);
    if (fence) index = fence.end - 1;
    else if (readTitle(lines[index]) !== undefined) titles.push(index);
  }
  return titles.findLast((index) => isAboveRequest(lines, index)) ?? titles.at(-1);
}

/**
 * The pages of a file that holds several with excerpts of OpenAPI and names the source of none: each begins at its title.
 * None where fewer than two have a title of their own; an excerpt without one is of the page before.
 */
export function splitExcerpts(file: string): readonly PageSpan[] {
  const page = listExcerpts(file);
  const { excerpts, lines, text } = page;
  if (excerpts.length < 2) return [];
  const starts = excerpts.flatMap(({ fence }, index) => {
    const first = excerpts[index - 1]?.fence.end ?? 0;
    return findTitle(page, first, fence.first) ?? [];
  });
  if (starts.length < 2) return [];
  return starts.flatMap((start, index): PageSpan[] => {
    const at = lines[start];
    const next = lines[starts[index + 1] ?? lines.length];
    if (!at) return [];
    const end = next?.start ?? text.length;
    const url = stringifyJson(readTitle(at) ?? "");
    return [{ url, at: { start: at.start, end: at.end }, start: index === 0 ? 0 : at.start, end }];
  });
}
