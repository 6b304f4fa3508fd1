import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "../../generator/model/index.js";
import { Page, reconcilePages } from "./support/claims.js";

type Row = readonly [Method, string, string?];

const byPlace = (index: number): number => index + 1;

/** The names of operations, a page each without a heading, by their method and path; `rankOf` is of their place. */
function nameRows(rows: readonly Row[], rankOf: (index: number) => number = byPlace) {
  const pages = rows.map(([method, path, title = "Handle"], index) =>
    new Page(`${String(index)}.md`, rankOf(index)).operation({ method, path }, title),
  );
  const { operations } = reconcilePages(pages).spec;
  return Object.fromEntries(
    operations.map(({ method, name, path, resource }) => [
      `${method} ${path}`,
      [...resource, name].join("."),
    ]),
  );
}

describe("names of pages without headings", () => {
  const keys: readonly Row[] = [
    ["get", "/shops/{shop}/keys", "List keys"],
    ["get", "/desks/{desk}/keys", "List keys"],
    ["post", "/desks/{desk}/keys/{key}/rotate", "Rotate key"],
  ];

  it("are of their own paths: the resource of a name that is taken has more of its path", () => {
    expect(nameRows(keys)).toEqual({
      "get /shops/{shop}/keys": "keys.list",
      "get /desks/{desk}/keys": "desks.keys.list",
      "post /desks/{desk}/keys/{key}/rotate": "desks.keys.rotate",
    });
  });

  it("are the same whatever stands between pages of one resource", () => {
    const between: Row = ["get", "/lamps", "List lamps"];
    expect(nameRows(keys.flatMap((row) => [row, between]).slice(0, -1))).toMatchObject(nameRows(keys));
  });

  it("have as much of the path as they need, and then a name of their own", () => {
    const rows: readonly Row[] = [
      ["delete", "/a/b/keys"],
      ["delete", "/c/b/keys"],
      ["delete", "/d/b/keys"],
      ["delete", "/keys"],
    ];
    expect(Object.values(nameRows(rows)).sort()).toEqual([
      "b.keys.delete",
      "d.b.keys.delete",
      "keys.delete",
      "keys.remove",
    ]);
  });

  it("lie in the resource whose path theirs contains, wherever its page stands", () => {
    const shops: Row = ["get", "/shops", "List shops"];
    for (const rows of [
      [shops, ...keys],
      [...keys, shops],
    ]) {
      expect(nameRows(rows)).toMatchObject({ "get /shops/{shop}/keys": "shops.keys.list" });
    }
  });

  it("have their resources in any order of pages that count the same", () => {
    const names = nameRows(keys, () => 1);
    expect(nameRows(keys.toReversed(), () => 1)).toEqual(names);
  });

  it("stay whatever page is added behind, as long as theirs do not lie in its resource", () => {
    const path = fc.constantFrom(
      "/a/{a}/keys",
      "/a/{a}/keys/{key}",
      "/b/{b}/keys",
      "/b/{b}/keys/{key}",
      "/c/{c}/b/keys",
      "/d/b/keys/{key}",
      "/v1/e/locks",
      "/v2/e/locks",
      "/f/locks/{lock}",
    );
    const row = fc.tuple(fc.constantFrom<Method>("get", "post", "put", "patch"), path);
    const rows = fc.uniqueArray(row, { selector: (one) => one.join(" "), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, (all) => {
        expect(nameRows(all)).toMatchObject(nameRows(all.slice(0, -1)));
      }),
    );
  });
});

describe("PUT and PATCH of one thing", () => {
  const patch: Row = ["patch", "/shops/{shop}", "Update a shop"];
  const put: Row = ["put", "/shops/{shop}", "Update a shop"];

  it("keep the name of the page that counts more", () => {
    expect(nameRows([patch, put])).toEqual({
      "patch /shops/{shop}": "shops.update",
      "put /shops/{shop}": "shops.replace",
    });
    expect(nameRows([put, patch])).toEqual({
      "put /shops/{shop}": "shops.update",
      "patch /shops/{shop}": "shops.edit",
    });
  });

  it("are update and edit where their pages count the same", () => {
    for (const rows of [
      [patch, put],
      [put, patch],
    ]) {
      expect(nameRows(rows, () => 1)).toEqual({
        "put /shops/{shop}": "shops.update",
        "patch /shops/{shop}": "shops.edit",
      });
    }
  });
});
