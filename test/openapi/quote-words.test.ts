import { describe, expect, it } from "vitest";
import { normaliseOpenApi } from "../../generator/openapi/index.js";
import { parseForeignYaml } from "../../generator/openapi/parse-foreign.js";
import { toJson } from "../../generator/openapi/tree.js";

function parse(text: string) {
  const { root } = parseForeignYaml({ name: "api.yaml", text });
  return root && toJson(root);
}

describe("a text without quotes that YAML takes for a number", () => {
  it.each([
    ["a version", "info: { version: 1.0 }", { info: { version: "1.0" } }],
    ["a title in a schema", "a: { title: 0x10, maximum: 1.0 }", { a: { title: "0x10", maximum: 1 } }],
    ["the name of a parameter", "- { name: 1, in: query }", [{ name: "1", in: "query" }]],
    ["a tag", "get: { tags: [1, true, a] }", { get: { tags: ["1", "true", "a"] } }],
    ["the name of a member", "required:\n  - 1\n", { required: ["1"] }],
    ["one item of several", "a: { required: [b, 1] }", { a: { required: ["b", "1"] } }],
    ["one item below others", "tags:\n  - b\n  - no\n  - true\n", { tags: ["b", "no", "true"] }],
    [
      "what stands for a variable of an address",
      "variables: { port: { default: 8080, enum: [8080, 443] } }",
      { variables: { port: { default: "8080", enum: ["8080", "443"] } } },
    ],
    ["a version in JSON", '{"info":{"version":1.10}}', { info: { version: "1.10" } }],
  ])("is %s", (_, text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each([
    [
      "in an example",
      "a: { title: 1, example: { version: 1.5 } }",
      { a: { title: "1", example: { version: 1.5 } } },
    ],
    ["of an extension", "a: { title: 1, x-a: { name: 2 } }", { a: { title: "1", "x-a": { name: 2 } } }],
    ["that is a default", "a: { title: 1, default: 8080 }", { a: { title: "1", default: 8080 } }],
  ])("is none %s", (_, text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it("leaves a schema that is true under the name of a member", () => {
    const value = { properties: { name: true, title: { title: "1" } } };
    expect(parse("properties: { name: true, title: { title: 1 } }")).toEqual(value);
  });

  it("leaves what has none as it is", () => {
    expect(parse("info: { title: Things }\ntags: [a]\n")).toEqual({ info: { title: "Things" }, tags: ["a"] });
  });

  it.each(["3.0", "3", "3.1"])("is the version %s of OpenAPI", (version) => {
    const text = `openapi: ${version}\ninfo: { title: Things, version: 1.0 }\npaths: {}\n`;
    const { diagnostics, spec } = normaliseOpenApi({ name: "api.yaml", text });
    expect([diagnostics, spec?.version]).toEqual([[], "1.0"]);
  });
});
