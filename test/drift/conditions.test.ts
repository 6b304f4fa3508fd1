import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const { carry } = carriers.request;
const text: Members = { type: "string" };
const whole = (more: Members): JsonValue =>
  carry({ type: "object", properties: { k: text, b: text, c: text }, ...more });

/** What follows where `k` has a value. */
const where = (value: string, then: Members): JsonValue => ({
  if: { required: ["k"], properties: { k: { const: value } } },
  then,
});

const all = (...allOf: readonly JsonValue[]): JsonValue => whole({ allOf });

/** Kind, place below the schema in both documents, and both texts of each change. */
function listChanges(base: JsonValue, revision: JsonValue) {
  const below = (pointer: string | undefined) => pointer?.replace(/^.*\/schema/u, "");
  return compareDocuments(base, revision).map((change) => [
    change.kind,
    below(change.base),
    below(change.revision),
    change.before,
    change.after,
  ]);
}

describe("of several conditions the one that changed is told", () => {
  const first = where("x", { required: ["b"] });
  const [base, revision] = [
    all(first, where("y", { required: ["c"] })),
    all(first, where("y", { required: ["b", "c"] })),
  ];

  it("where more follows from it", () => {
    const [less, more] = ["if object { k }, then object { c }", "if object { k }, then object { b, c }"];
    expect(listChanges(base, revision)).toEqual([
      ["constraint-changed", "/allOf/1/if", "/allOf/1/if", less, more],
    ]);
    expect(listChanges(revision, base)).toEqual([
      ["constraint-changed", "/allOf/1/if", "/allOf/1/if", more, less],
    ]);
  });

  it("where its test is another, in full as short words are the same", () => {
    const other = all(first, { ...(where("z", { required: ["c"] }) as Members) });
    expect(listChanges(base, other)).toEqual([
      [
        "constraint-changed",
        "/allOf/1/if",
        "/allOf/1/if",
        'if object { k: "y" }, then object { c }',
        'if object { k: "z" }, then object { c }',
      ],
    ]);
  });

  it("where it came or went, before the others or after them", () => {
    const added = "if object { k }, then object { c }";
    for (const [more, place] of [
      [base, "/allOf/1/if"],
      [all(where("y", { required: ["c"] }), first), "/allOf/0/if"],
    ] as const) {
      expect(listChanges(all(first), more)).toEqual([["constraint-added", "", place, undefined, added]]);
      expect(listChanges(more, all(first))).toEqual([["constraint-removed", place, "", added, undefined]]);
    }
  });

  it("where it is the presence of a member", () => {
    const dependents = (minLength: number) =>
      whole({
        dependentSchemas: { k: { required: ["b"] }, b: { properties: { c: { ...text, minLength } } } },
      });
    expect(listChanges(dependents(1), dependents(2))).toEqual([
      [
        "constraint-changed",
        "/dependentSchemas/b",
        "/dependentSchemas/b",
        "if object { b }, then object { c?: string with minLength 1 }",
        "if object { b }, then object { c?: string with minLength 2 }",
      ],
    ]);
  });

  it("whatever is said beside the values of the others", () => {
    const described = where("x", { required: ["b"], description: "why" });
    const [told] = listChanges(base, all(described, where("y", { required: ["b", "c"] })));
    expect(told?.slice(0, 3)).toEqual(["constraint-changed", "/allOf/1/if", "/allOf/1/if"]);
  });
});

it("tells schemas that are ruled out in full where short words are the same", () => {
  const without = (minLength: number) =>
    whole({ not: { properties: { b: { ...text, minLength } }, required: ["b"] } });
  expect(listChanges(without(1), without(2)).map((change) => change.slice(3))).toEqual([
    ["object { b: string with minLength 1 }", "object { b: string with minLength 2 }"],
  ]);
});
