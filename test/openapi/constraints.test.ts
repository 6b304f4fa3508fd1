import { describe, expect, it } from "vitest";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { normaliseOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { readSchemaOf } from "../support/read-schema.js";

const text: Schema = { kind: "string" };

describe("members that others bring along", () => {
  it("are members that are always there where the others are", () => {
    const read = readSchemaOf({
      type: "object",
      required: ["a"],
      dependentRequired: { a: ["b"], b: ["c", "b"], d: ["c", "d", "e"] },
    });
    expect(read).toEqual({
      kind: "object",
      properties: ["a", "b", "c"].map((name) => ({ name, required: true, schema: { kind: "unknown" } })),
      dependentRequired: { d: ["e"] },
    });
  });

  it("are joined where schemas are", () => {
    const parts = [{ dependentRequired: { a: ["b"] } }, { dependentRequired: { a: ["c"], b: ["c"] } }];
    expect(readSchemaOf({ type: "object", allOf: parts })).toEqual({
      kind: "object",
      properties: [],
      dependentRequired: { a: ["b", "c"], b: ["c"] },
    });
  });
});

describe("the names of members", () => {
  it.each<[string, JsonValue, Schema | undefined]>([
    ["what is said of texts alone", { maxLength: 3 }, { ...text, maxLength: 3 }],
    ["nothing, where any text will do", { type: ["string", "null"] }, undefined],
    ["the texts of a list", { enum: ["a", 1, "b"] }, { kind: "literal", values: ["a", "b"] }],
    ["nothing at all", { type: "number" }, { kind: "literal", values: [] }],
    ["a named schema of texts", { $ref: "#/components/schemas/Name" }, { kind: "ref", name: "Name" }],
  ])("are %s", (_, propertyNames, expected) => {
    const read = readSchemaOf({ type: "object", additionalProperties: { type: "string" }, propertyNames });
    expect(read).toEqual({ kind: "map", values: text, ...(expected && { propertyNames: expected }) });
  });

  it("are written before what the members hold", () => {
    const document = JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Names", version: "1" },
      paths: {},
      components: {
        schemas: { A: { type: "object", additionalProperties: {}, propertyNames: { maxLength: 3 } } },
      },
    });
    const { spec } = normaliseOpenApi({ name: "names.json", text: document });
    expect(spec && writeOpenApi(spec)).toContain(
      "A: { type: object, propertyNames: { type: string, maxLength: 3 }, additionalProperties: {} }",
    );
  });
});
