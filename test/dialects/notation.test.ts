import { describe, expect, it } from "vitest";
import {
  consumeVariant,
  expectChildren,
  isUnionComplete,
  parseDeclaration,
  readDeclaration,
  unionStart,
  type Declaration,
  type TypeExpression,
} from "../../generator/dialects/notation/index.js";

function parse(text: string): Declaration {
  const declaration = parseDeclaration(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  return declaration;
}

function typeOf(text: string): TypeExpression {
  const declaration = parse(`x: ${text}`);
  if (declaration.kind !== "property") throw new Error(`no property: ${text}`);
  return declaration.type;
}

describe("a declaration", () => {
  it("of a property has its name, quoted or not", () => {
    expect(parse('"created_at[gte]": optional string')).toMatchObject({
      name: "created_at[gte]",
      optional: true,
    });
    expect(parse("false: object { elementId }")).toMatchObject({ kind: "property", name: "false" });
  });

  it("of a named object is the same with and without the sign of older pages", () => {
    expect(parse("Book object { id, size }")).toEqual(parse("Book = object { id, size }"));
  });

  it("of an alias has its type", () => {
    expect(parse("Media = Book or array of Map")).toMatchObject({ kind: "alias", name: "Media" });
  });

  it("of a value is that value", () => {
    for (const [text, value] of [
      ['"say "hi""', 'say "hi"'],
      ['""', ""],
      ["-1.5", -1.5],
      ["true", true],
    ] as const) {
      expect(parse(text)).toMatchObject({ kind: "anonymous", type: { alternatives: [{ atom: { value } }] } });
    }
  });

  it.each([
    "user",
    "Book",
    "Book or Map",
    "5m",
    "id: the",
    "a: array of",
    "x: map[string",
    "x: object { }}",
    "x: ",
  ])("is not %s", (text) => {
    expect(parseDeclaration(text)).toBeUndefined();
  });

  it("ends where its text does, and never beyond the limit", () => {
    const text = "- `id: string` text";
    expect(readDeclaration(text, 3)?.end).toBe(13);
    expect(readDeclaration("id: string", 0, 6)).toBeUndefined();
  });

  it("within 100,000 arrays or maps is none", () => {
    expect(parseDeclaration(`x: ${"array of ".repeat(100_000)}string`)).toBeUndefined();
    expect(parseDeclaration(`x: ${"map[".repeat(100_000)}string`)).toBeUndefined();
  });
});

describe("the children of a type", () => {
  it.each([
    ["string", [], { kind: "primitive", name: "string" }],
    ["array of map[string]", ["items", "values"], { kind: "primitive", name: "string" }],
    ['"a" or "b" or "c" or 2 more', [], { kind: "literals", values: ["a", "b", "c"], count: 5 }],
    ["array of object { a, b, c, 4 more }", ["items"], { kind: "fields", names: ["a", "b", "c"], count: 7 }],
    ["map[object { a }  or null]", ["values"], { kind: "fields", names: ["a"], count: 1 }],
    ["Book", [], { kind: "model", name: "Book" }],
    ["Book { id }", [], { kind: "fields", names: ["id"], count: 1, model: "Book" }],
  ] as const)("%s", (text, layers, core) => {
    expect(expectChildren(typeOf(text))).toEqual({ layers, core });
  });

  it("tell where an array ends", () => {
    const type = typeOf("array of object { a } or object { b } or string");
    expect(expectChildren(type, parse("object { a }")).layers).toEqual(["items"]);
    expect(expectChildren(type, parse("array of object { a } or object { b }")).layers).toEqual([]);
  });

  it("of a union repeat what it prints, member by member", () => {
    const { alternatives } = typeOf('"low" or "medium" or "high" or 2 more or EffortLow or Other or 2 more');
    const variants = [
      '"low" or "medium" or "high" or 2 more',
      "EffortLow object { a }",
      "Other = string",
      "number",
    ];
    let progress = unionStart;
    for (const variant of [...variants, "object { z }"]) {
      expect(isUnionComplete(alternatives, progress)).toBe(false);
      const next = consumeVariant(alternatives, progress, parse(variant));
      if (!next) throw new Error(`does not fit: ${variant}`);
      progress = next;
    }
    expect(isUnionComplete(alternatives, progress)).toBe(true);
    expect(consumeVariant(alternatives, unionStart, parse("string"))).toBeUndefined();
  });
});
