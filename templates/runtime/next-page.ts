import type { Pagination } from "./operation.js";

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; NaN where the list is not read from its start. */
  readonly before: number;
  /** Cursors of the pages before it. */
  readonly cursors?: readonly unknown[];
}

/** What the answer for a page says. */
export interface PageAnswer {
  readonly body: unknown;
  readonly length: number;
  /** Undefined where the answer does not say. */
  readonly hasMore: unknown;
  /** The error of a list that comes back to where it was. */
  readonly failRepeat: () => Error;
}

/** The page after one, undefined where the answer shows that there is none. */
export type PageFinder = (
  pages: Pagination,
  start: PageStart,
  answer: PageAnswer,
) => PageStart | undefined;
