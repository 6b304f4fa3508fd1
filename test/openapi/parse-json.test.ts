import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringifyJson } from "../../generator/model/index.js";
import { parseJson } from "../../generator/openapi/parse-json.js";
import { toJson } from "../../generator/openapi/tree.js";
import { arbitraryHostileText, arbitraryJson, arbitraryLargeInteger } from "../support/arbitrary-text.js";

const parse = (text: string) => parseJson({ name: "spec.json", text }, 400);

describe("JSON", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.dictionary(arbitraryHostileText, fc.oneof(arbitraryJson, arbitraryLargeInteger), {
          noNullPrototype: true,
        }),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const text = stringifyJson(value, indent);
          const node = parse(text);
          expect(node && toJson(node)).toEqual(value);
        },
      ),
    );
  });

  it("keeps the order of its members, and the places of names and values", () => {
    const node = parse('{"b": 1, "1": [true]}');
    const entries = node?.kind === "map" ? [...node.entries] : [];
    expect(
      entries.map(([name, { keyAt, value }]) => [name, keyAt?.start, value.at?.start, value.at?.end]),
    ).toEqual([
      ["b", 1, 6, 7],
      ["1", 9, 14, 20],
    ]);
  });

  it.each([
    ["a duplicate member", '{"a": 1, "a": 2}'],
    ["a comma at the end", '{"a": 1,}'],
    ["a comment", '{"a": 1} // b'],
    ["an unquoted name", "{a: 1}"],
    ["a number out of range", '{"a": 1e999}'],
    ["a line break in a string", '{"a": "\n"}'],
    ["an unfinished string", '{"a": "'],
    ["too many levels", `{"a": ${"[".repeat(500)}${"]".repeat(500)}}`],
    ["no map", "[1]"],
  ])("with %s is left to the reader of YAML", (_, text) => {
    expect(parse(text)).toBeUndefined();
  });

  it("may hold strings of megabytes", () => {
    const value = {
      escapes: "\x00".repeat(1_000_000),
      text: "a".repeat(1_000_000),
      slashes: "\\".repeat(1_000_000),
    };
    const node = parse(JSON.stringify(value));
    expect(node && toJson(node)).toEqual(value);
  });
});
