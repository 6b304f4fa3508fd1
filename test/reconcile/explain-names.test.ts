import { describe, expect, it } from "vitest";
import { listPropertyNames, readPointer } from "../../generator/reconcile/explain/pointer.js";
import { explain } from "../../generator/reconcile/index.js";
import { suggestNames } from "../../generator/model/suggest-names.js";
import { number, object, Page, reconcilePages, text } from "./support/claims.js";

describe("a JSON pointer", () => {
  it.each([
    ["/paths/~1logs~1{id}/get", ["paths", "/logs/{id}", "get"]],
    ["/a~01/b", ["a~1", "b"]],
    ["/a%20b", ["a%20b"]],
    ["#/paths/~1logs~1%7Bid%7D", ["paths", "/logs/{id}"]],
    ["#/100%", ["100%"]],
    ["/", [""]],
    ["LogGetResponse.id", undefined],
    ["#LogGetResponse", undefined],
    ["", undefined],
  ])("is read from %j", (text, tokens) => {
    expect(readPointer(text)).toEqual(tokens);
  });

  it("names members below `properties` only", () => {
    expect(listPropertyNames(["items", "properties", "a", "anyOf", "0", "properties", "properties"])).toEqual(
      ["a", "properties"],
    );
  });
});

describe("a suggestion", () => {
  const names = ["tokens_in", "tokens_out", "duration", "id", "model", "models"];

  it.each([
    ["tokenz_in", ["tokens_in"]],
    ["tokenz", ["tokens_in", "tokens_out"]],
    ["TOKENS_IN", ["tokens_in", "tokens_out"]],
    ["duraton", ["duration"]],
    ["drtn", []],
    ["mdel", ["model", "models"]],
    ["nothing like it", []],
  ])("for %j is %j", (wanted, suggested) => {
    expect(suggestNames(wanted, names)).toEqual(suggested);
  });

  it("is one of three at most, the nearest first, then by the alphabet", () => {
    expect(suggestNames("item", ["items", "itemz", "itema", "item1", "xitem"])).toEqual([
      "item1",
      "itema",
      "items",
    ]);
  });
});

describe("a member of an answer", () => {
  it("is explained by the name that the ledger gives it", () => {
    const key = { method: "get", path: "/lamps" } as const;
    const said = (name: string, id: ReturnType<typeof text>, rank: number) =>
      new Page(name, rank).operation(key, "List lamps", ["Lamps"]).returns(key, object({ id }));
    const made = reconcilePages([said("a.md", text(), 1), said("b.md", number(), 2)]);
    const name = /- `([^`]*)`, type: `string` \(rank\)/u.exec(made.ledger)?.[1] ?? "";
    expect(name).toBe("lamps.list.200.id");
    const explanation = explain(made.evidence, name);
    expect(explanation.kind === "found" ? explanation.places.map(({ place }) => place) : []).toEqual([name]);
    expect(explain(made.evidence, "lamps.list.404.id").kind).toBe("unknown");
  });
});
