import { describe, expect, it } from "vitest";
import { normaliseOpenApi } from "../../generator/openapi/index.js";

const inSchema = (schema: string): string =>
  `openapi: 3.0.3\ninfo: { title: A, version: 1.0.0 }\npaths: {}\ncomponents: { schemas: { A: ${schema} } }\n`;

/** The stretches of a spec with a diagnostic of a code. */
function findStretches(text: string, code: string): string[] {
  const { diagnostics } = normaliseOpenApi({ name: "spec.yaml", text });
  return diagnostics.filter((one) => one.code === code).map(({ at }) => text.slice(at?.start, at?.end));
}

describe("a number of a spec whose digits JavaScript can't keep", () => {
  it.each([
    ["a bound", "{ type: number, maximum: 0.30000000000000000001 }", ["0.30000000000000000001"]],
    ["a default", "{ type: number, default: -9007199254740993.5 }", ["-9007199254740993.5"]],
    ["one of two values that are one", "{ enum: [0.1, 0.10000000000000000555] }", ["0.10000000000000000555"]],
    ["an example inside of others", "{ type: object, examples: [{ a: [1e-400] }] }", ["1e-400"]],
    ["one beyond all that it has", "{ type: number, maximum: 1e400, example: -1e999 }", ["1e400", "-1e999"]],
    ["a length", "{ type: string, maxLength: 9223372036854775807 }", ["9223372036854775807"]],
  ])("is named with its place: %s", (_, schema, expected) => {
    expect(findStretches(inSchema(schema), "digits-lost")).toEqual(expected);
  });

  it("is named in JSON and in the canonical form too", () => {
    const json =
      '{"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":{},"x-a":1.2345678901234567890123}';
    expect(findStretches(json, "digits-lost")).toEqual(["1.2345678901234567890123"]);
    expect(findStretches("openapi: 3.1.0\nx-a: 1.2345678901234567890123\n", "digits-lost")).toEqual([
      "1.2345678901234567890123",
    ]);
  });

  it("is no number in quotes, in prose, or with digits that are kept", () => {
    const kept =
      '{ type: string, default: "1.2345678901234567891", description: up to 1.2345678901234567891 }';
    expect(findStretches(inSchema(kept), "digits-lost")).toEqual([]);
    expect(findStretches(inSchema("{ type: integer, maximum: 9223372036854775807 }"), "digits-lost")).toEqual(
      [],
    );
  });
});

describe("an enumeration without a type", () => {
  it("is named where its values are of several types", () => {
    expect(findStretches(inSchema("{ enum: [1.0, two] }"), "values-mixed")).toEqual(["[1.0, two]"]);
  });

  it.each([
    "{ enum: [one, two, null] }",
    "{ enum: [1, 2.5, 9007199254740993] }",
    "{ type: [string, integer], enum: [1, two] }",
  ])("says what it means in %s", (schema) => {
    expect(findStretches(inSchema(schema), "values-mixed")).toEqual([]);
  });
});
