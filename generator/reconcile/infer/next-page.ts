import { isNumber, type ClaimedType, type Pagination } from "../../model/index.js";
import type { DraftParameter } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { squash } from "../names/words.js";
import { findMemberNamed, type AnswerMember, type Resolve } from "./list-members.js";

/** How the page after one is asked for. */
export type NextPage = Pick<Pagination, "style" | "parameter" | "nextCursor" | "lastItem">;

/** What an answer says of its list, for finding the next page. */
export interface ListAnswer {
  readonly members: readonly AnswerMember[];
  /** What the list holds. */
  readonly item: Draft | undefined;
  readonly hasMore: readonly string[] | undefined;
}

const pageNames = listNames("page pagenumber");

/** Parameters that carry a cursor, the clearest first. */
const cursorNames = [
  ...["cursor", "nextcursor", "pagecursor", "startcursor", "pagetoken", "nextpagetoken", "nexttoken"],
  ...[
    "continuationtoken",
    "paginationtoken",
    "startingafter",
    "startafter",
    "afterid",
    "aftercursor",
    "after",
  ],
  ...["nextpage", "next", "page", "pagenumber", "beforeid", "before"],
];

/** Parameters that name the item before the page, or after it where a list begins with the newest. */
const itemNames = ["startingafter", "startafter", "afterid", "after", "beforeid", "before"];

/** Members that name where the next page begins, the clearest first; for any parameter. */
const nextNames = [
  ...["nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextpage", "next"],
  ...["continuationtoken", "paginationtoken", "pagetoken", "endcursor"],
];

/** Members that carry a cursor, but not always that of the next page: a page number can't come from them. */
const otherNames = ["after", "cursor"];

function listNames(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

type Scalar = "string" | "number";

const scalarsOf: Partial<Readonly<Record<ClaimedType, readonly Scalar[]>>> = {
  string: ["string"],
  number: ["number"],
  integer: ["number"],
  unknown: ["string", "number"],
};

/** What the values at a place are on the wire, null aside. */
function listScalars(place: Draft, resolve: Resolve): ReadonlySet<Scalar> {
  const { kind, values, variants } = resolve(place);
  if (kind === "literal") {
    return new Set(values.map((value) => (isNumber(value) ? "number" : "string")));
  }
  if (kind === "union") return new Set(variants.flatMap((variant) => [...listScalars(variant, resolve)]));
  return new Set(scalarsOf[kind]);
}

function hasFormat({ constraints }: Draft, form: RegExp): boolean {
  const format = constraints.get("format");
  return typeof format === "string" && form.test(format);
}

/** Whether a parameter can carry what a member holds: any token as text, and none but a number as a number; a URL is no token. */
function canCarry(parameter: Draft, token: Draft, resolve: Resolve): boolean {
  const held = listScalars(token, resolve);
  if (held.size === 0 || hasFormat(token, /^ur[il]/)) return false;
  return listScalars(parameter, resolve).has("string") || !held.has("string");
}

/** The names of members that the parameter of a name can take its value from, the clearest first. */
function listTokenNames(name: string): readonly string[] {
  const own = [`next${name}`, `next${name}token`];
  if (pageNames.has(name)) return [...own, ...nextNames];
  const last = itemNames.includes(name) ? ["lastid"] : [];
  return [...own, name, ...nextNames, ...otherNames, ...last];
}

/** The member of an answer whose value goes back into a parameter. */
function findToken(
  { draft, name }: DraftParameter,
  { members }: ListAnswer,
  resolve: Resolve,
): readonly string[] | undefined {
  const fitting = members.filter((member) => canCarry(draft, member.draft, resolve));
  for (const token of listTokenNames(squash(name))) {
    const found = findMemberNamed(fitting, new Set([token]));
    if (found) return found;
  }
  return undefined;
}

function isText(draft: Draft, resolve: Resolve): boolean {
  return resolve(draft).kind === "string" && !hasFormat(draft, /^date/);
}

/** The id of the last item, where the answer says whether more follow and nothing in it names where they begin. */
function findByLastItem(
  parameters: readonly DraftParameter[],
  { hasMore, item }: ListAnswer,
  resolve: Resolve,
): NextPage | undefined {
  const id = item && [...item.properties].find(([name]) => squash(name) === "id")?.[0];
  const parameter = findFirst(parameters, itemNames, ({ draft }) => isText(draft, resolve));
  if (!hasMore || id === undefined || !parameter) return undefined;
  return { style: "cursor", parameter: parameter.name, lastItem: [id] };
}

function findFirst(
  parameters: readonly DraftParameter[],
  names: readonly string[],
  isFit: (parameter: DraftParameter) => boolean,
): DraftParameter | undefined {
  for (const name of names) {
    const found = parameters.find((one) => squash(one.name) === name && isFit(one));
    if (found) return found;
  }
  return undefined;
}

function findByToken(
  parameters: readonly DraftParameter[],
  answer: ListAnswer,
  resolve: Resolve,
): NextPage | undefined {
  for (const name of cursorNames) {
    const parameter = parameters.find((one) => squash(one.name) === name);
    const nextCursor = parameter && findToken(parameter, answer, resolve);
    if (nextCursor) return { style: "cursor", parameter: parameter.name, nextCursor };
  }
  return undefined;
}

/**
 * How the page after one is asked for: by its number only where the parameter is a number and no member of the answer goes
 * back into it; by a token that the answer carries; or by the last item.
 */
export function findNextPage(
  query: readonly DraftParameter[],
  answer: ListAnswer,
  resolve: Resolve,
): NextPage | undefined {
  const isNumbered = ({ draft, name }: DraftParameter) =>
    pageNames.has(squash(name)) && listScalars(draft, resolve).has("number");
  const page = query.find((one) => isNumbered(one) && resolve(one.draft).kind !== "unknown");
  const number = page && !findToken(page, answer, resolve) ? page : undefined;
  if (number) return { style: "page", parameter: number.name };
  return (
    findByToken(page ? [page, ...query] : query, answer, resolve) ?? findByLastItem(query, answer, resolve)
  );
}
