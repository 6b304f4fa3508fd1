import { startCall, type Call } from "./call.js";
import type { Client } from "./client.js";
import { ResponseError } from "./errors.js";
import { findMember } from "./member.js";
import { findFirstPage, findNextPage, isSamePage, type PageStart } from "./next-page.js";
import type { Operation, Pagination } from "./operation.js";
import type { RequestOptions } from "./options.js";

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

/** An operation whose answers are pages. */
type PagedOperation = Operation & { readonly pages: Pagination };

/** The member that holds the totals: `result_info`, or the body itself. */
function findInfo(pages: Pagination, body: unknown): PageInfo {
  const path = pages.totalCount ?? pages.totalPages ?? pages.pageSize ?? pages.hasMore ?? pages.nextCursor;
  return (findMember(body, path?.slice(0, -1)) ?? {}) as PageInfo;
}

function startPage<T>(
  client: Client,
  operation: PagedOperation,
  start: PageStart,
  options: RequestOptions | undefined,
  previous: readonly unknown[],
  cursors: readonly unknown[],
): Call<Page<T>> {
  const { pages } = operation;
  return startCall(client, operation, start.params, options, (body, { fail }) => {
    const failRepeat = () => fail?.(ResponseError, "answered a page that was already read") as Error;
    const items = findMember(body, pages.items) as T[];
    if (isSamePage(items, previous)) throw failRepeat();
    return {
      items,
      info: findInfo(pages, body),
      next: async () => {
        const next = findNextPage(pages, start, body);
        if (!next) return undefined;
        const position = next.params[pages.parameter];
        if (cursors.includes(position)) throw failRepeat();
        return startPage(client, operation, next, options, items, [...cursors, position]);
      },
    };
  });
}

async function* iteratePages<T>(first: Promise<Page<T>>): AsyncGenerator<Page<T>, void> {
  for (let page: Page<T> | undefined = await first; page; page = await page.next()) yield page;
}

async function* iterateItems<T>(first: Promise<Page<T>>): AsyncGenerator<T, void> {
  for await (const page of iteratePages(first)) yield* page.items;
}

/** Performs an operation that answers in pages; asks for a page only when it is wanted. */
export function requestPages<T>(
  client: Client,
  operation: Operation,
  params?: object,
  options?: RequestOptions,
): PagedCall<T> {
  const paged = operation as PagedOperation;
  const start = findFirstPage(paged.pages, params);
  const call = startPage<T>(client, paged, start, options, [], [start.params[paged.pages.parameter]]);
  return Object.assign(call, {
    pages: () => iteratePages(call),
    [Symbol.asyncIterator]: () => iterateItems(call),
  });
}
