import { describe, expect, it } from "vitest";
import { normaliseOpenApi, readLocated, readOpenApi } from "../../generator/openapi/index.js";
import { parseForeignYaml } from "../../generator/openapi/parse-foreign.js";
import { toJson } from "../../generator/openapi/tree.js";

function parse(text: string) {
  const { diagnostics, root } = parseForeignYaml({ name: "api.yaml", text });
  const marked = diagnostics.map(({ at, code }) => [code, text.slice(at?.start, at?.end), at?.start]);
  return { value: root && toJson(root), marked };
}

describe("YAML as others write it", () => {
  it.each([
    ["one map", "a: &a { x: 1 }\nb: { <<: *a, y: 2 }", { a: { x: 1 }, b: { x: 1, y: 2 } }],
    ["its own members before", "a: &a { x: 1 }\nb: { x: 3, <<: *a }", { a: { x: 1 }, b: { x: 3 } }],
    ["its own members behind", "a: &a { x: 1 }\nb:\n  <<: *a\n  x: 3\n", { a: { x: 1 }, b: { x: 3 } }],
    [
      "several, the first before the second",
      "a: &a { x: 1 }\nb: &b { x: 2, y: 2 }\nc:\n  <<: [*a, *b]\n",
      { a: { x: 1 }, b: { x: 2, y: 2 }, c: { x: 1, y: 2 } },
    ],
    [
      "what takes in itself",
      "a: &a { x: 1 }\nb: &b\n  <<: *a\nc: [{ <<: *b }]\n",
      { a: { x: 1 }, b: { x: 1 }, c: [{ x: 1 }] },
    ],
    ["a map written there", "b:\n  <<: { x: 1 }\n", { b: { x: 1 } }],
    ["nothing that is no map", "a: &a [1]\nb: { <<: *a }", { a: [1], b: { "<<": [1] } }],
    ["nothing by a string", 'a: &a { x: 1 }\nb: { "<<": *a }', { a: { x: 1 }, b: { "<<": { x: 1 } } }],
  ])("takes in by a key of merging %s", (_, text, value) => {
    expect(parse(text)).toEqual({ value, marked: [] });
  });

  it("says nothing of such a key in JSON", () => {
    const value = { b: { "<<": { x: 1 } } };
    expect(parse(JSON.stringify(value))).toEqual({ value, marked: [] });
  });

  it("takes the last of what stands twice, with a warning there", () => {
    const text = "a: 1\nb: 2\na: 3\n";
    expect(parse(text)).toEqual({ value: { a: 3, b: 2 }, marked: [["yaml-last-key", "a", 10]] });
    expect(parse('{ "a": 1, "a": 3 }').value).toEqual({ a: 3 });
  });

  it("takes in by the last of two keys of merging, with the warning of any key that stands twice", () => {
    const text = "a: &a { x: 1, y: 2 }\nb: &b { x: 3 }\nc:\n  <<: *a\n  <<: *b\n";
    const { value, marked } = parse(text);
    expect(value).toMatchObject({ c: { x: 3 } });
    expect(value).not.toHaveProperty("c.y");
    expect(marked).toEqual([["yaml-last-key", "<<", text.lastIndexOf("<<")]]);
  });

  it("finds other mistakes as ever", () => {
    expect(parse("a: 1\na: 2\nb: .inf\n").marked).toEqual([["yaml-syntax", ".inf", 13]]);
  });

  it("is that of other people's specs, and not of docwright's own", () => {
    const text = "openapi: 3.1.0\ninfo: { title: P, title: Q, version: '1' }\npaths: {}\n";
    const document = { name: "api.yaml", text };
    for (const { diagnostics, spec } of [normaliseOpenApi(document), readLocated(document)]) {
      expect(spec?.title).toBe("Q");
      expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
        ["yaml-last-key", "warning"],
      ]);
    }
    expect(readOpenApi(document).diagnostics.map(({ code }) => code)).toEqual(["yaml-duplicate-key"]);
  });
});
