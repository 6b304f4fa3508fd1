/** How a mocked list goes on; paths name members of the body from its root. */
export interface MockPagination {
  readonly style: "page" | "cursor";
  readonly parameter: string;
  readonly sizeParameter?: string;
  readonly items: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  readonly nextCursor?: readonly string[];
}

/** An operation and its documented example. */
export interface MockOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The documented query parameters; absent: none. */
  readonly query?: readonly string[];
  readonly status: number;
  /** The whole body; absent where none is documented. */
  readonly body?: unknown;
  readonly pages?: MockPagination;
}

/** A request that a mock was asked. */
export interface MockCall {
  /** `logs.list`, the resource and the method. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** The path parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** JSON as a value, anything else as it was sent. */
  readonly body: unknown;
}

/** An answer in place of the documented one; what it leaves out is as documented. */
export interface MockAnswer {
  readonly status?: number;
  /** The whole body. */
  readonly body?: unknown;
  /** For a list: all of its items, which the mock divides into pages. */
  readonly items?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
}
