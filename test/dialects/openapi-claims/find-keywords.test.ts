import { describe, expect, it } from "vitest";
import { findKeywords } from "../../../generator/dialects/openapi-claims/find-keywords.js";
import type { Schema } from "../../../generator/model/index.js";

describe("the members of a schema that other claims do not make", () => {
  it("are those that no claim has a place for", () => {
    const schema: Schema = {
      kind: "string",
      title: "Name",
      description: "What it is called.",
      nullable: true,
      deprecated: true,
      default: "a",
      examples: ["a"],
      minLength: 1,
      pattern: "^a",
      format: "uuid",
      readOnly: true,
    };
    expect(findKeywords(schema)).toEqual({ title: "Name", readOnly: true });
  });

  const plain: readonly Schema[] = [
    { kind: "literal", values: ["a"] },
    { kind: "ref", name: "Box" },
    { kind: "array", items: { kind: "string" } },
    { kind: "object", properties: [] },
  ];

  it.each(plain)("are none of $kind with what it consists of", (schema) => {
    expect(findKeywords(schema)).toBeUndefined();
  });

  it("are of a union how its variants stand to each other", () => {
    expect(findKeywords({ kind: "union", mode: "one", variants: [] })).toEqual({ mode: "one" });
  });
});
