import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { parseCanonical } from "../../generator/openapi/parse-canonical.js";
import { parseAnyYaml } from "../../generator/openapi/parse-yaml.js";
import { fromJson, lineOf, type Node } from "../../generator/openapi/tree.js";
import { printYaml } from "../../generator/openapi/write/print-yaml.js";
import { arbitraryHostileText, arbitraryJson, arbitraryLargeInteger } from "../support/arbitrary-text.js";
import { arbitraryEdits } from "../support/arbitrary-yaml.js";

const parse = (text: string) => parseCanonical({ name: "openapi.yaml", text }, 400);
const parseAny = (text: string) => parseAnyYaml({ name: "openapi.yaml", text });

/** A map that is printed on one line where it is short. */
const onLine = (value: Record<string, JsonValue>): Node =>
  lineOf(Object.entries(value).map(([name, member]) => [name, fromJson(member)]));

const arbitraryMembers = fc.dictionary(
  arbitraryHostileText,
  fc.oneof(arbitraryHostileText, arbitraryJson, arbitraryLargeInteger),
  {
    minKeys: 1,
    noNullPrototype: true,
  },
);

const arbitraryTree: fc.Arbitrary<Node> = fc
  .tuple(arbitraryMembers, arbitraryMembers, fc.array(arbitraryMembers))
  .map(([block, line, items]) =>
    lineOf([
      ["block", fromJson(block)],
      ["line", onLine(line)],
      ["items", items.map(onLine)],
    ]),
  );

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
      fc.property(arbitraryTree, arbitraryEdits, (tree, edit) => {
        const text = edit(printYaml(tree));
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
