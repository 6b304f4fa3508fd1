/** What the request functions say of their operation; one literal each, kept short because every bundle pays for it. */
export interface Operation {
  /** Resource path and method name, `billing.topup.create`; events and errors carry it. */
  readonly id: string;
  /** In capitals, as HTTP spells it. */
  readonly method: string;
  /** A path template; names in braces are path parameters. */
  readonly path: string;
  /** Parameters that go to a header of their name. */
  readonly headers?: readonly string[];
  /** Parameters that go to the query although the operation has a body. Without a body, what is left is the query. */
  readonly query?: readonly string[];
  /** Query parameters sent as one JSON value (`content: application/json`), scalars and empty arrays too. */
  readonly json?: readonly string[];
  /**
   * Where the body comes from: what is left of the parameters (`members`), the same with those of `body` that share a name
   * with a parameter (`merge`), or `body` itself (`value`). Absent: no body.
   */
  readonly body?: "members" | "merge" | "value";
  /** The media type of the body; absent: `application/json`. */
  readonly mediaType?: string;
  /** Writes a body that is not JSON; absent: JSON for `application/json`, else the value as it is. */
  readonly encode?: (body: unknown) => BodyInit;
  /** How the answer is read; absent: as JSON. `none`: no body is documented. */
  readonly answer?: "text" | "blob" | "none";
  /** The answer may also be without a body, or without the unwrapped member: the call then gives `undefined`. */
  readonly optional?: true;
  /** The body has a documented boolean `success`, so that `false` is an error at any status. */
  readonly envelope?: true;
  /** The member of the body that the call returns; absent: the whole body. */
  readonly unwrap?: string;
  /** How the list goes on, for `requestPages`. */
  readonly pages?: Pagination;
  /** The name of the parameters' type, under which its validator is given. */
  readonly params?: string;
  /** The name of the type of the result, or of an item of a list in pages. */
  readonly result?: string;
}

/** How a list goes on. Paths name members of the body from its root: `["result_info", "total_count"]`. */
export interface Pagination {
  readonly style: "page" | "cursor";
  /** The query parameter that selects the page, or carries the cursor. */
  readonly parameter: string;
  readonly sizeParameter?: string;
  readonly items: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  /** The page size that the answer states. */
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  readonly nextCursor?: readonly string[];
}
