import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/model/index.js";
import { normaliseOpenApi, writeOpenApi, writeOpenApiJson } from "../../generator/openapi/index.js";
import { conforms } from "../../generator/model/conforms.js";

const most = 2n ** 63n - 1n;
const prime = 2n ** 53n + 5n;

/** Reads a schema of somebody's document. */
function read(schema: string) {
  const text = `openapi: 3.0.3\ninfo: { title: A, version: 1.0.0 }\npaths: {}\ncomponents: { schemas: { A: ${schema} } }\n`;
  const { diagnostics, spec } = normaliseOpenApi({ name: "spec.yaml", text });
  const codes = diagnostics.map(({ code }) => code).filter((code) => code !== "openapi-assumed");
  return { codes, schema: spec?.schemas[0]?.schema, spec };
}

describe("an integer that no double holds", () => {
  it.each<[string, string, Schema]>([
    [
      "as a bound",
      "{ type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807, exclusiveMaximum: true }",
      { kind: "integer", minimum: -(2n ** 63n), exclusiveMaximum: most },
    ],
    [
      "as a default and an example",
      "{ type: integer, default: 9007199254740993, example: 12345678901234567890 }",
      { kind: "integer", default: 9007199254740993n, examples: [12345678901234567890n] },
    ],
    [
      "as one of two values that a double makes one",
      "{ type: integer, enum: [9007199254740993, 9007199254740992] }",
      { kind: "literal", values: [9007199254740993n, 2 ** 53] },
    ],
    [
      "as the only value",
      "{ type: integer, enum: [0x7fffffffffffffff] }",
      { kind: "literal", values: [most] },
    ],
    [
      "as the closest bound of several schemas",
      "{ allOf: [{ type: integer, maximum: 9223372036854775806 }, { maximum: 9223372036854775807 }, { maximum: 9223372036854775806.5 }] }",
      { kind: "integer", maximum: most - 1n },
    ],
    [
      "as the common multiple of two steps",
      "{ allOf: [{ type: integer, multipleOf: 9007199254740997 }, { multipleOf: 6 }] }",
      { kind: "integer", multipleOf: prime * 6n },
    ],
  ])("keeps its digits %s, as they are written too", (_, text, expected) => {
    const { schema, spec } = read(text);
    expect(schema).toEqual(expected);
    for (const write of [writeOpenApi, writeOpenApiJson]) {
      const written = spec && write(spec);
      const again = normaliseOpenApi({ name: "again.yaml", text: written ?? "" });
      expect(again.spec?.schemas[0]?.schema).toEqual(expected);
      expect(again.diagnostics).toEqual([]);
    }
  });

  it("is written with the type of an integer", () => {
    const { spec } = read("{ enum: [9007199254740993] }");
    expect(spec && writeOpenApi(spec)).toContain("{ type: integer, const: 9007199254740993 }");
  });

  it.each<[string, Schema, boolean]>([
    ["a maximum", { kind: "integer", maximum: most }, true],
    ["a maximum below it", { kind: "integer", maximum: most - 1n }, false],
    ["a maximum that is a double", { kind: "number", maximum: 1e18 }, false],
    ["the same as an exclusive maximum", { kind: "integer", exclusiveMaximum: most }, false],
    ["a step", { kind: "integer", multipleOf: 7 }, true],
    ["a step that it is no multiple of", { kind: "integer", multipleOf: prime }, false],
    ["a list of values", { kind: "literal", values: [most - 1n] }, false],
    ["texts", { kind: "string" }, false],
    [
      "integers of which some are ruled out",
      { kind: "integer", not: { kind: "literal", values: [most] } },
      false,
    ],
  ])("is held against %s to the last digit", (_, schema, expected) => {
    expect(conforms(most, schema, () => undefined)).toBe(expected);
  });

  it("is named with its digits where it cannot be", () => {
    expect(
      read("{ type: integer, minimum: 9223372036854775807, maximum: 9223372036854775806 }").codes,
    ).toEqual(["bounds-impossible"]);
    expect(read("{ type: integer, maximum: 5, default: 9223372036854775807 }").codes).toEqual([
      "default-impossible",
    ]);
    expect(read("{ type: string, format: 9223372036854775807 }").codes).toEqual(["spec-wrong-type"]);
  });
});
