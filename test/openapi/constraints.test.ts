import { describe, expect, it } from "vitest";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { normaliseOpenApi, readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { toJson } from "../../generator/openapi/tree.js";
import { writeSchema } from "../../generator/openapi/write/write-schema.js";
import { readSchemaOf, readSchemaWith } from "../support/read-schema.js";

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

describe("members by patterns of their names", () => {
  const named = (pattern: string, schema: JsonValue): JsonValue => ({
    type: "object",
    patternProperties: { [pattern]: schema },
  });
  const x: Schema = { kind: "object", properties: [], patternProperties: [{ pattern: "^x", schema: text }] };

  it.each<[string, JsonValue, Schema]>([
    ["stand beside what others must be", { type: "integer" }, { ...x, additional: { kind: "integer" } }],
    ["stand alone where others are forbidden", false, { ...x, additional: false }],
  ])("%s", (_, additionalProperties, expected) => {
    const schema = { type: "object", patternProperties: { "^x": { type: "string" } }, additionalProperties };
    expect(readSchemaOf(schema)).toEqual(expected);
  });

  it("are whatever else they must be where the name is required", () => {
    const schema = {
      ...(named("^x", { type: "string" }) as object),
      additionalProperties: false,
      required: ["xa"],
    };
    expect(readSchemaOf(schema)).toEqual({
      ...x,
      properties: [{ name: "xa", required: true, schema: { kind: "unknown" } }],
      additional: false,
    });
  });

  it("of two schemas must be as both say, of one pattern or of two", () => {
    const parts = [named("^x", { type: "string" }), named("^x", { maxLength: 3 }), named("^y", {})];
    expect(readSchemaOf({ allOf: parts })).toEqual({
      ...x,
      patternProperties: [
        { pattern: "^x", schema: { kind: "string", maxLength: 3 } },
        { pattern: "^y", schema: { kind: "unknown" } },
      ],
    });
  });

  it.each(["", "^", ".*", "^.*$", "^.*", "[\\s\\S]*"])(
    "are the rule for all members where every name matches: %s",
    (pattern) => {
      const limited = { type: "string", maxLength: 3 };
      expect(readSchemaOf(named(pattern, limited))).toEqual(
        readSchemaOf({ type: "object", additionalProperties: limited }),
      );
      // No member is left for the rule for others, and a listed one is held to the pattern as well.
      const closed = { ...(named(pattern, limited) as object), additionalProperties: false };
      const properties = { a: { type: "string", minLength: 1 } };
      expect(readSchemaOf({ ...closed, properties, required: ["a", "b"] })).toEqual({
        kind: "object",
        properties: [
          { name: "a", required: true, schema: { kind: "string", minLength: 1, maxLength: 3 } },
          { name: "b", required: true, schema: { kind: "string", maxLength: 3 } },
        ],
        additional: { kind: "string", maxLength: 3 },
      });
    },
  );

  it("stay where a listed member can't be held together with the rule for every name", () => {
    const all = { ...(named("^y", {}) as object), additionalProperties: { type: "integer" } };
    const schema = { ...(named(".*", all) as object), properties: { a: named("^x", { type: "string" }) } };
    expect(readSchemaOf(schema)).toMatchObject({ patternProperties: [{ pattern: ".*" }] });
  });

  it.each(["^.+$", "^$", "a", ".", "^a*$"])("are for some names alone: %s", (pattern) => {
    expect(readSchemaOf(named(pattern, { type: "string" }))).toMatchObject({
      patternProperties: [{ pattern }],
    });
  });

  it("that another schema does not know must be as its other members", () => {
    const others = { type: "object", additionalProperties: { maxLength: 3 } };
    expect(readSchemaOf({ allOf: [named("^x", { type: "string" }), others] })).toMatchObject({
      patternProperties: [{ pattern: "^x", schema: { kind: "string", maxLength: 3 } }],
    });
  });

  it("are listed members where another schema allows no others", () => {
    const closed = { type: "object", properties: { xa: {}, b: {} }, additionalProperties: false };
    expect(readSchemaOf({ allOf: [named("^x", { type: "string" }), closed] })).toEqual({
      kind: "object",
      properties: [
        { name: "xa", required: false, schema: text },
        { name: "b", required: false, schema: { kind: "unknown" } },
      ],
      additional: false,
    });
  });

  it("can't be told from the members of another schema where either may match", () => {
    const other = { ...(named("^y", {}) as object), additionalProperties: { type: "integer" } };
    expect(readSchemaWith({ allOf: [named("^x", { type: "string" }), other] }).codes).toContain(
      "schema-unrepresentable",
    );
  });

  it("are compared and not written where the pattern can't be run, and others are then free", () => {
    const slow = named("(a+)+$", { type: "string" }) as object;
    const { schema, codes } = readSchemaWith({ ...slow, additionalProperties: false });
    expect(codes).toEqual(["pattern-not-linear"]);
    const pattern = { pattern: "(a+)+$", schema: text, isText: true };
    expect(schema).toEqual({
      kind: "object",
      properties: [],
      patternProperties: [pattern],
      additional: false,
    });
    expect(JSON.stringify(toJson(writeSchema(schema ?? text)))).toBe('{"type":"object"}');
  });
});

describe("items of which there must be some", () => {
  const list = (rules: object): JsonValue => ({ type: "array", ...rules });
  const free: Schema = { kind: "array", items: { kind: "unknown" } };

  it.each<[string, object, object]>([
    ["one at least, without a word", { contains: {}, minContains: 1 }, { contains: { kind: "unknown" } }],
    ["none, of which there is nothing to say", { contains: {}, minContains: 0 }, {}],
    ["of no kind", { minContains: 2 }, {}],
  ])("are %s", (_, rules, expected) => {
    expect(readSchemaOf(list(rules))).toEqual({ ...free, ...expected });
  });

  it("follow one rule where schemas are joined", () => {
    const one = list({ contains: { type: "string" }, maxContains: 3 });
    expect(readSchemaOf({ allOf: [one, list({ minItems: 1 }), one] })).toEqual({
      ...free,
      ...{ minItems: 1, contains: text, maxContains: 3 },
    });
  });

  it("follow a second rule that stands by itself where another schema has one", () => {
    const [one, other] = [list({ contains: { type: "string" } }), list({ contains: { type: "null" } })];
    expect(readSchemaOf({ allOf: [one, other] })).toEqual({
      ...free,
      contains: { kind: "null" },
      conditions: [{ if: free, then: { ...free, contains: text } }],
    });
  });
});

describe("what a text holds", () => {
  const content = { contentEncoding: "base64", contentMediaType: "application/json" };

  it("is kept beside the rules for the text", () => {
    const schema = { type: "string", ...content, contentSchema: { type: "object", required: ["a"] } };
    expect(readSchemaOf(schema)).toMatchObject({ ...text, ...content, contentSchema: { kind: "object" } });
  });

  it("makes no text of what has no type, which is said", () => {
    expect(readSchemaWith({ contentMediaType: "image/png" })).toEqual({
      schema: { kind: "unknown" },
      codes: ["spec-key-ignored"],
    });
  });
});

describe("members and items of which nothing else is said", () => {
  const a = { properties: { a: { type: "string" } } };

  it("are those that no joined schema lists", () => {
    const schema = {
      type: "object",
      allOf: [a, { patternProperties: { "^x": {} } }],
      unevaluatedProperties: false,
    };
    expect(readSchemaOf(schema)).toMatchObject({
      properties: [{ name: "a" }],
      patternProperties: [{ pattern: "^x" }],
      additional: false,
    });
    const tuple = { type: "array", allOf: [{ prefixItems: [{}] }], unevaluatedItems: { type: "string" } };
    expect(readSchemaOf(tuple)).toEqual({ kind: "array", prefix: [{ kind: "unknown" }], items: text });
  });

  it("are none where one of the schemas says something of all others", () => {
    const open = { ...a, additionalProperties: { type: "integer" } };
    expect(readSchemaOf({ type: "object", allOf: [open], unevaluatedProperties: false })).toMatchObject({
      additional: { kind: "integer" },
    });
  });

  it("are the same whichever alternative holds, where none lists more", () => {
    const schema = { type: "object", ...a, anyOf: [{ required: ["a"] }, a], unevaluatedProperties: false };
    expect(readSchemaWith(schema).codes).not.toContain("openapi-left-out");
  });

  it("are left out, in one diagnostic, where they depend on the value", () => {
    const other = { properties: { b: {} } };
    const schema = { type: "object", anyOf: [a, other], unevaluatedProperties: false };
    expect(readSchemaWith(schema).codes.filter((code) => code === "openapi-left-out")).toHaveLength(1);
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

describe("bounds that nothing lies between", () => {
  it("are a warning, also in a spec of the profile, which is kept", () => {
    const paths = {};
    const schemas = { A: { type: "string", minLength: 3, maxLength: 2 } };
    const document = {
      openapi: "3.1.0",
      info: { title: "A", version: "1.0.0" },
      paths,
      components: { schemas },
    };
    const foreign = normaliseOpenApi({ name: "a.json", text: JSON.stringify(document) });
    if (!foreign.spec) throw new Error("the spec cannot be read");
    const own = readOpenApi({ name: "a.yaml", text: writeOpenApi(foreign.spec) });
    for (const { diagnostics, spec } of [foreign, own]) {
      expect(spec?.schemas).toEqual([{ name: "A", schema: { kind: "string", minLength: 3, maxLength: 2 } }]);
      expect(diagnostics.map(({ code, message, severity }) => [code, severity, message])).toEqual([
        [
          "bounds-impossible",
          "warning",
          '"minLength" is 3, more than maxLength, which is 2: no value conforms',
        ],
      ]);
    }
  });
});
