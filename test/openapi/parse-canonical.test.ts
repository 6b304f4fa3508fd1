import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { parseCanonical } from "../../generator/openapi/parse-canonical.js";
import { parseAnyYaml } from "../../generator/openapi/parse-yaml.js";
import { fromJson, lineOf, type Node } from "../../generator/openapi/tree.js";
import { printYaml } from "../../generator/openapi/write/print-yaml.js";
import { arbitraryHostileText, arbitraryJson } from "../support/arbitrary-text.js";

const parse = (text: string) => parseCanonical({ name: "openapi.yaml", text }, 400);
const parseAny = (text: string) => parseAnyYaml({ name: "openapi.yaml", text });

/** A map that is printed on one line where it is short. */
const onLine = (value: Record<string, JsonValue>): Node =>
  lineOf(Object.entries(value).map(([name, member]) => [name, fromJson(member)]));

const arbitraryMembers = fc.dictionary(arbitraryHostileText, fc.oneof(arbitraryHostileText, arbitraryJson), {
  minKeys: 1,
  noNullPrototype: true,
});

const arbitraryTree: fc.Arbitrary<Node> = fc
  .tuple(arbitraryMembers, arbitraryMembers, fc.array(arbitraryMembers))
  .map(([block, line, items]) =>
    lineOf([
      ["block", fromJson(block)],
      ["line", onLine(line)],
      ["items", items.map(onLine)],
    ]),
  );

/** Characters that mean something in YAML, and some that mean nothing. */
const arbitraryPiece = fc.constantFrom(
  ..."\n|: -#'\"{}[],&*!?%@`~a1\t\\".split(""),
  "\n  ",
  "\n\n",
  ": ",
  "- ",
  " #",
  "---\n",
  "...",
  "0x1",
  "1e3",
  "null",
  "yes",
  "|+\n",
  "|2-\n",
  ">\n",
);

/** A text with some characters, or none, put in the place of others. */
const arbitraryEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 3 }),
  piece: fc.oneof(arbitraryPiece, fc.constant("")),
});

function edit(text: string, { at, length, piece }: { at: number; length: number; piece: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + length);
}

describe("YAML as it is written here", () => {
  it("is read as the reader of all of YAML reads it, with the same places", () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const text = printYaml(tree);
        const read = parse(text);
        expect(read).toBeDefined();
        expect({ root: read, diagnostics: [] }).toEqual(parseAny(text));
      }),
    );
  });

  it("is never read otherwise, however it was edited", () => {
    fc.assert(
      fc.property(arbitraryTree, fc.array(arbitraryEdit, { minLength: 1, maxLength: 3 }), (tree, edits) => {
        const text = edits.reduce(edit, printYaml(tree));
        const read = parse(text);
        if (read) expect({ root: read, diagnostics: [] }).toEqual(parseAny(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a comment", "a: 1 # one\n"],
    ["a blank line", "a: 1\n\nb: 2\n"],
    ["a start of a document", "---\na: 1\n"],
    ["an end of a document", "a: 1\n...\n"],
    ["an anchor", "a: &x 1\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["a folded text", "a: >\n  text\n"],
    ["a text of several lines", "a: one\n  two\n"],
    ["a number of YAML alone", "a: 0x1F\n"],
    ["a name that is a number", "200: OK\n"],
    ["a duplicate name", "a: 1\na: 2\n"],
    ["no value", "a:\nb: 1\n"],
    ["other indentation", "a:\n    b: 1\n"],
    ["a list under its name", "a:\n- b\n"],
    ["a text block of other indentation", "a: |\n    text\n"],
    ["another line break", "a: 1\r\n"],
    ["no line break at its end", "a: 1"],
    ["a name too long to look for", `${"a".repeat(2000)}: 1\n`],
    ["too many levels", `a: ${"[".repeat(500)}${"]".repeat(500)}\n`],
    ["no text at all", ""],
  ])("with %s is left to the reader of all of YAML", (_, text) => {
    expect(parse(text)).toBeUndefined();
  });

  it("may hold texts of megabytes", () => {
    const tree = fromJson({ line: "a ".repeat(1_000_000) + "b", lines: "text\n".repeat(500_000) });
    const text = printYaml(tree);
    expect(parse(text)).toEqual(parseAny(text).root);
  });
});
