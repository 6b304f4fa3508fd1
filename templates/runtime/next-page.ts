import { findMember } from "./member.js";
import type { Pagination } from "./operation.js";

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; NaN where the list is not read from its start. */
  readonly before: number;
}

/** The first page that a call asks for. */
export function findFirstPage({ parameter, style }: Pagination, params: object = {}): PageStart {
  const known: PageStart["params"] = { ...params };
  return { params: known, before: style === "page" && Number(known[parameter] ?? 1) === 1 ? 0 : NaN };
}

/**
 * The page after one, undefined where the answer shows that there is none: by its totals, by a page that is empty or shorter
 * than the size that the answer states (not the size asked for: servers cap that), or by the lack of a cursor.
 * A total below what was already received is wrong and not believed.
 */
export function findNextPage(
  pages: Pagination,
  { params, before }: PageStart,
  body: unknown,
): PageStart | undefined {
  const findNumber = (path: readonly string[] | undefined) => {
    const value = findMember(body, path);
    return typeof value === "number" ? value : NaN;
  };
  const { length } = findMember(body, pages.items) as readonly unknown[];
  const hasMore = findMember(body, pages.hasMore);
  if (hasMore === false || (!length && hasMore !== true)) return undefined;
  if (pages.style === "cursor") {
    const cursor = findMember(body, pages.nextCursor);
    return cursor ? { params: { ...params, [pages.parameter]: cursor }, before } : undefined;
  }
  const page = Number(params[pages.parameter] ?? 1);
  const size = findNumber(pages.pageSize);
  const seen = (size > 0 ? (page - 1) * size : before) + length;
  const isLast =
    seen === findNumber(pages.totalCount) || page >= findNumber(pages.totalPages) || length < size;
  if (isLast && hasMore !== true) return undefined;
  return { params: { ...params, [pages.parameter]: page + 1 }, before: seen };
}

/** Whether a server that ignores which page was asked for sent the same items again. */
export function isSamePage(items: readonly unknown[], others: readonly unknown[]): boolean {
  return (
    items.length > 0 &&
    items.length === others.length &&
    items.every((item, index) => JSON.stringify(item) === JSON.stringify(others[index]))
  );
}
