import { describe, expect, it } from "vitest";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { toJson } from "../../generator/openapi/tree.js";
import { writeSchema } from "../../generator/openapi/write/write-schema.js";
import { readSchemaOf, readSchemaWith } from "../support/read-schema.js";

const text: Schema = { kind: "string" };
const free: Schema = { kind: "object", properties: [] };
const having = (...names: readonly string[]): Schema => ({
  kind: "object",
  properties: names.map((name) => ({ name, required: true, schema: { kind: "unknown" } })),
});
const requires = (...names: readonly string[]) => ({ required: names });

describe("what no value may be", () => {
  it.each<[string, JsonValue, Schema]>([
    [
      "is said of the kind of its owner alone",
      { type: "object", not: requires("a") },
      { ...free, not: having("a") },
    ],
    [
      "leaves the listed values that it does not rule out",
      { enum: ["a", "b", 1], not: { type: "string", maxLength: 1, pattern: "a" } },
      { kind: "literal", values: ["b", 1] },
    ],
    [
      "leaves one truth value of two",
      { type: "boolean", not: { const: true } },
      { kind: "literal", values: [false] },
    ],
    ["of another kind says nothing", { type: "string", not: { type: "number" } }, text],
    [
      "of the whole kind leaves null",
      { type: ["string", "null"], not: { type: "string" } },
      { kind: "null" },
    ],
    ["may be null alone", { type: ["string", "null"], not: { type: "null" } }, text],
    [
      "leaves the other kinds where the owner has none",
      { not: { type: ["string", "array", "object", "null"] } },
      { kind: "union", mode: "any", variants: [{ kind: "number" }, { kind: "boolean" }] },
    ],
    [
      "is said of each alternative",
      { anyOf: [{ type: "string" }, { type: "object" }], not: requires("a") },
      { ...free, not: having("a") },
    ],
  ])("%s", (_, schema, expected) => {
    expect(readSchemaOf(schema)).toEqual(expected);
  });

  it("leaves the reference that it rules nothing out of", () => {
    const name = { $ref: "#/components/schemas/Name" };
    expect(readSchemaOf({ ...name, not: { type: "null" } })).toEqual({ kind: "ref", name: "Name" });
    expect(readSchemaOf({ ...name, not: { const: "x" } })).toEqual({
      ...text,
      maxLength: 9,
      not: { kind: "literal", values: ["x"] },
    });
  });

  it("is either of two things where schemas are joined", () => {
    const parts = [{ type: "object", not: requires("a") }, { not: requires("b") }];
    expect(readSchemaOf({ allOf: parts })).toEqual({
      ...free,
      not: { kind: "union", mode: "any", variants: [having("a"), having("b")] },
    });
  });

  it("can't be told of a schema that leads back to itself", () => {
    const loop = { $ref: "#/components/schemas/Root" };
    expect(readSchemaWith({ anyOf: [loop, { type: "null" }], not: { const: 1 } }).codes).toContain(
      "schema-unrepresentable",
    );
  });
});

describe("what holds where something else does", () => {
  it("leaves null alone where it always does", () => {
    const then = { minLength: 2, pattern: "b" };
    const always = { type: ["string", "null"], if: { type: "string" }, then };
    expect(readSchemaOf(always)).toEqual({ ...text, ...then, nullable: true });
    expect(readSchemaOf({ ...always, pattern: "a" })).toEqual({
      ...text,
      nullable: true,
      minLength: 2,
      pattern: "a",
      conditions: [{ if: text, then: { ...text, pattern: "b" } }],
    });
  });

  it("is said of the kind of its owner alone", () => {
    const schema = { type: "object", if: requires("a"), then: requires("b"), else: { type: "object" } };
    expect(readSchemaOf(schema)).toEqual({ ...free, conditions: [{ if: having("a"), then: having("b") }] });
  });

  it.each<[string, JsonValue, Schema]>([
    ["always", { type: "string", if: {}, then: { maxLength: 3 } }, { ...text, maxLength: 3 }],
    ["never", { type: "string", if: false, else: { maxLength: 3 } }, { ...text, maxLength: 3 }],
    ["without anything that follows", { type: "string", if: { const: "a" } }, text],
    ["without anything to hold", { type: "string", then: false }, text],
  ])("is settled where that is so %s", (_, schema, expected) => {
    expect(readSchemaOf(schema)).toEqual(expected);
  });

  it("is what dependentSchemas say of a member that is there", () => {
    expect(readSchemaOf({ type: "object", dependentSchemas: { a: requires("b") } })).toEqual({
      ...free,
      conditions: [{ if: having("a"), then: having("b") }],
    });
  });

  it("stands alone in the schema, and in `allOf` where there are several", () => {
    const condition = { if: requires("a"), then: requires("b") };
    const other = { if: requires("c"), else: requires("d") };
    const written = (schema: JsonValue): string =>
      JSON.stringify(toJson(writeSchema(readSchemaOf(schema) ?? text)));
    const a = { type: "object", required: ["a"], properties: { a: {} } };
    const b = { type: "object", required: ["b"], properties: { b: {} } };
    const c = { type: "object", required: ["c"], properties: { c: {} } };
    const d = { type: "object", required: ["d"], properties: { d: {} } };
    expect(written({ type: "object", ...condition })).toBe(
      JSON.stringify({ type: "object", if: a, then: b }),
    );
    expect(written({ type: "object", allOf: [condition, other] })).toBe(
      JSON.stringify({
        type: "object",
        allOf: [
          { if: a, then: b },
          { if: c, else: d },
        ],
      }),
    );
  });

  it("does not refuse null where the owner allows it", () => {
    const schema = { type: ["object", "null"], if: requires("a"), else: requires("b") };
    const read = readSchemaOf(schema);
    expect(read).toEqual({ ...free, nullable: true, conditions: [{ if: having("a"), else: having("b") }] });
    expect(JSON.stringify(toJson(writeSchema(read ?? text)))).toContain('"else":{"type":["object","null"]');
  });
});
