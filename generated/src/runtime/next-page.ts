import type { Pagination } from "./operation.js";

/** A page to ask for. */
export interface PageStart {
  readonly params: Readonly<Record<string, unknown>>;
  /** Items on the pages before it; NaN where the list is not read from its start. */
  readonly before: number;
}

/** What the answer for a page says. */
export interface PageAnswer {
  readonly body: unknown;
  readonly length: number;
  /** Undefined where the answer does not say. */
  readonly hasMore: unknown;
}

/** The page after one, undefined where the answer shows that there is none. */
export type PageFinder = (pages: Pagination, start: PageStart, answer: PageAnswer) => PageStart | undefined;
