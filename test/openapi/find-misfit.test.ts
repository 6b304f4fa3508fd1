import { describe, expect, it } from "vitest";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { findMisfit } from "../../generator/openapi/index.js";

const text: Schema = { kind: "string" };
const literal = (...values: string[]): Schema => ({ kind: "literal", values });

function object(properties: Readonly<Record<string, Schema>>, ...optional: readonly string[]): Schema {
  return {
    kind: "object",
    properties: Object.entries(properties).map(([name, schema]) => ({
      name,
      required: !optional.includes(name),
      schema,
    })),
  };
}

const cat = object({ type: literal("cat"), lives: { kind: "integer" } });
const dog = object({ type: literal("dog"), tricks: { kind: "array", items: text } });
const pet: Schema = { kind: "union", mode: "one", variants: [cat, { kind: "ref", name: "Dog" }] };
const tree = object({ child: { kind: "ref", name: "Tree" }, name: text }, "child");

const named = new Map<string, Schema>([
  ["Dog", dog],
  ["Tree", tree],
  ["Loop", { kind: "ref", name: "Loop" }],
]);

/** The path and what is wrong there, as one text. */
function misfitOf(value: JsonValue, schema: Schema): string | undefined {
  const misfit = findMisfit(value, schema, (name) => named.get(name));
  return misfit && `${misfit.path}: ${misfit.problem}`;
}

describe("a value that conforms", () => {
  it.each<[JsonValue, Schema]>([
    ["a", text],
    [null, { kind: "string", nullable: true }],
    [{ type: "dog", tricks: ["sit"] }, pet],
    [{ name: "a", child: { name: "b" } }, tree],
    [1, { kind: "ref", name: "Nobody" }],
    [1, { kind: "ref", name: "Loop" }],
  ])("%j has no misfit", (value, schema) => {
    expect(misfitOf(value, schema)).toBeUndefined();
  });
});

describe("a value that does not conform", () => {
  it.each<[string, JsonValue, Schema]>([
    [": is 1, not string", 1, text],
    [": is an object, not array", {}, { kind: "array", items: text }],
    [': is "cow", not "cat" or "dog" or "fox" or 2 more', "cow", literal("cat", "dog", "fox", "hen", "owl")],
    [': is "abc", not string, maxLength 2', "abc", { kind: "string", maxLength: 2 }],
    ['a: lacks the required "b"', { a: {} }, object({ a: object({ b: text }) })],
    ["a[1]: is 2, not string", { a: ["x", 2] }, object({ a: { kind: "array", items: text } })],
    [
      '["a b"].c: is null, not string',
      { "a b": { c: null } },
      { kind: "map", values: { kind: "map", values: text } },
    ],
    ["child.name: is 3, not string", { name: "a", child: { name: 3 } }, tree],
    ["more: is true, not string", { more: true }, { kind: "object", properties: [], additional: text }],
  ])("%s", (misfit, value, schema) => {
    expect(misfitOf(value, schema)).toBe(misfit);
  });

  it("is told by the one variant that it can be", () => {
    expect(misfitOf({ type: "dog", tricks: [1] }, pet)).toBe("tricks[0]: is 1, not string");
    expect(misfitOf({ type: "cat", lives: 1.5 }, pet)).toBe("lives: is 1.5, not integer");
    expect(
      misfitOf([1], { kind: "union", mode: "any", variants: [text, { kind: "array", items: text }] }),
    ).toBe("[0]: is 1, not string");
  });

  it("is none of its variants, or more than one", () => {
    expect(misfitOf({ type: "cow" }, pet)).toBe(": is an object, none of its 2 variants");
    expect(misfitOf({}, pet)).toBe(": is an object, none of its 2 variants");
    const either: Schema = { kind: "union", mode: "one", variants: [text, literal("a")] };
    expect(misfitOf("a", either)).toBe(": is 2 of the variants at once");
  });

  it("is shown in a few words", () => {
    const long = "x".repeat(100);
    expect(misfitOf(long, { kind: "number" })).toBe(`: is "${"x".repeat(39)}…, not number`);
  });
});
