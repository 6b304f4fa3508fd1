import type { PageFinder } from "./next-page.js";
import type { Placer } from "./place.js";
import type { BodyReader } from "./read.js";

/** What the request functions say of their operation; kept short, because every bundle pays for each. */
export interface Operation {
  /** Resource path and method name, `billing.topup.create`; events and errors carry it. */
  readonly id: string;
  /** In capitals, as HTTP spells it. */
  readonly method: string;
  /** A path template; names in braces are path parameters. */
  readonly path: string;
  /** Distributes the parameters over query, headers and body; absent: all that the path does not take are the query. */
  readonly place?: Placer;
  /** For `place`: parameters that go to a header of their name. */
  readonly headers?: readonly string[];
  /** For `place`: parameters that go to the query although the operation has a body. */
  readonly query?: readonly string[];
  /** For `place`: the media type of the body; absent: `application/json`. */
  readonly mediaType?: string;
  /** Query parameters sent as one JSON value (`content: application/json`), scalars and empty arrays too. */
  readonly json?: readonly string[];
  /** Makes the result of an answer that is not JSON. */
  readonly read?: BodyReader;
  /** The answer may also be empty, or without the unwrapped member: the call then gives `undefined`. */
  readonly optional?: true;
  /** The body has a documented boolean `success`, so that `false` is an error at any status. */
  readonly envelope?: true;
  /** The path of the member of the body that the call returns, or of the items of a page; absent: the whole body. */
  readonly unwrap?: readonly string[];
  /** How the list goes on, for `requestPages`. */
  readonly pages?: Pagination;
  /** The name of the parameters' type, under which its validator is given. */
  readonly params?: string;
  /** The name of the type of the result, or of an item of a list in pages. */
  readonly result?: string;
}

/** An operation whose answers are pages of a list. */
export interface PagedOperation extends Operation {
  readonly pages: Pagination;
}

/** How a list goes on. Paths name members of `info`. */
export interface Pagination {
  /** `nextNumber`, or `nextCursor` where the answer names where the next page begins. */
  readonly next: PageFinder;
  /** The query parameter that selects the page, or carries the cursor. */
  readonly parameter: string;
  /** The path of what the answer says of the list beside its items: `["result_info"]`. */
  readonly info?: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  /** The page size that the answer states. */
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  readonly nextCursor?: readonly string[];
}
