import { describe, expect, it } from "vitest";
import { array, literal, number, object, Page, reconcilePages, text, type Said } from "../support/claims.js";

const list = { method: "get", path: "/things" } as const;
const rows = array(object({ id: text() }));
const yes: Said = { type: "boolean", required: true };
const maybe: Said = { type: "string", required: true, nullable: true };
const union = (...variants: readonly Said[]): Said => ({ type: "union", required: true, variants });

function pagesOf(query: Readonly<Record<string, Said>>, body: Readonly<Record<string, Said>>) {
  const page = new Page("a.md").operation(list, "List Things", ["Things"]).returns(list, object(body));
  for (const [name, said] of Object.entries(query)) page.parameter(list, "query", name, said);
  return reconcilePages([page]).spec.operations[0]?.pagination;
}

describe("a page that is a text", () => {
  it.each(["next_page", "next", "next_cursor", "nextPageToken", "page_token", "next_token"])(
    "is a cursor, which the answer has at %s",
    (name) => {
      expect(pagesOf({ page: text() }, { data: rows, [name]: maybe })).toEqual({
        style: "cursor",
        parameter: "page",
        items: ["data"],
        nextCursor: [name],
      });
    },
  );

  it("is a cursor where the token stands further inside", () => {
    const nested = { data: rows, meta: object({ paging: object({ next: maybe }) }) };
    expect(pagesOf({ page: text() }, nested)).toMatchObject({
      style: "cursor",
      nextCursor: ["meta", "paging", "next"],
    });
  });

  it("is no page number where the answer has no token", () => {
    expect(pagesOf({ page: text() }, { data: rows, total: number() })).toBeUndefined();
  });

  it.each<readonly [string, Said]>([
    ["a URL", text({ constraints: { format: "uri" } })],
    ["a truth", yes],
    ["a list", array(text())],
  ])("does not take %s for a token", (_, said) => {
    expect(pagesOf({ page: text() }, { data: rows, next: said })).toBeUndefined();
  });

  it("does not take what stands within the items for a token", () => {
    const inside = array(object({ id: text(), next: text() }));
    expect(pagesOf({ page: text() }, { data: inside })).toBeUndefined();
  });
});

describe("a page that is a number", () => {
  const integer: Said = { type: "integer", required: true };

  it.each<readonly [string, Said]>([
    ["a number", number()],
    ["an integer", integer],
    ["a number among others", union(number(), { type: "string" })],
  ])("is counted, being %s", (_, said) => {
    expect(pagesOf({ page: said }, { data: rows, total: number() })).toMatchObject({ style: "page" });
  });

  it("can't be a token that is a text", () => {
    expect(pagesOf({ page: number() }, { data: rows, next_page: maybe })).toMatchObject({ style: "page" });
  });

  it("is what the answer says, if that is a number too", () => {
    expect(pagesOf({ page: integer }, { data: rows, next_page: integer })).toMatchObject({
      style: "cursor",
      parameter: "page",
      nextCursor: ["next_page"],
    });
  });
});

describe("a cursor", () => {
  it("is that of the parameter's name before any other", () => {
    const body = { data: rows, next: maybe, next_cursor: maybe, next_page_token: maybe };
    expect(pagesOf({ page_token: text() }, body)).toMatchObject({ nextCursor: ["next_page_token"] });
    expect(pagesOf({ cursor: text() }, body)).toMatchObject({ nextCursor: ["next_cursor"] });
    expect(pagesOf({ next: text() }, body)).toMatchObject({ nextCursor: ["next"] });
  });

  it("goes forward where a list can be read both ways", () => {
    const body = { data: rows, first_id: maybe, last_id: maybe, has_more: yes };
    expect(pagesOf({ before_id: text(), after_id: text() }, body)).toMatchObject({
      parameter: "after_id",
      nextCursor: ["last_id"],
    });
    expect(pagesOf({ before_id: text() }, body)).toMatchObject({
      parameter: "before_id",
      nextCursor: ["last_id"],
    });
  });
});

describe("the id of the last item", () => {
  const listed = { data: rows, has_more: yes };

  it.each(["after", "after_id", "starting_after", "before", "before_id"])("goes into %s", (name) => {
    expect(pagesOf({ [name]: text() }, listed)).toEqual({
      style: "cursor",
      parameter: name,
      items: ["data"],
      hasMore: ["has_more"],
      lastItem: ["id"],
    });
  });

  it("goes into the parameter for what comes after it, where a list can be read both ways", () => {
    expect(pagesOf({ before: text(), after: text() }, listed)).toMatchObject({ parameter: "after" });
  });

  it("is no cursor where the answer carries one", () => {
    expect(pagesOf({ after: text() }, { ...listed, last_id: maybe })).toEqual({
      style: "cursor",
      parameter: "after",
      items: ["data"],
      hasMore: ["has_more"],
      nextCursor: ["last_id"],
    });
  });

  it.each<readonly [string, Said, Readonly<Record<string, Said>>]>([
    ["nothing says whether more follow", text(), { data: rows }],
    ["the items have no id", text(), { data: array(object({ name: text() })), has_more: yes }],
    ["the items are no objects", text(), { data: array(text()), has_more: yes }],
    ["the parameter is a time", text({ constraints: { format: "date-time" } }), listed],
    ["the parameter is a number", number(), listed],
    ["the parameter is one of a few values", literal("a", "b"), listed],
  ])("is no cursor where %s", (_, parameter, body) => {
    expect(pagesOf({ after: parameter }, body)).toBeUndefined();
  });
});
