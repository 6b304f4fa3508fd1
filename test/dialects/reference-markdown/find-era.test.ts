import { describe, expect, it } from "vitest";
import { findEra } from "../../../generator/dialects/reference-markdown/find-era.js";
import { readLineTokens } from "../../../generator/dialects/reference-markdown/read-line-tokens.js";

const read = (...items: readonly string[]) => {
  const text = ["words", ...items.map((item) => `- \`${item}\``)].join("\n\n");
  return findEra(readLineTokens(text), text);
};

describe("a page prints models in full every time", () => {
  it.each([
    ["with objects after a sign", ["a: string", "Book = object { id }"]],
    ["with numbered variants", ["a: string", "UnionMember0 = string"]],
    ["with more than ten of them", ["UnionMember12 = string", "Book object { id }"]],
  ])("%s", (_, items) => {
    expect(read(...items)).toEqual({ showsNull: false, repeatsModels: true });
  });
});

describe("a page prints models once a section", () => {
  it.each([
    ["with objects after their name alone", ["a: string", "Book object { id }"]],
    ["with variants without a name", ["a: string", "array of string"]],
  ])("%s", (_, items) => {
    expect(read(...items)).toEqual({ showsNull: false, repeatsModels: false });
  });

  it("where it says of a type that it may be null", () => {
    const era = { showsNull: true, repeatsModels: false };
    expect(read("a: number", "a: string or null")).toEqual(era);
    expect(read("UnionMember0 = string or null")).toEqual(era);
  });
});

describe("a page does not tell", () => {
  it.each([
    ["without items", []],
    ["with members alone", ["a: object { b }", "b: string"]],
    ["with values", ['a: "x"', '"x"']],
    ["with names of any other type", ["Media = string", "MyUnionMember1 = string", "UnionMembers = string"]],
    [
      "with a member that is called like a numbered variant",
      ['"UnionMember0 = ": string', 'a: "null or null"'],
    ],
  ])("%s", (_, items) => {
    expect(read(...items)).toEqual({ showsNull: false, repeatsModels: undefined });
  });
});
