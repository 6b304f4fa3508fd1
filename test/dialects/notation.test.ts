import { describe, expect, it } from "vitest";
import {
  consumeVariant,
  expectChildren,
  isTooDeep,
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
    const orNull = parse("Book object { id, size } or null");
    expect(orNull).toEqual(parse("Book = object { id, size } or null"));
    expect(orNull).toMatchObject({ kind: "named", name: "Book", nullable: true });
  });

  it.each(["Book object { id } or nullable", "Book object { id } or null or string", "Book object or null"])(
    "is not %s",
    (text) => {
      expect(parseDeclaration(text)).toBeUndefined();
    },
  );

  it("of an alias has its type", () => {
    expect(parse("Media = Book or array of Map")).toMatchObject({ kind: "alias", name: "Media" });
    for (const text of ["array of object { id }", "string or null", "Book { id }"]) {
      expect(parse(`Media = ${text}`)).toEqual({ kind: "alias", name: "Media", type: typeOf(text) });
    }
  });

  it("of a variant without a name has its type", () => {
    for (const text of ["Book or string", "array of Book", "object { id }"]) {
      expect(parse(text)).toEqual({ kind: "anonymous", type: typeOf(text) });
    }
  });

  it("of a value is that value", () => {
    for (const [text, value] of [
      ['"say "hi""', 'say "hi"'],
      ['"say "hi or bye""', 'say "hi or bye"'],
      ['""', ""],
      ['"more or less"', "more or less"],
      ["-1.25", -1.25],
      ["1e10", 1e10],
      ["12e3", 12_000],
      ["2E-1", 0.2],
      ["true", true],
      ["false", false],
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
    "x: map[string ",
    "x: Foo[string]",
    "x: camelCase",
    "x: array of  more",
    "x: object { }}",
    "x: object { a",
    'x: object { "a }',
    "x: object { a b }",
    "x: object { a, , b }",
    "x: object { 3 more }",
    "x: Book { a",
    "x: 1.",
    "x: null",
    "x: ",
    ": string",
    "Book = the",
    "Book object { a",
  ])("is not %s", (text) => {
    expect(parseDeclaration(text)).toBeUndefined();
  });

  it("ends where its text does, and never beyond the limit", () => {
    const text = "- `id: string` text";
    expect(readDeclaration(text, 3)?.end).toBe(13);
    expect(readDeclaration("id: string", 0, 6)).toBeUndefined();
    expect(readDeclaration('x: "a - `y: "b"', 0, 9)).toBeUndefined();
    expect(readDeclaration('x: "ab"', 0, 6)).toBeUndefined();
    expect(readDeclaration('x: "a" b"', 0, 6)).toMatchObject({ end: 6 });
    expect(readDeclaration("x: string or number", 0, 9)).toMatchObject({ end: 9 });
    expect(readDeclaration("x: string or number", 0, 12)).toMatchObject({ end: 9 });
  });

  it.each(["\t", "\n", "\v", "\f", "\r", " ", " \n  "])("may have %j between its words", (space) => {
    expect(typeOf(`string${space}or "a"${space}or map["b"${space}]`)).toEqual(
      typeOf('string or "a" or map["b"]'),
    );
    expect(typeOf(`object {${space}a${space}}`)).toEqual(typeOf("object { a }"));
  });

  it.each(["\b", "\u000e", "\u00a0"])("may not have %j between its words", (character) => {
    expect(parseDeclaration(`x: string${character}or number`)).toBeUndefined();
  });

  it("may be nullable, wherever its type says so", () => {
    for (const text of ["string or null", "null or string"]) {
      expect(typeOf(text)).toEqual({ ...typeOf("string"), nullable: true });
    }
    expect(parseDeclaration("x: string or nullish")).toBeUndefined();
  });

  it("may be within 32 arrays or maps, and no more", () => {
    const within = (start: string, depth: number, end = "") =>
      parseDeclaration(`x: ${start.repeat(depth)}string${end.repeat(depth)}`);
    expect(within("array of ", 32)).toBeDefined();
    expect(within("array of ", 33)).toBeUndefined();
    expect(within("map[", 32, "]")).toBeDefined();
    expect(within("map[", 33, "]")).toBeUndefined();
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
    ["1", [], { kind: "literals", values: [1], count: 1 }],
    ["array of true or false", ["items"], { kind: "literals", values: [true, false], count: 2 }],
    ["Book", [], { kind: "model", name: "Book" }],
    [
      'object { "created_at[gte]", b, "", 2 more }',
      [],
      { kind: "fields", names: ["created_at[gte]", "b", ""], count: 5 },
    ],
    ["Book { id }", [], { kind: "fields", names: ["id"], count: 1, model: "Book" }],
  ] as const)("%s", (text, layers, core) => {
    expect(expectChildren(typeOf(text))).toEqual({ layers: layers.map((kind) => ({ kind })), core });
  });

  it.each([
    ["map[string or null]", [{ kind: "values", nullable: true }]],
    ["map[string] or null", [{ kind: "values" }]],
    ["map[object { a }  or null]", [{ kind: "values", nullable: true }]],
    [
      "array of map[map[Book or null]]",
      [{ kind: "items" }, { kind: "values" }, { kind: "values", nullable: true }],
    ],
  ])("%s has null where its brackets say", (text, layers) => {
    expect(expectChildren(typeOf(text)).layers).toEqual(layers);
  });

  it.each(['"a" or string', '"a" or array of "b"', '"a" or 2 more or "b"', "string or 2 more", "2 more"])(
    "%s are its variants",
    (text) => {
      const { alternatives } = typeOf(text);
      expect(expectChildren(typeOf(text))).toEqual({ layers: [], core: { kind: "variants", alternatives } });
    },
  );

  it("tell where an array ends", () => {
    const type = typeOf("array of array of object { a } or object { b } or string");
    const layersBefore = (first: string) => expectChildren(type, parse(first)).layers.map(({ kind }) => kind);
    expect(expectChildren(type).layers).toEqual([{ kind: "items" }, { kind: "items" }]);
    expect(layersBefore("object { a }")).toEqual(["items", "items"]);
    expect(layersBefore("array of object { a } or object { b }")).toEqual(["items"]);
    expect(layersBefore("array of array of object { a }")).toEqual([]);
    expect(layersBefore("array of array of object { a } or object { b } or string")).toEqual([
      "items",
      "items",
    ]);
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

  it("of a union repeat its names, whatever they stand for", () => {
    const { alternatives } = typeOf("Book { id } or Media or array of Map");
    const [book, media, map] = ["Book object { id, size }", "Media = string", "Map object { id }"].map(parse);
    if (!book || !media || !map) throw new Error("no declarations");
    expect(consumeVariant(alternatives, unionStart, book)).toEqual({ at: 1, met: 0 });
    expect(consumeVariant(alternatives, unionStart, media)).toBeUndefined();
    expect(consumeVariant(alternatives, { at: 1, met: 0 }, media)).toEqual({ at: 2, met: 0 });
    expect(consumeVariant(alternatives, { at: 2, met: 0 }, map)).toBeUndefined();
    expect(consumeVariant(alternatives, { at: 3, met: 0 }, map)).toBeUndefined();
  });

  it("of a union are no properties", () => {
    expect(consumeVariant(typeOf("2 more").alternatives, unionStart, parse("a: string"))).toBeUndefined();
    expect(consumeVariant(typeOf("string").alternatives, unionStart, parse("a: string"))).toBeUndefined();
  });
});

describe("a variant of a union", () => {
  const types = [
    ...["string", "number", '"string"', "1", "true", "Book", "object { a, b }", "object { a, c }"],
    ...["object { a }", "object { a, b, c, 2 more }", "object { a, b, c, 3 more }", "map[string]"],
    ...[
      "map[number]",
      "map[string or null]",
      "map[string or number]",
      "array of string",
      "array of array of string",
    ],
  ];

  it.each(types)("%s is printed like itself, and like no other", (text) => {
    const same = types.filter((other) =>
      consumeVariant(typeOf(other).alternatives, unionStart, { kind: "anonymous", type: typeOf(text) }),
    );
    expect(same).toEqual([text]);
  });
});

describe("a type nested too deeply to be read", () => {
  const nest = (depth: number, start: string, end: string) =>
    `${start.repeat(depth)}string${end.repeat(depth)}`;

  it.each([
    ["x: ", 33, "array of ", ""],
    ["x: optional ", 33, "array of ", ""],
    ["x: ", 33, "map[", "]"],
    ["created_at: ", 33, "map[", ""],
    ['"created_at[gte]": ', 33, "map[", "]"],
    ["Book = ", 33, "object { ", " }"],
    ["größe.max-2: ", 33, "map[object { ", "}]"],
  ])("%s with %i times %s", (head, depth, start, end) => {
    expect(isTooDeep(head + nest(depth, start, end))).toBe(true);
  });

  it.each([
    ["what can be read", `x: ${nest(32, "array of ", "")}`],
    ["maps that can be read", `x: ${nest(32, "map[", "]")}`],
    ["many types beside each other", `x: ${"map[string] or ".repeat(40)}object { a }`],
    ["brackets that only close", `x: ${"]}".repeat(40)}`],
    ["words before it", `see x: ${nest(40, "map[", "]")}`],
    ["no name before it", nest(40, "map[", "]")],
    ["a quotation of nothing", `"": ${nest(40, "map[", "]")}`],
  ])("is not %s", (_name, text) => {
    expect(isTooDeep(text)).toBe(false);
  });
});
