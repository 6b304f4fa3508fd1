import { describe, expect, it } from "vitest";
import type { Ability } from "../../generator/model/index.js";
import { explain, printExplanation } from "../../generator/reconcile/index.js";
import { findProperty, literal, object, Page, reconcilePages, text, type Said } from "./support/claims.js";

const able: readonly Ability[] = ["optionality", "enumerations", "nesting", "integer"];
const unable: readonly Ability[] = ["optionality", "nesting"];

function describeIt(said: Said, rank: number, abilities: readonly Ability[]): Page {
  return new Page(`page-${String(rank)}.md`, rank, abilities).type("Thing", object({ it: said }));
}

/** The type that two documents give together, and whether they agree on it. */
function decide(first: Said, second: Said, abilities: readonly Ability[]): readonly [string, string] {
  const { evidence, spec } = reconcilePages([describeIt(first, 1, abilities), describeIt(second, 2, able)], {
    disabledRules: ["integers"],
  });
  const lines = printExplanation(explain(evidence, "Thing.it")).split("\n");
  const rule = lines.some((line) => line.startsWith("  type: ") && line.endsWith("(rank)"))
    ? "rank"
    : "agreed";
  const { schema } = findProperty(spec, "Thing", "it");
  return [schema.kind === "literal" ? schema.values.map(String).join("|") : schema.kind, rule];
}

const kind = (type: NonNullable<Said["type"]>): Said => ({ type, required: true });
const values = (...all: (string | number | boolean)[]): Said => ({
  type: "literal",
  values: all,
  required: true,
});
const bare = kind("object");
const full = object({ id: text() });

describe("the type of a document that has words for all types", () => {
  it.each([
    ["stands against another", kind("string"), kind("boolean"), "string", "rank"],
    ["stands where both say the same", kind("string"), kind("string"), "string", "agreed"],
    ["stands against values that it could have listed", kind("string"), literal("a"), "string", "rank"],
    [
      "stands against an integer, which it would have called one",
      kind("number"),
      kind("integer"),
      "number",
      "rank",
    ],
    ["gives way where it says nothing", kind("unknown"), kind("string"), "string", "agreed"],
    ["gives way where it says nothing, but not to nothing", kind("unknown"), bare, "unknown", "agreed"],
    ["gives way to members where it says nothing", kind("unknown"), full, "object", "agreed"],
    ["gives way to a map where it shows no members", bare, { ...kind("map"), map: text() }, "map", "agreed"],
    ["stands where it shows members", full, { ...kind("map"), map: text() }, "object", "rank"],
    [
      "stands where it shows members that another knows too",
      full,
      { ...kind("map"), map: text(), properties: { id: text() } },
      "object",
      "rank",
    ],
    ["stands where it shows no members, against a string", bare, kind("string"), "object", "rank"],
    ["stands with its values in another order", literal("a", "b"), literal("b", "a"), "a|b", "agreed"],
    ["stands with more values", literal("a", "b", "c"), literal("a", "b"), "a|b|c", "rank"],
    ["stands with other values", literal("a", "b"), literal("a", "c"), "a|b", "rank"],
    ["stands with values of their own kind", values("1"), values(1), "1", "rank"],
  ] as const)("%s", (_name, first, second, type, rule) => {
    expect(decide(first, second, able)).toEqual([type, rule]);
  });

  it("gives way to the first that says more, though a later one says it otherwise", () => {
    const said = [bare, full, { ...kind("map"), map: text() }];
    const { spec } = reconcilePages(said.map((one, index) => describeIt(one, index + 1, able)));
    expect(findProperty(spec, "Thing", "it").schema.kind).toBe("object");
  });
});

describe("the type of a document without words for values and integers", () => {
  it.each([
    ["gives way to values of its kind", kind("string"), literal("a", "b"), "a|b", "agreed"],
    ["gives way to numbers", kind("number"), values(1, 2.5), "1|2.5", "agreed"],
    ["gives way to whole numbers", kind("integer"), values(1, 2), "1|2", "agreed"],
    ["stands against a fraction", kind("integer"), values(1, 2.5), "integer", "rank"],
    ["stands against values of another kind", kind("string"), values("a", 1), "string", "rank"],
    ["gives way to truth values", kind("boolean"), values(true), "true", "agreed"],
    ["stands, but not against an integer", kind("number"), kind("integer"), "number", "agreed"],
    ["stands against a number, where it says integer", kind("integer"), kind("number"), "integer", "rank"],
    ["stands against a string, where it says integer", kind("integer"), kind("string"), "integer", "rank"],
  ] as const)("%s", (_name, first, second, type, rule) => {
    expect(decide(first, second, unable)).toEqual([type, rule]);
  });
});

describe("a word that the first document leaves open and a second does not", () => {
  /** The line of the type that three documents give, the first of which can't tell integers from numbers. */
  function decideThree(second: Said, third: Said): readonly string[] {
    const pages = [
      describeIt(kind("number"), 1, unable),
      describeIt(second, 2, able),
      describeIt(third, 3, able),
    ];
    const { evidence } = reconcilePages(pages, { disabledRules: ["integers"] });
    const lines = printExplanation(explain(evidence, "Thing.it")).split("\n");
    const from = lines.findIndex((line) => line.startsWith("  type: "));
    const end = lines.findIndex((line, index) => index > from && !line.startsWith("    "));
    return lines.slice(from, end).map((line) => line.trim().replace(/:\d.*/, ""));
  }

  it("stands against the third", () => {
    expect(decideThree(kind("number"), kind("integer"))).toEqual([
      "type: number  (rank)",
      "for      page-1.md",
      "for      page-2.md",
      "against  page-3.md",
    ]);
  });

  it("is agreed on where it counts more than the one that would deny it", () => {
    expect(decideThree(kind("integer"), kind("number"))[0]).toBe("type: number  (documented)");
  });
});
