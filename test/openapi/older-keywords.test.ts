import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { readSchemaOf, readSchemaWith } from "../support/read-schema.js";

const text = { type: "string" };
const object = { type: "object", properties: { a: text, b: text, c: text } };
const needs = { required: ["b"], properties: { c: { minLength: 2 } } };

/** Schemas in the words of an earlier draft of JSON Schema, and in those of 2020-12. */
const pairs: readonly (readonly [string, JsonValue, JsonValue])[] = [
  ["members that bring others along", { dependencies: { a: ["b"] } }, { dependentRequired: { a: ["b"] } }],
  ["members that bring a schema along", { dependencies: { a: needs } }, { dependentSchemas: { a: needs } }],
  [
    "both of them",
    { dependencies: { a: ["b"], b: needs } },
    { dependentRequired: { a: ["b"] }, dependentSchemas: { b: needs } },
  ],
  [
    "both spellings beside each other",
    { dependencies: { a: ["b"] }, dependentRequired: { a: ["c"] } },
    { dependentRequired: { a: ["b", "c"] } },
  ],
  ["no dependencies", { dependencies: {} }, {}],
];

describe("keywords of earlier drafts", () => {
  it.each(pairs)("%s", (_, older, newer) => {
    const [before, after] = [older, newer].map((more) => readSchemaOf({ ...object, ...(more as object) }));
    expect(before).toEqual(after);
  });

  it("items behind the first", () => {
    const list = { type: "array", items: [text, { type: "integer" }] };
    expect(readSchemaOf({ ...list, additionalItems: false })).toEqual(
      readSchemaOf({ type: "array", prefixItems: list.items, items: false }),
    );
    expect(readSchemaOf({ ...list, additionalItems: text })).toEqual(
      readSchemaOf({ type: "array", prefixItems: list.items, items: text }),
    );
  });

  it("are noted where they say nothing, or something that they can't", () => {
    const plain = readSchemaOf({ type: "array", items: text });
    expect(readSchemaWith({ type: "array", items: text, additionalItems: false })).toEqual({
      schema: plain,
      codes: ["openapi-left-out"],
    });
    expect(readSchemaWith({ ...object, dependencies: ["a"] }).codes).toEqual(["openapi-left-out"]);
  });
});
