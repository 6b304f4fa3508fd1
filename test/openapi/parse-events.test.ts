import { readFileSync } from "node:fs";
import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { reportLostDigits } from "../../generator/openapi/lost-digits.js";
import { parseByEvents } from "../../generator/openapi/parse-events.js";
import { parseAnyYaml } from "../../generator/openapi/parse-yaml.js";
import { toJson } from "../../generator/openapi/tree.js";
import { arbitraryHostileText, arbitraryJson, arbitraryLargeInteger } from "../support/arbitrary-text.js";
import { arbitraryEdits, arbitraryYaml } from "../support/arbitrary-yaml.js";

const documentOf = (text: string) => ({ name: "openapi.yaml", text });
const parse = (text: string, limits = { maxDepth: 399, maxAliased: 1000 }) =>
  parseByEvents(documentOf(text), limits);

/** Where it is read at all, it is read as the reader of all of YAML does: values, places and what is reported. */
function expectTheSame(text: string): void {
  const root = parse(text);
  if (root) {
    const diagnostics = reportLostDigits(root, documentOf(text));
    expect({ root, diagnostics }).toEqual(parseAnyYaml(documentOf(text)));
  }
}

/** Somebody's hand: other indentation, comments, blank lines, text of every kind. */
const handwritten = `# An API
openapi: 3.0.3   # not the newest

info:
    title: 'It''s an API'
    version: "1.0"
    description: >-
        Folded to
        one line

          but for this.

    # what follows is kept
    summary: |+ # as it is
        One
          Two

paths:
    /a/{b}:
        get: &get
            deprecated: True
            parameters:
            - {name: b, in: path, required: true,
               schema: {type: integer, maximum: 0x1F}}
            -   name: page
                in: query
                description: several
                  lines
                example: ~
            responses:
                200: {$ref: "#/components/responses/Ok"}
                '404':
                    description:
        put: *get
        # get: another
components:
    responses: {Ok: {description: "\\u004fK"}, }
`;

describe("YAML by the events of js-yaml", () => {
  it("is read as the reader of all of YAML reads it, with the same places, in any spelling", () => {
    fc.assert(fc.property(arbitraryYaml, expectTheSame), { numRuns: 1000 });
  });

  it("is never read otherwise, however it was edited", () => {
    fc.assert(
      fc.property(arbitraryYaml, arbitraryEdits, (text, edit) => {
        expectTheSame(edit(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a text by hand", handwritten],
    [
      "the spec of the project",
      readFileSync("spec/openapi.yaml", "utf8").slice(0, 20_000).replace(/\n.*$/, "\n"),
    ],
  ])("is never read otherwise, however somebody edits %s", (_, text) => {
    expect(parse(text)).toBeDefined();
    expectTheSame(text);
    fc.assert(
      fc.property(arbitraryEdits, (edit) => {
        expectTheSame(edit(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["yaml", stringify, arbitraryLargeInteger],
    // It writes no bigint.
    ["js-yaml", dump, arbitraryJson],
  ])("is what %s writes", (_, print, arbitraryOther) => {
    const value = fc.oneof(arbitraryJson, arbitraryHostileText, arbitraryOther);
    const values = fc.dictionary(arbitraryHostileText, value, { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(values, (members) => {
        const text = print(members);
        expectTheSame(text);
        const root = parse(text);
        if (root) expect(toJson(root)).toEqual(members);
      }),
    );
  });

  it.each([
    ["a comment", "a: 1 # one\n"],
    ["a blank line", "a: 1\n\nb: 2\n"],
    ["a start of a document", "# one\n---\na: 1\n"],
    ["an anchor", "a: &x {b: [1]}\nc: *x\n"],
    ["a folded text", "a: >\n  text\n"],
    ["a text of several lines", "a: one\n  two\n"],
    ["a number of YAML alone", "a: [0x1F, 0o17, +1, 01, .5, 1.]\n"],
    [
      "an integer of many digits",
      "a: [+9007199254740993, 0x7fffffffffffffff, 0o777777777777777777777, 12345678901234567890.]\n",
    ],
    ["a name that is a number", "200: OK\n1.0: OK\n"],
    ["no value", "a:\nb: 1\n"],
    ["other indentation", "a:\n    b: 1\n"],
    ["a list under its name", "a:\n- b\n"],
    ["a key of merging, which is none here", "a: &x {b: 1}\n<<: *x\n"],
    ["no line break at its end", "a: 1"],
    ["levels as deep as may be", `a: ${"[".repeat(390)}${"]".repeat(390)}\n`],
  ])("may have %s", (_, text) => {
    expect(parse(text)).toBeDefined();
    expectTheSame(text);
  });

  it.each([
    ["an end of a document", "a: 1\n...\n"],
    ["a second document", "a: 1\n---\nb: 2\n"],
    ["a directive", "%YAML 1.1\n---\na: yes\n"],
    ["a tag", "a: !!str 1\n"],
    ["an anchor twice", "a: &x 1\nb: &x 2\nc: *x\n"],
    ["an anchor within itself", "a: &x [*x]\n"],
    ["an anchor that is nowhere", "a: *x\n"],
    ["an anchor of a name", "&x a: 1\n"],
    ["a duplicate name", "a: 1\na: 2\n"],
    ["a name that is none", "[a]: 1\n"],
    ["a value that JSON has not", "a: .nan\n"],
    ["a number out of range", "a: 1e999\n"],
    ["a name too long to look for", `${"a".repeat(2000)}: 1\n`],
    ["a tab as indentation", "a:\n\tb: 1\n"],
    ["a carriage return alone", "a: 1\rb: 2\n"],
    ["a mark of byte order", "\ufeffa: 1\n"],
    ["too many levels", `a: ${"[".repeat(500)}${"]".repeat(500)}\n`],
    ["a mistake", "a: [1\n"],
    ["no text at all", ""],
  ])("with %s is left to the reader of all of YAML", (_, text) => {
    expect(parse(text)).toBeUndefined();
  });

  it("stands for no more than is bounded", () => {
    const lines = ["a0: &a0 [1, 1]", ...[1, 2, 3, 4].map((n) => `a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`)];
    const text = `${lines.join("\n")}\n`;
    expect(parse(text)).toBeDefined();
    expect(parse(text, { maxDepth: 399, maxAliased: 20 })).toBeUndefined();
  });
});
