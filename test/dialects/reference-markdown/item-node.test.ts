import { describe, expect, it } from "vitest";
import {
  expectChildren,
  findDeclaredType,
  parseDeclaration,
} from "../../../generator/dialects/notation/index.js";
import {
  findLiteral,
  findModel,
  findModelName,
} from "../../../generator/dialects/reference-markdown/nest/item-node.js";
import { readEntries } from "../../support/nest-items.js";

const parse = (text: string) => {
  const declaration = parseDeclaration(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  return declaration;
};

describe("a declaration gives a type", () => {
  it.each([
    ["Book object { id }", "Book"],
    ["Media = string", "Media"],
    ["MyUnionMember1 = string", "MyUnionMember1"],
    ["UnionMember1s = string", "UnionMember1s"],
    ["UnionMember1 = string", undefined],
    ["UnionMember12 object { id }", undefined],
    ["book: Book", undefined],
    ["array of Book", undefined],
  ])("%s: the name %s", (text, name) => {
    expect(findModelName(parse(text))).toBe(name);
  });

  it.each([
    ['"a"', "a"],
    ["1", 1],
    ["false", false],
    ['"a" or "b"', undefined],
    ['array of "a"', undefined],
    ["string", undefined],
    ['a: "a"', undefined],
  ])("%s: the value %j", (text, value) => {
    expect(findLiteral(parse(text))).toBe(value);
  });
});

describe("an item is of the model", () => {
  it.each([
    ["book: Book", "Book"],
    ["books: array of Book", "Book"],
    ["book: Book { id }", "Book"],
    ["Volume = Book", "Volume"],
    ["book: object { id }", undefined],
    ["title: string", undefined],
  ])("%s: %s", (text, name) => {
    const [entry] = readEntries(text, false);
    const reading = expectChildren(findDeclaredType(parse(text)));
    expect(entry && findModel({ entry, reading })).toBe(name);
  });
});
