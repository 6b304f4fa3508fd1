import { describe, expect, it } from "vitest";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import { repairJson } from "../../../generator/dialects/page-text/repair-json.js";

const repair = (text: string) => repairJson(readPageLines(text));

describe("JSON that has lost the lines of its braces", () => {
  it.each([
    ["has the members of its first level", '  "a": 1,\n  "b": "x"', { a: 1, b: "x" }],
    ["has space before a comma", '  "a": 1 ,\n  "b": 2', { a: 1, b: 2 }],
    ["has objects within", '  "a": {\n    "b": 1\n  "c": 2', { a: { b: 1 }, c: 2 }],
    ["has an object without members", '  "a": {\n  "b": 1', { a: {}, b: 1 }],
    ["ends in an object without members", '  "a": {', { a: {} }],
    ["has space before the comma of a list", '  "a": [\n  ] ,\n  "b": 1', { a: [], b: 1 }],
    ["has objects on one line", '  "a": [\n    {"b": 1},\n    {"c": 2}\n  ]', { a: [{ b: 1 }, { c: 2 }] }],
    ["has lists of values", '  "a": [\n    1,\n    "b",\n    null\n  ]', { a: [1, "b", null] }],
    ["has lists of lists", '  "a": [\n    [\n      1\n    ],\n    [\n      2\n    ]\n  ]', { a: [[1], [2]] }],
    ["has empty lists", '  "a": [\n  ],\n  "b": []', { a: [], b: [] }],
    ["is a list", '[\n    "a": 1\n]', [{ a: 1 }]],
    ["has names with quotation marks", '  "a\\"b": 1', { 'a"b': 1 }],
    ["has names without a value beside them", '  "a":1,\n  "b":   2', { a: 1, b: 2 }],
  ])("%s", (_, text, value) => {
    expect(repair(text)).toStrictEqual(value);
  });

  it.each([
    [
      "the last member of each has no comma",
      '    "a": 1,\n    "b": 2\n    "a": 3',
      [{ a: 1, b: 2 }, { a: 3 }],
    ],
    ["one has a member again", '    "a": {\n      "x": 1\n    "a": {', [{ a: { x: 1 } }, { a: {} }]],
    [
      "one has the first of its members again",
      '    "a": {\n      "x": 1\n    "b": {\n    "a": {',
      [{ a: { x: 1 }, b: {} }, { a: {} }],
    ],
    ["a list ends one", '    "a": [\n    ]\n    "b": 1', [{ a: [] }, { b: 1 }]],
    ["a list goes on in one", '    "a": [\n    ],\n    "b": 1', [{ a: [], b: 1 }]],
  ])("has objects in a list, one after the other: %s", (_, items, list) => {
    expect(repair(`  "list": [\n${items}\n  ]`)).toStrictEqual({ list });
  });

  it.each([
    ["a line of braces is left", '{\n  "a": 1'],
    ["a line of braces and a comma is left", '  "a": {\n    "b": 1\n  },\n  "c": 2'],
    ["an object of braces alone is left", '  "a": [\n    {}\n  ]'],
    ["an object of braces and a comma is left", '  "a": [\n    {},\n    1\n  ]'],
    ["a name is none", '  "a\\x": 1'],
    ["a name in a list is none", '  "a": [\n    "b\\x": 1\n  ]'],
    ["nothing is left", ""],
    ["a value stands above the items of a list", "1\n  2\n]"],
    ["a list has no items and no end", '  "a": ['],
    ["a list of objects has no end", '  "a": [\n    "b": 1'],
    ["a value is none", '  "a": dog'],
    ["its first line is no member", "  1"],
    ["its first line is a value of many", '  "a",\n  "b"'],
    ["a member stands further out than the first", '    "a": 1\n  "b": 2'],
    ["a member stands further in without an object", '  "a": 1,\n    "b": 2'],
    ["a value stands among members", '  "a": 1,\n  2'],
    ["a member stands twice", '  "a": 1,\n  "a": 2'],
    ["a member follows the last one", '  "a": 1\n  "b": 2'],
    ["a member follows a list without a comma", '  "a": [\n  ]\n  "b": 2'],
    ["a list has no end", '  "a": [\n    1'],
    ["the end of a list stands elsewhere", '  "a": [\n    1\n    ]'],
    ["the items of a list are not further in", '  "a": [\n  1\n  ]'],
    ["the items of a list are not below each other", '  "a": [\n    1,\n      2\n  ]'],
    ["a value stands among the objects of a list", '  "a": [\n    "b": 1,\n    2\n  ]'],
    ["a member of the objects of a list stands twice", '  "a": [\n    "b": 1,\n    "b": 2\n  ]'],
    ["an object within a list has braces", '  "a": [\n    {\n  ]'],
    ["something follows the end", "[\n  1\n]\n]"],
  ])("cannot be read where %s", (_, text) => {
    expect(repair(text)).toBeUndefined();
  });

  it("is nothing without lines", () => {
    expect(repairJson([])).toBeUndefined();
  });

  it("is not followed deeper than 100 levels", () => {
    const indent = (depth: number) => " ".repeat(depth);
    const objects = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${indent(at)}"a": {`).join("\n");
    const lists = (depth: number, name = "") => {
      const open = Array.from({ length: depth }, (_, at) => `${indent(at)}${name}[`);
      const close = Array.from({ length: depth }, (_, at) => `${indent(depth - 1 - at)}]`);
      return [...open, ...close].join("\n");
    };
    expect(repair(objects(101))).toBeDefined();
    expect(repair(objects(102))).toBeUndefined();
    for (const name of ["", '"a": ']) {
      expect(repair(lists(101, name))).toBeDefined();
      expect(repair(lists(102, name))).toBeUndefined();
    }
  });
});
