import type {
  Call,
  Client,
  PageFinder,
  PagedOperation,
  PageStart,
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
export interface PagedCall<T, E = unknown>
  extends Call<Page<T>, E>, AsyncIterable<T> {
  pages(): AsyncIterable<Page<T>>;
}

/** Performs an operation that answers in pages; asks for a page only when it is wanted. */
export function requestPages<T, E = unknown>(
  client: Client,
  operation: PagedOperation,
  params?: object,
  options: RequestOptions = {},
  start: PageStart = { params: { ...params } },
): PagedCall<T, E> {
  const { pages } = operation;
  const call = client.start<Page<T>, E>(
    operation,
    start.params,
    options,
    (items: T[], body, fail) => {
      const info = (findMember(body, pages.info) ?? {}) as PageInfo;
      let next: PageStart | undefined;
      // What repeats is an error of the page that shows it; what is missing, of the one that is asked for.
      start.check?.(info, items, fail);
      return {
        items,
        info,
        next: async () => {
          next ??= pages.next(pages, start, info, items, fail);
          return (
            next && requestPages<T, E>(client, operation, {}, options, next)
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

/** What tells the items of a page from those of another: their ids, where each has one of its own, else all of them. */
function identify(items: readonly unknown[]): [text: string, hasIds: boolean] {
  const ids = items.map((item) => (item as { id?: unknown } | null)?.id);
  const hasIds = new Set([...ids, undefined]).size > ids.length;
  return [JSON.stringify(hasIds ? ids : items), hasIds];
}

/** The number of a page, where its answer states it under the name of the parameter. */
const findOwnNumber = (parameter: string, info: unknown) => {
  const own = (info as PageInfo)[parameter];
  return typeof own === "number" ? own : undefined;
};

/**
 * The next of numbered pages. What the answer states decides: that there is more, how many pages, how many items; only where it
 * states nothing, a list ends at an empty page, or at one shorter than the size that the answer states (not the size asked for:
 * servers cap that). A total below what was already received is wrong and not believed.
 */
export const nextNumber: PageFinder = (
  pages,
  { params, before },
  info,
  items,
) => {
  const { first = 1, parameter } = pages;
  const { length } = items;
  const own = findOwnNumber(parameter, info);
  const page = Number(params[parameter] ?? own ?? first);
  const size = findMember(info, pages.pageSize) as number;
  const received = (before ?? (page > first ? NaN : 0)) + length;
  const place = size > 0 ? (page - first) * size + length : received;
  const total = findMember(info, pages.totalCount) as number;
  const count = findMember(info, pages.totalPages) as number;
  const isTotal = (received || place) <= total;
  const goesOn: unknown =
    findMember(info, pages.hasMore) ??
    (count >= 0
      ? page - first < count - 1
      : isTotal
        ? received !== total && place < total
        : length && !(length < size));
  if (!goesOn) return undefined;
  const [identity, hasIds] = identify(items);
  return {
    params: { ...params, [parameter]: page + 1 },
    before: received,
    check: (nextInfo, nextItems, fail) => {
      const nextOwn = findOwnNumber(parameter, nextInfo);
      const [nextIdentity] = identify(nextItems);
      const isSame =
        nextIdentity === identity &&
        (length ? hasIds || nextOwn === undefined : isTotal);
      if (isSame || (nextOwn !== undefined && nextOwn === own))
        throw fail("repeats a page");
    },
  };
};

/**
 * The page at the cursor that the answer gives, or that stands in its last item; none where it gives none, or says that there is
 * no more. Throws on a cursor that was there before.
 */
export const nextCursor: PageFinder = (
  { hasMore, lastItem, nextCursor: path, pageSize, parameter },
  { cursors = [], params },
  info,
  items,
  fail,
) => {
  const isSaid = findMember(info, hasMore);
  const isShort =
    lastItem && items.length < (findMember(info, pageSize) as number);
  const cursor = findMember(info, path) ?? findMember(items.at(-1), lastItem);
  if (isSaid === false || (isSaid === undefined && (isShort || !cursor)))
    return undefined;
  const seen = [...cursors, params[parameter]];
  // An end that is told by the old cursor and no items.
  if (!isSaid && !items.length && seen.includes(cursor)) return undefined;
  if (!cursor) throw fail("says there is more, but not where");
  if (seen.includes(cursor)) throw fail("repeats a page");
  return { params: { ...params, [parameter]: cursor }, cursors: seen };
};
