import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseCanonical } from "../../generator/openapi/parse-canonical.js";
import { parseAnyYaml } from "../../generator/openapi/parse-yaml.js";
import { fromJson, toJson } from "../../generator/openapi/tree.js";
import { printYaml } from "../../generator/openapi/write/print-yaml.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { arbitraryHostileText, arbitraryJson } from "../support/arbitrary-text.js";

const read = (text: string) => parseCanonical({ name: "spec.yaml", text }, 400);
const readByLibrary = (text: string) => parseAnyYaml({ name: "spec.yaml", text });

const arbitraryMap = fc.dictionary(arbitraryHostileText, arbitraryJson, {
  minKeys: 1,
  noNullPrototype: true,
});

/** A stretch of a text replaced by a few characters that mean something in YAML. */
const arbitraryEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 3 }),
  text: fc.constantFrom(
    "",
    " ",
    "  ",
    "\n",
    "\t",
    ":",
    "- ",
    "#",
    " #",
    "? ",
    '"',
    "'",
    "|",
    "|-\n",
    "&a ",
    ",",
    "}",
  ),
});

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function applyEdit(text: string, { at, length, text: inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
}

describe("canonical YAML", () => {
  it("is read by any reader of YAML as what was written", () => {
    fc.assert(
      fc.property(arbitraryMap, (value) => {
        expect(parse(printYaml(fromJson(value)))).toEqual(toJson(fromJson(value)));
      }),
    );
  });

  it("is read as the library reads it, with the same places", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const text = writeOpenApi(spec);
        expect(read(text)).toEqual(readByLibrary(text).root);
      }),
      { numRuns: 50 },
    );
  });

  it("is what the writer writes: the reader of all YAML is not needed", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        expect(read(writeOpenApi(spec))).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });

  it("edited by hand is read as the library reads it, or left to it", () => {
    fc.assert(
      fc.property(arbitraryMap, fc.array(arbitraryEdit, { minLength: 1, maxLength: 3 }), (value, edits) => {
        const text = edits.reduce(applyEdit, printYaml(fromJson(value)));
        const root = read(text);
        if (root) expect(root).toEqual(readByLibrary(text).root);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a duplicate key", "a: 1\na: 2\n"],
    ["a comment", "a: 1 # b\n"],
    ["an anchor", "a: &a 1\n"],
    ["a tag", "a: !!str 1\n"],
    ["a value over two lines", "a: b\n  c\n"],
    ["a value that is missing", "a:\nb: 1\n"],
    ["a number that JSON lacks", "a: .inf\n"],
    ["a word that is true to some", "a: yes\n"],
    ["a list that is not indented", "a:\n- b\n"],
    ["other line ends", "a: 1\r\n"],
    ["no line feed at its end", "a: 1"],
    ["a second document", "a: 1\n---\nb: 1\n"],
    ["too many levels", `a: ${"[".repeat(500)}${"]".repeat(500)}\n`],
  ])("with %s is left to the reader of all YAML", (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it("may hold strings of megabytes", () => {
    const value = { text: "a".repeat(1_000_000), slashes: '\\"\b'.repeat(500_000) };
    const root = read(printYaml(fromJson(value)));
    expect(root && toJson(root)).toEqual(value);
  });
});
