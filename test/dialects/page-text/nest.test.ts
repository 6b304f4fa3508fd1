import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../generator/dialects/page-text/evidence.js";
import { findReturnRoots } from "../../../generator/dialects/page-text/section-roots.js";
import { placeAt } from "../../../generator/dialects/shared/places.js";
import { http } from "../../../generator/dialects/reference-page/language.js";
import { nestLines } from "../../support/nest-lines.js";

const nothingKnown: Evidence = () => undefined;
const body = placeAt({ kind: "api" });

/** How the lines of an answer nest. */
const nest = (...lines: readonly string[]) =>
  nestLines(lines, http, findReturnRoots(http, nothingKnown, body)).said;

describe("what stands under an object", () => {
  it.each([
    [
      "is as many members as it has",
      ["a: object { b, c }", "b: string", "c: string", "d: string"],
      "a(b c) d",
    ],
    [
      "begins with those that it prints",
      ["a: object { b, c, d, 2 more }", "b: 1", "c: 1", "d: 1", "e: 1", "f: 1", "g: 1"],
      "a(b c d e f) g",
    ],
    ["may have members of its own", ["a: object { b, d }", "b: object { c }", "c: 1", "d: 1"], "a(b(c) d)"],
    ["may be that of a list or a map", ["a: array of map[object { b }]", "b: 1", "c: 1"], "a(b) c"],
    ["may be that of a model", ["a: Dog { b }", "b: 1", "c: 1"], "a(b) c"],
    [
      "has no member twice",
      ["a: object { b, c, d, 2 more }", "b: 1", "c: 1", "d: 1", "e: 1", "f: 1", "e: 1"],
      "a(b c d e f) e",
    ],
  ])("%s", (_, lines, tree) => {
    expect(nest(...lines)).toEqual([tree]);
  });

  it("may be left out where the model was printed before, or stands around it", () => {
    expect(nest("a: Dog { x, y }", "x: 1", "y: 1", "b: Dog { x, y }", "c: 1")).toEqual(["a(x y) b c"]);
    expect(nest("Dog { x, y }", "x: optional Dog { x, y }", "y: 1")).toEqual(["Dog(x y)"]);
    expect(nest("a: Dog { x, y }", "b: 1")).toEqual(["a b", "children-missing: a: Dog { x, y }"]);
    expect(nest("a: object { x }", "b: 1")).toEqual(["a b", "children-missing: a: object { x }"]);
    expect(nest("a: object { x }", "x: 1", "b: object { x }", "c: 1")).toEqual([
      "a(x) b c",
      "children-missing: b: object { x }",
    ]);
    expect(nest("a: object { b }", "b: object { x }", "c: 1")).toEqual([
      "a(b) c",
      "children-missing: b: object { x }",
    ]);
    expect(nest("a: Dog { x }", "b: Dog { x }", "c: 1")).toEqual([
      "a b c",
      "children-missing: a: Dog { x }",
      "children-missing: b: Dog { x }",
    ]);
    expect(nest("a: Dog { x, y }", "x: 1", "y: 1", "b: Dog { x, y }", "x: 1", "c: 1")).toEqual([
      "a(x y) b(x) c",
      "count-mismatch: b: Dog { x, y }",
    ]);
    expect(nest("a: Dog { x }", "x: 1", "b: Cat { x }", "c: 1")).toEqual([
      "a(x) b c",
      "children-missing: b: Cat { x }",
    ]);
    expect(nest("A = string or number", "string", "number", "B { a }", "a: A { x }")).toEqual([
      "A(primitive primitive) B(a)",
      "children-missing: a: A { x }",
    ]);
    expect(nest("a: Cat { b }", "b: Dog { x }", "c: 1")).toEqual([
      "a(b) c",
      "children-missing: b: Dog { x }",
    ]);
  });

  it("is reported where it is not as many as declared", () => {
    expect(nest("a: object { b, c }", "b: 1", "d: 1")).toEqual([
      "a(b) d",
      "count-mismatch: a: object { b, c }",
    ]);
    const { messages } = nestLines(
      ["a: object { b, c }", "b: 1"],
      http,
      findReturnRoots(http, nothingKnown, body),
    );
    expect(messages).toEqual([expect.stringContaining("declares 2 children, but 1")]);
    expect(nest("a: object { b, c }", "c: 1")).toEqual(["a c", "children-missing: a: object { b, c }"]);
  });
});

describe("what stands under an enumeration", () => {
  it.each([
    ["is its values", ['a: "x" or "y"', '"x"', '"y"', "b: 1"], 'a("x" "y") b'],
    ["may be left out where all are printed", ['a: "x" or "y"', "b: 1"], "a b"],
    ["is nothing where it has one value", ['a: "x"', "b: 1"], "a b"],
    [
      "is its one value where the page says so",
      ['a: "x"', "One of the following:", '"x"', "b: 1"],
      'a("x") b',
    ],
    [
      "is more than it prints",
      ["a: 1 or 2 or 3 or 2 more", "1", "2", "3", "4", "5", "b: 1"],
      "a(1 2 3 4 5) b",
    ],
    ["may be that of a list", ['a: array of "x" or "y"', '"x"', '"y"', "b: 1"], 'a("x" "y") b'],
    [
      "is that of a list alone where its first line says so",
      [
        'a: array of "x" or "y" or "z"',
        'array of "x" or "y"',
        "One of the following:",
        '"x"',
        '"y"',
        '"z"',
        "b: 1",
      ],
      'a(literals("x" "y") "z") b',
    ],
  ])("%s", (_, lines, tree) => {
    expect(nest(...lines)).toEqual([tree]);
  });

  it("is reported where it is not what the type says", () => {
    expect(nest('a: "x" or "y"', '"x"', "b: 1")).toEqual(['a("x") b', 'count-mismatch: a: "x" or "y"']);
    expect(nest("a: 1 or 2 or 3 or 2 more", "b: 1")).toEqual([
      "a b",
      "children-missing: a: 1 or 2 or 3 or 2 more",
    ]);
    expect(nest('a: "x" or "y"', '"y"', "b: 1")).toEqual(["a b"]);
  });
});

describe("what stands under a union", () => {
  it.each([
    [
      "is its variants",
      ["a: string or object { b }", "string", "object { b }", "b: 1", "c: 1"],
      "a(primitive fields(b)) c",
    ],
    [
      "is more than it prints",
      ["a: string or object { b } or 2 more", "string", "object { b }", "b: 1", "number", "boolean", "c: 1"],
      "a(primitive fields(b) primitive primitive) c",
    ],
    [
      "may be a union of lists",
      ["a: array of string or object { b }", "array of string", "object { b }", "b: 1", "c: 1"],
      "a(primitive fields(b)) c",
    ],
    [
      "may have unions within",
      [
        "a: Dog or B or 1 more",
        "Dog = 1 or 2 or 3",
        "1",
        "2",
        "3",
        "B = string or number",
        "string",
        "number",
        "boolean",
        "c: 1",
      ],
      "a(Dog(1 2 3) B(primitive primitive) primitive) c",
    ],
  ])("%s", (_, lines, tree) => {
    expect(nest(...lines)).toEqual([tree]);
  });

  it("is reported where variants are missing", () => {
    expect(nest("a: string or object { b }", "string", "c: 1")).toEqual([
      "a(primitive) c",
      "count-mismatch: a: string or object { b }",
    ]);
    expect(nest("a: string or object { b }", "c: 1")).toEqual([
      "a c",
      "children-missing: a: string or object { b }",
    ]);
  });

  it("is nothing where its own words say all variants", () => {
    expect(nest("a: string or array of number", "b: 1")).toEqual(["a b"]);
    expect(nest("a: array of string or number", "b: 1")).toEqual([
      "a b",
      "children-missing: a: array of string or number",
    ]);
  });
});

describe("what stands under a model without its members", () => {
  it("is nothing, but for alternatives", () => {
    expect(nest("a: Dog", "b: 1")).toEqual(["a b"]);
    expect(nest("a: Dog", "One of the following:", '"x"', '"y"', "b: 1")).toEqual(['a("x" "y") b']);
    expect(
      nest("a: Dog", "One of the following:", "Big { x }", "x: 1", "Small { y }", "y: 1", "b: 1"),
    ).toEqual(["a(Big(x) Small(y)) b"]);
  });
});

describe("the roots of an answer", () => {
  it.each([
    ["are members", ["a: 1", "b: 1"], "a b"],
    ["are types by their names", ["A { x }", "x: 1", "B = string"], "A(x) B"],
    ["are one type without a name", ["array of string"], "primitive"],
  ])("%s", (_, lines, tree) => {
    expect(nest(...lines)).toEqual([tree]);
  });

  it("are not both types and members, or several types without a name", () => {
    expect(nest("A = string", "b: string")).toEqual(["A", "item-misplaced: b: string", "1 of 2 unread"]);
    expect(nest("b: string", "A = string")).toEqual(["b", "item-misplaced: A = string", "1 of 2 unread"]);
    expect(nest("array of string", "array of number")).toEqual(["primitive"]);
    expect(nest("b: string", "array of number")).toEqual(["b"]);
  });
});

it("nests no deeper than any API does", () => {
  const members = Array.from({ length: 66 }, (_, index) => `a${index}: object { a${index + 1} }`);
  const { messages, nodes, said } = nestLines(
    [...members, "b: 1", "c: 1"],
    http,
    findReturnRoots(http, nothingKnown, body),
  );
  let depth = 0;
  for (let inner = nodes; inner[0]; inner = inner[0].children) depth += 1;
  expect(depth).toBe(65);
  expect(said.slice(1)).toEqual([
    "nesting-too-deep: a65: object { a66 }",
    "children-missing: a64: object { a65 }",
    "model-unsettled: a65: object { a66 }",
    "3 of 68 unread",
  ]);
  expect(messages.at(-1)).toContain("belong to a65; 3 items");
  const union = [...members.slice(0, 64), "a64: string or number", "string"];
  const unnamed = nestLines(union, http, findReturnRoots(http, nothingKnown, body));
  expect(unnamed.messages.at(-1)).toContain("belong to a type without a name; 1 items");
});
