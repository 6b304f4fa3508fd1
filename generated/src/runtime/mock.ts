// Written by docwright; do not edit. The next run writes this file anew.

import { RequestError } from "./errors.js";
import { type MockStream, writeStream } from "./mock-streams.js";
import type {
  AbortSignal,
  Headers,
  RequestInit,
  Response,
  URL,
} from "./platform.js";
import { findMember } from "./read.js";

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
  /** Where the cursor stands in the last item, if the answer does not name it. */
  readonly lastItem?: readonly string[];
}

/** An operation and its documented example. */
export interface MockOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The base of the path, where it is another than that of the API; without a slash at its end. */
  readonly server?: string;
  /** The documented query parameters: names, beginnings of them (`filter[`), or `*` for any; absent: none. */
  readonly query?: readonly string[];
  readonly status: number;
  /** A text that it answers with is JSON, too. */
  readonly isJson?: boolean;
  /** The whole body; absent where none is documented. */
  readonly body?: unknown;
  readonly pages?: MockPagination;
  /** The answer is a stream of the items of the body. */
  readonly stream?: MockStream;
  /** What it answers with where `accept` asks for another media type. */
  readonly others?: Readonly<
    Record<string, Pick<MockOperation, "body" | "stream">>
  >;
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
  /** The whole body; of a stream its text, or a list of what it brings. */
  readonly body?: unknown;
  /** For a list: all of its items, which the mock divides into pages. */
  readonly items?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A path in one spelling, however much of it is percent-encoded. */
const spell = (path: string): string =>
  encodeURI(path).replace(/%25(?=[\da-f]{2})/gi, "%");

/** The values that a path gives to the parameters of a template, undefined where it is not of that form. */
function matchPath(
  template: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{.+?\})/)
    .map((part) => {
      if (!part.startsWith("{"))
        return spell(part).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      names.push(part.slice(1, -1));
      return "((?:%[\\da-fA-F]{2}|[^/%])+)";
    })
    .join("");
  const values = new RegExp(`^${pattern}$`).exec(spell(path))?.slice(1);
  return (
    values &&
    Object.fromEntries(
      values.map((value, index) => [
        names[index] ?? "",
        decodeURIComponent(value),
      ]),
    )
  );
}

/** The pairs in the query of an address or a path. */
function listPairs(url: string): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  new globalThis.URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? "").forEach(
    (value, name) => {
      pairs.push([name, value]);
    },
  );
  return pairs;
}

/** The path parameters of a request, undefined where it is none of the operation, whose path may have a query that is always the same. */
function matchRequest(
  { path: template }: MockOperation,
  path: string,
  url: string,
): Readonly<Record<string, string>> | undefined {
  const asked = listPairs(url);
  const isAsked = listPairs(template).every(([name, value]) =>
    asked.some((pair) => pair[0] === name && pair[1] === value),
  );
  return isAsked ? matchPath(template.replace(/\?.*/s, ""), path) : undefined;
}

/** Whether the query of an operation has a parameter of that name. */
const hasParameter = ({ path, query = [] }: MockOperation, name: string) =>
  listPairs(path).some(([known]) => known === name) ||
  query.some(
    (known) =>
      known === name ||
      known === "*" ||
      (known.endsWith("[") && name.startsWith(known)),
  );

/** A path below a base, undefined where it is none; from the base on, as a request has it. */
function cutBase(url: string, base: string): string | undefined {
  // As the platform writes the address of a request: its host in small letters, without a port that goes without saying.
  // A base that names no host is of any.
  const start = new globalThis.URL(`${base}/`, url).href.replace(/\/+$/, "");
  return url.startsWith(start)
    ? url.slice(start.length).replace(/[?#].*/s, "")
    : undefined;
}

/** The operation of a request, and its path parameters. Throws a `RequestError` where none is documented. */
export function findOperation(
  operations: readonly MockOperation[],
  method: string,
  url: string,
  baseOf: (operation: Pick<MockOperation, "server">) => string,
) {
  const found = operations
    .flatMap((operation) => {
      const path = cutBase(url, baseOf(operation));
      const params =
        path === undefined ? undefined : matchRequest(operation, path, url);
      return params ? [{ operation, params }] : [];
    })
    // A literal segment, or a query, is meant where a parameter or no query would match too.
    .sort(
      (a, b) =>
        Object.keys(a.params).length - Object.keys(b.params).length ||
        listPairs(b.operation.path).length - listPairs(a.operation.path).length,
    );
  const match = found.find(({ operation }) => operation.method === method);
  if (match) return match;
  const methods = found
    .map(({ operation }) => `${operation.method} (${operation.id})`)
    .join(", ");
  const path = cutBase(url, baseOf({})) ?? url;
  throw new RequestError(
    `mock: ${method} ${path} is not documented${methods && `; documented there: ${methods}`}`,
  );
}

/** A JSON value with a member replaced; members on the way are made where they are missing. */
function replaceMember(
  value: unknown,
  path: readonly string[] | undefined,
  member: unknown,
): unknown {
  if (!path) return value;
  const [name, ...rest] = path;
  if (name === undefined) return member;
  const parent = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...parent, [name]: replaceMember(parent[name], rest, member) };
}

/** The index of the first item of the page that the query asks for; past all items where it asks for none that there is. */
function findStart(
  { lastItem, parameter, style }: MockPagination,
  query: Readonly<Record<string, string>>,
  items: readonly unknown[],
  size: number,
): number {
  const asked = query[parameter];
  if (style === "page") return (Number(asked ?? 1) - 1) * size;
  if (!lastItem || asked === undefined) return Number(asked ?? 0);
  const last = items.findIndex(
    (item) => String(findMember(item, lastItem)) === asked,
  );
  return last < 0 ? items.length : last + 1;
}

/** The body for the page that the query asks for. */
function cutPage(
  pages: MockPagination,
  query: Readonly<Record<string, string>>,
  body: unknown,
  items: readonly unknown[],
): unknown {
  const asked = query[pages.parameter];
  const size = Number(query[pages.sizeParameter ?? ""]) || items.length || 1;
  const from = findStart(pages, query, items, size);
  const hasMore = from + size < items.length;
  const info = pages.totalCount ?? pages.pageSize ?? pages.totalPages;
  const number = info && [...info.slice(0, -1), pages.parameter];
  const statements: readonly (readonly [
    readonly string[] | undefined,
    unknown,
  ])[] = [
    [pages.totalCount, items.length],
    [pages.totalPages, Math.ceil(items.length / size)],
    [pages.pageSize, size],
    // Its own number, where the answer states one.
    [
      typeof findMember(body, number) === "number" ? number : undefined,
      Number(asked ?? 1),
    ],
    [pages.hasMore, hasMore],
    [pages.nextCursor, hasMore ? String(from + size) : null],
    [pages.items, items.slice(from, from + size)],
  ];
  return statements.reduce(
    (whole, [path, member]) => replaceMember(whole, path, member),
    body,
  );
}

/** What a mock answers: the documented example, as an override changes it. */
export function findMockAnswer(
  { body: example, pages, status: documented }: MockOperation,
  query: Readonly<Record<string, string>>,
  { body = example, headers, items, status = documented }: MockAnswer = {},
): MockAnswer & { readonly status: number } {
  const all = items ?? findMember(body, pages?.items);
  const isPage = pages && status < 300 && Array.isArray(all);
  return {
    status,
    headers: { ...headers },
    body: isPage ? cutPage(pages, query, body, all) : body,
  };
}

/** What a mock does differently from the documents. */
export interface MockOptions {
  /** Answers by the operation they are for, `logs.get`. */
  readonly overrides?: Readonly<
    Record<string, MockAnswer | ((call: MockCall) => MockAnswer)>
  >;
  /** Milliseconds until an answer comes; none by default. */
  readonly latency?: number;
  /** The base of all paths, where the client has another than the documented: what its own `baseUrl` is. */
  readonly baseUrl?: string;
}

/** A `fetch` that answers with the documented examples, and remembers what it was asked. */
export interface Mock {
  (url: string | URL, init?: RequestInit): Promise<Response>;
  readonly calls: readonly MockCall[];
}

/** Waits, as a server would; rejects as `fetch` does when the signal is aborted. */
function wait(
  milliseconds: number,
  signal?: AbortSignal | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort);
  });
}

function readBody(body: unknown): unknown {
  if (typeof body !== "string") return body ?? undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function readCall(
  operations: readonly MockOperation[],
  baseOf: (operation: Pick<MockOperation, "server">) => string,
  target: URL,
  init: RequestInit,
) {
  const { method = "GET" } = init;
  const { operation, params } = findOperation(
    operations,
    method,
    target.href,
    baseOf,
  );
  const query = Object.fromEntries(listPairs(target.href));
  const unknown = Object.keys(query).find(
    (name) => !hasParameter(operation, name),
  );
  if (unknown !== undefined) {
    const known = operation.query?.join(", ") ?? "none";
    throw new RequestError(
      `mock: ${operation.id} documents no query parameter ${unknown} (documented: ${known})`,
    );
  }
  const headers = new globalThis.Headers(init.headers);
  const call: MockCall = {
    operation: operation.id,
    method,
    url: target.href,
    params,
    query,
    headers,
    body: readBody(init.body),
  };
  return { operation, call };
}

/** The status codes of answers without a body, whatever is documented of one (Fetch, section 2.2.3). */
const bodiless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** The operation as it answers in the media type that a call asks for. */
function chooseAnswer(operation: MockOperation, { headers }: MockCall) {
  const textType = headers.get("accept") ?? "";
  const other = operation.others?.[textType];
  return other
    ? { ...operation, isJson: false, textType, ...other }
    : operation;
}

/** The media type and the text of a body; errors are JSON or texts. */
function writeBody(
  {
    isJson,
    stream,
    textType = "text/plain",
  }: MockOperation & { readonly textType?: string },
  status: number,
  body: unknown,
): readonly [type: string, text: string] {
  const isDocumented = status < 300;
  if (stream && isDocumented)
    return [stream.mediaType, writeStream(stream, body)];
  return typeof body === "string" && !(isJson && isDocumented)
    ? [isDocumented ? textType : "text/plain", body]
    : ["application/json", JSON.stringify(body)];
}

/** Makes a mock of an API. It rejects with a `RequestError` what the API does not document. */
export function createMock(
  documentedBaseUrl: string,
  operations: readonly MockOperation[],
  { baseUrl, latency = 0, overrides = {} }: MockOptions = {},
): Mock {
  const calls: MockCall[] = [];
  const baseOf = ({ server = documentedBaseUrl }) =>
    (baseUrl ?? server).replace(/\/+$/, "");
  const mock = async (
    url: string | URL,
    init: RequestInit = {},
  ): Promise<Response> => {
    const { operation, call } = readCall(
      operations,
      baseOf,
      new globalThis.URL(url),
      init,
    );
    calls.push(call);
    await wait(latency, init.signal);
    const override = overrides[operation.id];
    const answering = chooseAnswer(operation, call);
    const { body, headers, status } = findMockAnswer(
      answering,
      call.query,
      typeof override === "function" ? override(call) : override,
    );
    const isEmpty = body === undefined || bodiless.has(status);
    const [type, text] = writeBody(answering, status, body);
    return new globalThis.Response(isEmpty ? null : text, {
      status,
      headers: { "content-type": type, ...headers },
    });
  };
  return Object.assign(mock, { calls });
}
