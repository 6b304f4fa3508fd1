import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NamedSchema, Schema } from "../../generator/model/index.js";
import { conforms } from "../../generator/model/conforms.js";
import { wholeKinds, type ValueKind } from "../../generator/openapi/schema/narrow.js";
import { intersect } from "../../generator/openapi/schema/intersect.js";
import { arbitrarySchema, arbitraryValue, openapiFeatures } from "../support/arbitrary-spec.js";
import { arbitraryJson } from "../support/arbitrary-text.js";

const schemas: readonly NamedSchema[] = [
  { name: "Text", schema: { kind: "string", nullable: true } },
  {
    name: "Tree",
    schema: {
      kind: "object",
      properties: [
        { name: "value", required: true, schema: { kind: "number" } },
        { name: "next", required: false, schema: { kind: "ref", name: "Tree", nullable: true } },
      ],
    },
  },
];

const resolve = (name: string): Schema | undefined => schemas.find((schema) => schema.name === name)?.schema;

const schema = arbitrarySchema({
  names: ["Text", "Tree"],
  depth: 2,
  features: { patterns: false, descriptions: false, ...openapiFeatures },
});

const triple = fc
  .tuple(schema, schema)
  .chain(([a, b]) =>
    fc.tuple(
      fc.constant(a),
      fc.constant(b),
      fc.oneof(arbitraryValue(a, schemas), arbitraryValue(b, schemas), arbitraryJson),
    ),
  );

function both(a: Schema, b: Schema): Schema {
  const result = intersect(a, b, resolve);
  if ("problem" in result) throw new Error(result.problem);
  return result.schema;
}

describe("the intersection of two schemas", () => {
  it("accepts exactly the values that both accept", () => {
    fc.assert(
      fc.property(triple, ([a, b, value]) => {
        const result = intersect(a, b, resolve);
        fc.pre("schema" in result);
        const expected = conforms(value, a, resolve) && conforms(value, b, resolve);
        expect(conforms(value, result.schema, resolve)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("with anything is the schema itself", () => {
    fc.assert(
      fc.property(schema, (one) => {
        expect(both(one, { kind: "unknown" })).toEqual(one);
        expect(both({ kind: "unknown" }, one)).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Schema, Schema, Schema]>([
    [
      "of a reference with itself is the reference",
      { kind: "ref", name: "Tree", nullable: true },
      { kind: "ref", name: "Tree" },
      { kind: "ref", name: "Tree" },
    ],
    [
      "of integer and number is integer",
      { kind: "integer" },
      { kind: "number", minimum: 1 },
      { kind: "integer", minimum: 1 },
    ],
    [
      "of two steps is their common multiple",
      { kind: "integer", multipleOf: 4 },
      { kind: "integer", multipleOf: 6 },
      { kind: "integer", multipleOf: 12 },
    ],
    [
      "of a list of values and a type are the values of that type",
      { kind: "literal", values: ["a", 1, "abc"] },
      { kind: "string", minLength: 2 },
      { kind: "literal", values: ["abc"] },
    ],
    [
      "of different types accepts nothing",
      { kind: "string" },
      { kind: "boolean" },
      { kind: "literal", values: [] },
    ],
    [
      "of different nullable types is null",
      { kind: "string", nullable: true },
      { kind: "boolean", nullable: true },
      { kind: "null" },
    ],
  ])("%s", (_, a, b, expected) => {
    expect(both(a, b)).toEqual(expected);
  });

  it.each<[string, Schema, Schema, Schema]>([
    [
      "patterns",
      { kind: "string", pattern: "^a", maxLength: 9 },
      { kind: "string", pattern: "z$", maxLength: 5 },
      { kind: "string", pattern: "z$" },
    ],
    [
      "formats",
      { kind: "string", format: "uuid" },
      { kind: "string", format: "date", maxLength: 5 },
      { kind: "string", format: "uuid" },
    ],
    [
      "patterns, one of which is text alone,",
      { kind: "string", pattern: "^a" },
      { kind: "string", textPattern: "(a+)+", maxLength: 5 },
      { kind: "string", textPattern: "(a+)+" },
    ],
    [
      "steps without a common one",
      { kind: "number", multipleOf: 0.3 },
      { kind: "integer", multipleOf: 0.2 },
      { kind: "integer", multipleOf: 0.3 },
    ],
    [
      "rules for some of the items",
      { kind: "array", items: { kind: "unknown" }, contains: { kind: "string" } },
      { kind: "array", items: { kind: "unknown" }, contains: { kind: "number" }, maxContains: 2 },
      { kind: "array", items: { kind: "unknown" }, contains: { kind: "string" } },
    ],
  ])("of two %s has one stand by itself, in whichever order they come", (_, a, b, alone) => {
    const schema = both(a, b);
    const whole = wholeKinds[alone.kind as ValueKind];
    expect(schema).toMatchObject({ conditions: [{ if: whole, then: alone }] });
    expect([both(b, a), both(schema, b), both(schema, a)]).toEqual([schema, schema, schema]);
  });
});

it("can't be told of alternatives that lead back to themselves", () => {
  const round = (name: string): Schema => ({
    kind: "union",
    mode: "any",
    variants: [{ kind: "ref", name }, { kind: "string" }],
  });
  const targets: Readonly<Record<string, Schema>> = { A: round("B"), B: round("A") };
  const box: Schema = { kind: "object", properties: [] };
  expect(intersect({ kind: "ref", name: "A" }, box, (name) => targets[name])).toHaveProperty("problem");
});
