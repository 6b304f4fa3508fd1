import { describe, expect, it } from "vitest";
import { nextNumber } from "../../templates/runtime/pages.js";

const pages = { next: nextNumber, parameter: "page", hasMore: ["has_more"], pageSize: ["per_page"] };
const start = { params: { page: 2 }, before: 20 };
const fail = () => new Error("not called") as never;

describe("18: the next page of a numbered list", () => {
  it.each([
    ["is asked for where the answer says that there is more", { has_more: true }, 5, 3],
    ["is not asked for where it says that there is none", { has_more: false, per_page: 5 }, 5, undefined],
    ["is asked for after an empty page where the answer says that there is more", { has_more: true }, 0, 3],
    ["is not asked for after an empty page where it says nothing", {}, 0, undefined],
    ["is not asked for after a page that is shorter than it says", { per_page: 10 }, 9, undefined],
    ["is asked for after a full page", { per_page: 10 }, 10, 3],
  ])("%s", (_, info, length, page) => {
    expect(nextNumber(pages, start, info, Array(length), fail)?.params["page"]).toBe(page);
  });

  it("is counted from the first on, whose number may be 0", () => {
    const counted = { ...pages, totalCount: ["total"] };
    const first = nextNumber(counted, { params: {} }, { total: 5, page: 0 }, Array(3), fail);
    expect(first?.params["page"]).toBe(1);
    const second = first && nextNumber(counted, first, { total: 5, page: 1 }, Array(2), fail);
    expect(second).toBeUndefined();
  });

  it("follows the first one, whose number is 0 where the spec says so and the answer states none", () => {
    const fromZero = { ...pages, first: 0, totalPages: ["count"] };
    const first = nextNumber(fromZero, { params: {} }, { count: 2 }, Array(3), fail);
    expect(first?.params["page"]).toBe(1);
    expect(first && nextNumber(fromZero, first, { count: 2 }, Array(3), fail)).toBeUndefined();
  });
});
