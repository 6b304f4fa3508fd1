import type { Pagination } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { followType, type Draft } from "../draft.js";
import { squash } from "../names/words.js";
import { findTold } from "../told.js";
import type { InferenceRule } from "./rule.js";

const pageNames = new Set(["page", "pagenumber"]);
const cursorNames = new Set(["cursor", "after", "afterid", "pagetoken", "startafter", "startingafter"]);
const sizeNames = new Set(["perpage", "pagesize", "limit", "size"]);
const totalCountNames = new Set(["totalcount", "total", "totalresults"]);
const totalPagesNames = new Set(["totalpages", "pagecount"]);
const hasMoreNames = new Set(["hasmore"]);
const nextCursorNames = new Set(["nextcursor", "nextpagetoken", "lastid", "nextpage", "cursor"]);

/** The conventional place of a list beside its page information. */
const listNames = new Set(["result", "data", "items", "results"]);

function findQuery({ parameters }: DraftOperation, names: ReadonlySet<string>): string | undefined {
  return parameters.find((one) => one.in === "query" && names.has(squash(one.name)))?.name;
}

type Resolve = (draft: Draft) => Draft;

/** The list in the body: what the call returns, otherwise the only list there, or the one with the usual name. */
function findItems(operation: DraftOperation, body: Draft, resolve: Resolve): string[] | undefined {
  if (body.kind === "array") return [];
  const { unwrap } = operation;
  if (unwrap !== undefined)
    return resolve(body.properties.get(unwrap) ?? body).kind === "array" ? [unwrap] : undefined;
  const lists = [...body.properties]
    .filter(([, draft]) => resolve(draft).kind === "array")
    .map(([name]) => name);
  const usual = lists.length === 1 ? lists[0] : lists.find((name) => listNames.has(squash(name)));
  return usual === undefined ? undefined : [usual];
}

/** A member of the body, or of an object directly in it that is not the list. */
function findMember(
  body: Draft,
  items: readonly string[],
  names: ReadonlySet<string>,
  resolve: Resolve,
): string[] | undefined {
  for (const [name, draft] of body.properties)
    if (names.has(squash(name)) && resolve(draft).kind !== "object") return [name];
  for (const [name, draft] of body.properties) {
    if (name === items[0]) continue;
    const inside = [...resolve(draft).properties.keys()].find((one) => names.has(squash(one)));
    if (inside !== undefined) return [name, inside];
  }
  return undefined;
}

function describePages(operation: DraftOperation, body: Draft, resolve: Resolve): Pagination | undefined {
  const items = findItems(operation, body, resolve);
  if (!items) return undefined;
  const find = (names: ReadonlySet<string>) => findMember(body, items, names, resolve);
  const page = findQuery(operation, pageNames);
  const nextCursor = find(nextCursorNames);
  const cursor = nextCursor && findQuery(operation, cursorNames);
  const parameter = page ?? cursor;
  if (parameter === undefined) return undefined;
  const sizeParameter = findQuery(operation, sizeNames);
  const totalCount = find(totalCountNames);
  const totalPages = find(totalPagesNames);
  const pageSize = page === undefined ? undefined : find(sizeNames);
  const hasMore = find(hasMoreNames);
  return {
    style: page === undefined ? "cursor" : "page",
    parameter,
    ...(sizeParameter !== undefined && { sizeParameter }),
    items,
    ...(totalCount && { totalCount }),
    ...(totalPages && { totalPages }),
    ...(pageSize && { pageSize }),
    ...(hasMore && { hasMore }),
    ...(page === undefined && nextCursor && { nextCursor }),
  };
}

function printPagination({ style, parameter, items }: Pagination): string {
  return `by ${style} through ${parameter}, items at ${items.join(".") || "the body"}`;
}

function applyTo(operation: DraftOperation, resolve: Resolve): void {
  const answer = operation.success === undefined ? undefined : operation.responses.get(operation.success);
  const found = answer && describePages(operation, resolve(answer), resolve);
  if (!found) return;
  operation.pagination = found;
  const parameter = operation.parameters.find((one) => one.in === "query" && one.name === found.parameter);
  operation.decisions.push({
    aspect: "pagination",
    rule: pagination.name,
    outcome: printPagination(found),
    from: [...(parameter?.draft.told.slice(0, 1) ?? []), ...findTold(operation.told, "pagination")],
    against: [],
  });
}

/** A list that takes a page number, or a cursor that the answer names, goes on from page to page. */
export const pagination: InferenceRule = {
  name: "pagination",
  summary: "a list whose query takes a page or a cursor is paged",
  apply: (api: DraftApi) => {
    const resolve: Resolve = (draft) => followType(draft, api.types);
    for (const operation of api.operations) if (operation.key.method === "get") applyTo(operation, resolve);
  },
};
