import { describe, expect, it } from "vitest";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import { findShownMembers, findShownType } from "../../../generator/dialects/page-text/shown-members.js";
import { placeOfType, stepInto } from "../../../generator/dialects/shared/places.js";
import type { JsonValue, PlaceStep } from "../../../generator/model/index.js";

const root = placeOfType("Dog");

const all = (...names: readonly string[]) => ({ names, isFull: true });
const property = (name: string): PlaceStep => ({ kind: "property", name });
const items: PlaceStep = { kind: "items" };
const values: PlaceStep = { kind: "values" };
const variant: PlaceStep = { kind: "variant", index: 0 };

describe("the members that an example shows", () => {
  const shown: JsonValue = {
    a: { b: 1, c: 2 },
    d: [{ e: 1 }, { f: 2 }],
    g: { x: { h: 1 } },
    i: "x",
    j: null,
  };

  it.each([
    ["at its root", [], all("a", "d", "g", "i", "j")],
    ["at a member", [property("a")], all("b", "c")],
    ["at the first item", [property("d"), items], all("e")],
    ["at the first value", [property("g"), values], all("h")],
    ["of a value that has none", [property("i")], "none"],
    ["of a number", [property("a"), property("b")], "none"],
    ["not of null", [property("j")], undefined],
    ["not of a list", [property("d")], undefined],
    ["not of a member that is not there", [property("z")], undefined],
    ["not of the items of an object", [property("a"), items], undefined],
    ["not of the values of a list", [property("d"), values], undefined],
    ["not of a variant, of which there are others", [property("a"), variant], undefined],
  ] as const)("are those %s", (_, steps, members) => {
    expect(findShownMembers(root, shown)(steps.reduce(stepInto, root), "X")).toEqual(members);
  });

  it("may be within a place", () => {
    const inner = stepInto(root, property("a"));
    expect(findShownMembers(inner, { b: { c: 1 } })(stepInto(inner, property("b")), "X")).toEqual(all("c"));
  });

  it("are none of an object without them, of nothing, or of another root", () => {
    expect(findShownMembers(root, {})(root, "X")).toBeUndefined();
    expect(findShownMembers(root, undefined)(root, "X")).toBeUndefined();
    expect(findShownMembers(root, shown)(placeOfType("Cat"), "X")).toBeUndefined();
  });
});

describe("the part of an answer that a type describes", () => {
  const find = (shown: JsonValue | undefined, ...lines: readonly string[]) =>
    findShownType(
      { head: { kind: "returns" }, at: { start: 0, end: 0 }, lines: [...readPageLines(lines.join("\n"))] },
      shown,
    );

  it.each([
    ["the answer", { a: 1, b: 2 }, { a: 1, b: 2 }],
    ["a member", { x: { a: 1 } }, { a: 1 }],
    ["the first item", [{ a: 1 }, { b: 1 }], { a: 1 }],
    ["the first item of a member", { x: [{ a: 1 }, { b: 1 }] }, { a: 1 }],
    ["that with most members", { x: { a: 1 }, y: { a: 1, b: 2 } }, { a: 1, b: 2 }],
    ["the first of several", { x: { a: 1 }, y: { a: 2 } }, { a: 1 }],
    ["none without the first that is declared", { b: 2, x: { b: 2 } }, undefined],
    ["none with others", { x: { a: 1, z: 2 } }, undefined],
    ["none without members", { x: {}, y: [] }, undefined],
    ["no value", "a", undefined],
    ["nothing", undefined, undefined],
  ])("is %s: all its members are declared", (_, shown, part) => {
    expect(find(shown, "a: str", "Deprecatedb: str", '"c-d": str')).toEqual(part);
  });

  it("has names that are declared on lines of their own", () => {
    expect(find({ "c-d": 1 }, '"c-d": str')).toEqual({ "c-d": 1 });
    expect(find({ a: 1 }, "the a: str")).toBeUndefined();
    expect(find({ a: 1 }, "a:str")).toBeUndefined();
    expect(find({ b: 1 }, "Deprecatedb: str")).toEqual({ b: 1 });
  });
});
