import { describe, expect, it } from "vitest";
import type { PlaceRoot } from "../../generator/model/index.js";
import { structureHints } from "../../generator/reconcile/hints.js";
import { Page, object, text } from "./support/claims.js";

const get = { method: "get", path: "/things" } as const;
const post = { method: "post", path: "/things" } as const;

const roots: readonly PlaceRoot[] = [
  { kind: "api" },
  { kind: "resource", title: "Things", index: 0 },
  { kind: "resource", title: "Others", index: 1 },
  { kind: "operation", operation: get },
  { kind: "type", name: "Thing" },
  { kind: "type", name: "Other" },
  { kind: "body", operation: get },
  { kind: "body", operation: post },
  { kind: "response", operation: get, status: "200" },
  { kind: "response", operation: get, status: "404" },
  { kind: "response", operation: post, status: "200" },
  { kind: "parameter", operation: get, in: "query", name: "filter" },
  { kind: "parameter", operation: get, in: "query", name: "order" },
  { kind: "parameter", operation: post, in: "query", name: "filter" },
];

/** A page that has an object with one member of its own at each place. */
function describeAll(page: Page): Page {
  return roots.reduce(
    (all, root, index) => all.schema(root, object({ [`member${String(index)}`]: text() })),
    page,
  );
}

describe("what a document with nesting tells the others", () => {
  it("is the members of each place", () => {
    const { members } = structureHints([describeAll(new Page("a.md")).read()]);
    expect(roots.map((root) => members({ root, steps: [] }))).toEqual(
      roots.map((_root, index) => [`member${String(index)}`]),
    );
  });

  it("is the members inside members", () => {
    const page = new Page("a.md").type("Thing", object({ owner: object({ name: text(), id: text() }) }));
    const { members } = structureHints([page.read()]);
    const root = { kind: "type", name: "Thing" } as const;
    expect(members({ root, steps: [{ kind: "property", name: "owner" }] })).toEqual(["name", "id"]);
    expect(members({ root, steps: [{ kind: "property", name: "other" }] })).toBeUndefined();
  });

  it("is what all such documents know, those that count first before the others", () => {
    const first = new Page("a.md", 1).type("Thing", object({ id: text(), name: text() }));
    const second = new Page("b.md", 2).type("Thing", object({ size: text(), id: text() }));
    const { members } = structureHints([second.read(), first.read()]);
    expect(members({ root: { kind: "type", name: "Thing" }, steps: [] })).toEqual(["id", "name", "size"]);
  });

  it("is nothing that a document without nesting says", () => {
    const page = new Page("a.md", 1, ["optionality"]).type("Thing", object({ id: text() }));
    const { members } = structureHints([page.read()]);
    expect(members({ root: { kind: "type", name: "Thing" }, steps: [] })).toBeUndefined();
  });
});

describe("a model that a document only names", () => {
  const answer = { kind: "response", operation: get, status: "200" } as const;
  const member = (name: string) => ({ root: answer, steps: [{ kind: "property", name }] }) as const;
  const person = object({ name: text() }, { model: "Person" });
  const named = { required: true, model: "Person" };

  it("has the members that another place prints", () => {
    const page = new Page("a.md").returns(get, object({ owner: named })).body(post, person);
    const { isBare, members } = structureHints([page.read()]);
    expect(members(member("owner"))).toEqual(["name"]);
    expect(members({ root: { kind: "type", name: "Person" }, steps: [] })).toEqual(["name"]);
    expect(isBare(member("owner"))).toBe(false);
  });

  it("has none where they stand in the same part of the page", () => {
    const page = new Page("a.md").returns(get, object({ owner: person, maker: named }));
    const { isBare, members } = structureHints([page.read()]);
    expect(members(member("maker"))).toBeUndefined();
    expect(isBare(member("maker"))).toBe(true);
    expect(isBare(member("owner"))).toBe(false);
  });

  it("is known of, as plain values are, which have nothing below them", () => {
    const page = new Page("a.md").returns(get, object({ id: text(), list: { type: "array" } }));
    const { isBare, knows } = structureHints([page.read()]);
    expect(["id", "list", "other"].map((name) => knows(member(name)))).toEqual([true, true, false]);
    expect(["id", "list", "other"].map((name) => isBare(member(name)))).toEqual([true, false, false]);
  });
});
