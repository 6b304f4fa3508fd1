import type { Fail } from "./fail.js";
import type { Pagination } from "./operation.js";

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; NaN where the list is not read from its start. */
  readonly before: number;
  /** Cursors of the pages before it. */
  readonly cursors?: readonly unknown[];
}

/**
 * The page after one, undefined where the answer shows that there is none.
 * Throws where the list comes back to where it was.
 */
export type PageFinder = (
  pages: Pagination,
  start: PageStart,
  info: unknown,
  /** Of the items in the answer. */
  length: number,
  fail: Fail,
) => PageStart | undefined;
