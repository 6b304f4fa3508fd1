import type {
  Call,
  Client,
  PageFinder,
  PageStart,
  PagedOperation,
  RequestOptions,
} from "./contract.js";
import { findMember } from "./read.js";

/** Members of the answer under their names on the wire, such as `total_count`. */
export type PageInfo = Readonly<Record<string, unknown>>;

/** One page of a list. */
export interface Page<T> {
  readonly items: T[];
  /** What the answer says of the list beside its items; empty where it says nothing. */
  readonly info: PageInfo;
  /** The next page, with the same options; undefined where the list ends. */
  next(): Promise<Page<T> | undefined>;
}

/** A list on its way: awaits to its first page, iterates over the items of all pages. */
export interface PagedCall<T> extends Call<Page<T>>, AsyncIterable<T> {
  pages(): AsyncIterable<Page<T>>;
}

/** Performs an operation that answers in pages; asks for a page only when it is wanted. */
export function requestPages<T>(
  client: Client,
  operation: PagedOperation,
  params?: object,
  options: RequestOptions = {},
  start: PageStart = { params: { ...params }, before: NaN },
  previous?: readonly T[],
): PagedCall<T> {
  const { pages } = operation;
  const call = client.start(
    operation,
    start.params,
    options,
    (items: T[], body, fail): Page<T> => {
      // A server that ignores which page was asked for would be read for ever.
      if (
        previous?.length &&
        JSON.stringify(items) === JSON.stringify(previous)
      )
        throw fail("repeats a page");
      const info = (findMember(body, pages.info) ?? {}) as PageInfo;
      return {
        info,
        items,
        next: async () => {
          const next = pages.next(pages, start, info, items.length, fail);
          return (
            next && requestPages(client, operation, {}, options, next, items)
          );
        },
      };
    },
  );
  async function* iteratePages() {
    let page: Page<T> | undefined = await call;
    for (; page; page = await page.next()) yield page;
  }
  return Object.assign(call, {
    pages: iteratePages,
    async *[Symbol.asyncIterator]() {
      for await (const page of iteratePages()) yield* page.items;
    },
  });
}

/**
 * The next of numbered pages. A list ends by its totals, or at a page shorter than the size that the answer states (not the
 * size asked for: servers cap that). A total below what was already received is wrong and not believed.
 */
export const nextNumber: PageFinder = (
  pages,
  { params, before },
  info,
  length,
) => {
  const page = Number(params[pages.parameter] ?? 1);
  const size = findMember(info, pages.pageSize) as number;
  const seen = (size > 0 ? (page - 1) * size : page > 1 ? before : 0) + length;
  const goesOn: unknown =
    findMember(info, pages.hasMore) ??
    !(
      length < size ||
      seen === findMember(info, pages.totalCount) ||
      page >= (findMember(info, pages.totalPages) as number)
    );
  return length && goesOn
    ? { params: { ...params, [pages.parameter]: page + 1 }, before: seen }
    : undefined;
};

/** The page at the cursor that the answer gives; none where it gives none. Throws on a cursor that was there before. */
export const nextCursor: PageFinder = (
  { hasMore, nextCursor: path, parameter },
  { before, cursors = [], params },
  info,
  length,
  fail,
) => {
  const cursor = findMember(info, path);
  const goesOn: unknown = findMember(info, hasMore) ?? length;
  if (!cursor || !goesOn) return undefined;
  const seen = [...cursors, params[parameter]];
  if (seen.includes(cursor)) throw fail("repeats a page");
  return { params: { ...params, [parameter]: cursor }, before, cursors: seen };
};
