import type { Pagination } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { followType, type Draft } from "../draft.js";
import { squash } from "../names/words.js";
import { findTold, firstTold } from "../told.js";
import { findMemberNamed, listMembers, type Resolve } from "./list-members.js";
import { findNextPage } from "./next-page.js";
import type { InferenceRule } from "./rule.js";

const sizeNames = new Set(["perpage", "pagesize", "limit", "size"]);
const totalCountNames = new Set(["totalcount", "total", "totalresults"]);
const totalPagesNames = new Set(["totalpages", "pagecount"]);
const hasMoreNames = new Set(["hasmore", "hasnext", "hasnextpage"]);

/** The conventional place of a list beside its page information. */
const listNames = new Set(["result", "data", "items", "results"]);

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

/** What the list at a path of the body holds. */
function findItem(body: Draft, [name]: readonly string[], resolve: Resolve): Draft | undefined {
  const list = name === undefined ? body : body.properties.get(name);
  const { items } = resolve(list ?? body);
  return items && resolve(items);
}

function describePages(operation: DraftOperation, body: Draft, resolve: Resolve): Pagination | undefined {
  const items = findItems(operation, body, resolve);
  if (!items) return undefined;
  const query = operation.parameters.filter((one) => one.in === "query");
  const members = listMembers(body, items, resolve);
  const hasMore = findMemberNamed(members, hasMoreNames);
  const answer = { members, hasMore, item: findItem(body, items, resolve) };
  const next = findNextPage(query, answer, resolve);
  if (!next) return undefined;
  const { style, parameter, ...cursor } = next;
  const sizeParameter = query.find(({ name }) => sizeNames.has(squash(name)))?.name;
  const totalCount = findMemberNamed(members, totalCountNames);
  const totalPages = findMemberNamed(members, totalPagesNames);
  const pageSize = style === "page" ? findMemberNamed(members, sizeNames) : undefined;
  return {
    style,
    parameter,
    ...(sizeParameter !== undefined && { sizeParameter }),
    items,
    ...(totalCount && { totalCount }),
    ...(totalPages && { totalPages }),
    ...(pageSize && { pageSize }),
    ...(hasMore && { hasMore }),
    ...cursor,
  };
}

function printNext({ lastItem, nextCursor }: Pagination): string {
  if (nextCursor) return `, the next one at ${nextCursor.join(".")}`;
  return lastItem ? `, the ${lastItem.join(".")} of the last item` : "";
}

function printPagination(found: Pagination): string {
  const { items, parameter, style } = found;
  return `by ${style} through ${parameter}${printNext(found)}, items at ${items.join(".") || "the body"}`;
}

function applyTo(operation: DraftOperation, resolve: Resolve): void {
  const stated = firstTold(operation.told, "list");
  if (stated) {
    operation.pagination = stated.assertion.pagination;
    return;
  }
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

/** A list that takes a page number, or a cursor that the answer carries, goes on from page to page. */
export const pagination: InferenceRule = {
  name: "pagination",
  summary: "a list whose query takes a page or a cursor is paged",
  apply: (api: DraftApi) => {
    const resolve: Resolve = (draft) => followType(draft, api.types);
    for (const operation of api.operations) if (operation.key.method === "get") applyTo(operation, resolve);
  },
};
