import { describe, expect, it } from "vitest";
import type { Pagination } from "../../templates/runtime/contract.js";
import { nextCursor } from "../../templates/runtime/pages.js";

/** A list whose cursor is the id of its last item, as many APIs have it. */
const byItem: Pagination = {
  next: nextCursor,
  parameter: "after",
  lastItem: ["id"],
  hasMore: ["has_more"],
  pageSize: ["limit"],
};

const fail = (message: string) => new Error(message) as never;
const find = (info: object, items: readonly object[], after?: string, cursors: readonly string[] = []) =>
  nextCursor(byItem, { params: { after }, before: NaN, cursors }, info, items, fail);

describe("18: the next page at the last item", () => {
  it.each([
    ["is asked for after items, where the answer says nothing", {}, [{ id: "a" }, { id: "b" }], "b"],
    ["is asked for where the answer says that there is more", { has_more: true }, [{ id: "a" }], "a"],
    ["is not asked for where it says that there is none", { has_more: false }, [{ id: "a" }], undefined],
    ["is not asked for after no items", {}, [], undefined],
    ["is not asked for after a page that is shorter than it says", { limit: 2 }, [{ id: "a" }], undefined],
    ["is asked for after a full page", { limit: 1 }, [{ id: "a" }], "a"],
    ["is not asked for where the last item has no cursor", {}, [{ id: "a" }, {}], undefined],
  ])("%s", (_, info, items, cursor) => {
    expect(find(info, items)?.params["after"]).toBe(cursor);
  });

  it("fails where the answer says that there is more, and gives no cursor", () => {
    expect(() => find({ has_more: true }, [], "a")).toThrow("says there is more, but not where");
  });

  it("keeps the cursors that were there, and fails where one comes again", () => {
    expect(find({}, [{ id: "b" }], "a", ["x"])?.cursors).toEqual(["x", "a"]);
    expect(() => find({}, [{ id: "x" }], "a", ["x"])).toThrow("repeats a page");
  });
});
