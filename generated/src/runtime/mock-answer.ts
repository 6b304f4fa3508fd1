import { findMember } from "./member.js";
import type {
  MockAnswer,
  MockOperation,
  MockPagination,
} from "./mock-types.js";

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

/** The body for the page that the query asks for. */
function cutPage(
  pages: MockPagination,
  query: Readonly<Record<string, string>>,
  body: unknown,
  items: readonly unknown[],
): unknown {
  const asked = query[pages.parameter];
  const size = Number(query[pages.sizeParameter ?? ""]) || items.length || 1;
  const from =
    pages.style === "page"
      ? (Number(asked ?? 1) - 1) * size
      : Number(asked ?? 0);
  const hasMore = from + size < items.length;
  const statements: readonly (readonly [
    readonly string[] | undefined,
    unknown,
  ])[] = [
    [pages.totalCount, items.length],
    [pages.totalPages, Math.ceil(items.length / size)],
    [pages.pageSize, size],
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
