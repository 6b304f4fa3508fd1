import type { Schema } from "../../../generator/model/index.js";
import type { Samples } from "./edits.js";
import { object, property, text } from "./small-spec.js";

export const number: Schema = { kind: "number" };
export const list: Schema = { kind: "array", items: text };
export const members: Schema = object(property("a", text), property("b", number));
const map: Schema = { kind: "map", values: text };
const tagged = (tag: string): Schema => object(property("type", { kind: "literal", values: [tag] }));
const union: Schema = { kind: "union", mode: "one", variants: [tagged("a"), tagged("b")] };

const only = (...values: readonly string[]): Schema => ({ kind: "literal", values });

/** States of every field of a schema. */
export const schemaSamples: Samples<Schema> = {
  kind: {
    carrier: number,
    values: ["string", "number", "integer", "boolean", "null", "unknown"],
    isRequired: true,
  },
  name: "a reference to another type is a matter of names, tested there",
  title: { carrier: text, values: ["one", "two"] },
  description: { carrier: text, values: ["one", "two"] },
  default: { carrier: text, values: ["one", "two"] },
  examples: { carrier: text, values: [["one"], ["two"]] },
  deprecated: { carrier: text, values: [true] },
  readOnly: { carrier: text, values: [true] },
  writeOnly: { carrier: text, values: [true] },
  nullable: { carrier: text, values: [true] },
  minLength: { carrier: text, values: [1, 2] },
  maxLength: { carrier: text, values: [1, 2] },
  pattern: { carrier: text, values: ["^a", "^b"] },
  textPattern: { carrier: text, values: ["^(a+)+$", "^(b+)+$"] },
  format: { carrier: text, values: ["date", "date-time"] },
  minimum: { carrier: number, values: [1, 2] },
  maximum: { carrier: number, values: [1, 2] },
  exclusiveMinimum: { carrier: number, values: [1, 2] },
  exclusiveMaximum: { carrier: number, values: [1, 2] },
  multipleOf: { carrier: number, values: [2, 3, 4] },
  minItems: { carrier: list, values: [1, 2] },
  maxItems: { carrier: list, values: [1, 2] },
  uniqueItems: { carrier: list, values: [true] },
  contains: {
    carrier: list,
    values: [
      { kind: "string", maxLength: 3 },
      { kind: "string", maxLength: 5 },
    ],
  },
  minContains: { carrier: { kind: "array", items: text, contains: text }, values: [0, 2, 3] },
  maxContains: { carrier: { kind: "array", items: text, contains: text }, values: [2, 3] },
  not: { carrier: text, values: [only("a"), only("b")] },
  conditions: {
    carrier: text,
    values: [[{ if: only("a", "b"), then: only("a") }], [{ if: only("a", "b"), else: only("c") }]],
  },
  contentEncoding: { carrier: text, values: ["base64", "base64url"] },
  contentMediaType: { carrier: text, values: ["image/png", "application/json"] },
  contentSchema: { carrier: text, values: [number, members] },
  prefix: {
    carrier: list,
    values: [[text], [number], [text, number]],
  },
  items: { carrier: list, values: [text, number, members], isRequired: true },
  minProperties: { carrier: members, values: [1, 2] },
  maxProperties: { carrier: map, values: [1, 2] },
  properties: {
    carrier: members,
    values: [
      [property("a", text), property("b", number)],
      [property("a", text), property("b", number, false)],
    ],
    isRequired: true,
  },
  patternProperties: {
    carrier: members,
    values: [
      [{ pattern: "^x", schema: text }],
      [{ pattern: "^x", schema: number }],
      [{ pattern: "^y", schema: text }],
    ],
  },
  dependentRequired: { carrier: members, values: [{ a: ["b"] }, { a: ["b", "c"] }] },
  propertyNames: {
    carrier: map,
    values: [
      { kind: "string", maxLength: 3 },
      { kind: "string", maxLength: 5 },
    ],
  },
  additional: { carrier: members, values: [false, text, number] },
  values: {
    carrier: { kind: "literal", values: [] },
    values: [
      ["a", "b"],
      ["a", "b", "c"],
      ["a", "c"],
    ],
    isRequired: true,
  },
  variants: {
    carrier: union,
    values: [
      [tagged("a"), tagged("b")],
      [tagged("a"), tagged("b"), tagged("c")],
    ],
    isRequired: true,
  },
  mode: { carrier: union, values: ["one", "any"], isRequired: true },
  discriminator: {
    carrier: union,
    values: [
      { property: "type", mapping: { a: "A" } },
      { property: "type", mapping: { a: "B" } },
    ],
  },
};
