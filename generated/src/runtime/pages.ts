import type { Call } from "./call.js";
import type { Client } from "./client.js";
import { findMember } from "./member.js";
import type { PageStart } from "./next-page.js";
import type { PagedOperation } from "./operation.js";
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
