import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { MapSchema, ObjectSchema, Schema } from "../../generator/model/index.js";
import { inResponse, object, property, text } from "./support/small-spec.js";

const number = (rest: object): Schema => ({ kind: "number", ...rest });
const integer = (rest: object): Schema => ({ kind: "integer", ...rest });
const list = (rest: object): Schema => ({ kind: "array", items: text, ...rest });
const word = (rest: object): Schema => ({ ...text, ...rest });

/** What is new, the schemas before and after, and the kinds of change that this is, and its reverse. */
const rows: readonly (readonly [string, Schema, Schema, string, string])[] = [
  ["a higher minimum", number({ minimum: 1 }), number({ minimum: 2 }), "bound-tightened", "bound-loosened"],
  ["a lower maximum", number({ maximum: 2 }), number({ maximum: 1 }), "bound-tightened", "bound-loosened"],
  [
    "a longer minimal length",
    word({ minLength: 1 }),
    word({ minLength: 2 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a bound where there was none",
    number({}),
    number({ exclusiveMaximum: 1 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a multiple of the step",
    number({ multipleOf: 2 }),
    number({ multipleOf: 4 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a multiple of a fraction",
    number({ multipleOf: 0.1 }),
    number({ multipleOf: 0.3 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a step that is no multiple",
    number({ multipleOf: 2 }),
    number({ multipleOf: 3 }),
    "bound-changed",
    "bound-changed",
  ],
  [
    "a narrower integer",
    integer({ format: "int64" }),
    integer({ format: "int32" }),
    "format-tightened",
    "format-loosened",
  ],
  [
    "a narrower number",
    number({ format: "double" }),
    number({ format: "float" }),
    "format-tightened",
    "format-loosened",
  ],
  ["another format", word({ format: "date" }), word({ format: "uri" }), "format-changed", "format-changed"],
  [
    "a wide number for a wide integer",
    number({ format: "int64" }),
    number({ format: "double" }),
    "format-changed",
    "format-changed",
  ],
  [
    "a number for an integer",
    integer({ format: "int32" }),
    integer({ format: "float" }),
    "format-changed",
    "format-changed",
  ],
  [
    "an integer with a bound",
    number({ minimum: 1 }),
    integer({ minimum: 2 }),
    "type-changed bound-tightened",
    "type-changed bound-loosened",
  ],
  ["a string with a bound", number({ minimum: 1 }), word({ minLength: 2 }), "type-changed", "type-changed"],
];
const map = (rules: Partial<MapSchema>): Schema => ({ kind: "map", values: text, ...rules });
const members = (rules: Partial<ObjectSchema>): Schema => ({ ...object(property("a", text)), ...rules });

/** What the names of members must be, and which of them go together. */
const constraints: readonly (readonly [string, Schema, Schema, string, string])[] = [
  [
    "a rule for names where there was none",
    map({}),
    map({ propertyNames: word({ maxLength: 3 }) }),
    "constraint-added",
    "constraint-removed",
  ],
  [
    "a closer rule for names",
    map({ propertyNames: word({ maxLength: 3 }) }),
    map({ propertyNames: word({ maxLength: 2 }) }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "names that are listed",
    map({}),
    map({ propertyNames: { kind: "literal", values: ["a"] } }),
    "type-changed",
    "type-changed",
  ],
  [
    "one more of the listed names",
    map({ propertyNames: { kind: "literal", values: ["a", "b"] } }),
    map({ propertyNames: { kind: "literal", values: ["a", "b", "c"] } }),
    "enum-value-added",
    "enum-value-removed",
  ],
  [
    "members of a pattern that must be texts",
    members({}),
    members({ patternProperties: [{ pattern: "^x", schema: text }] }),
    "other-members-restricted",
    "other-members-allowed",
  ],
  [
    "members of a pattern where there were no others",
    members({ additional: false }),
    members({ additional: false, patternProperties: [{ pattern: "^x", schema: text }] }),
    "other-members-allowed",
    "other-members-restricted",
  ],
  [
    "members of a pattern that may be anything, as all others",
    members({}),
    members({ patternProperties: [{ pattern: "^x", schema: { kind: "unknown" } }] }),
    "keyword-without-effect",
    "keyword-without-effect",
  ],
  [
    "a closer rule for members of a pattern",
    members({ patternProperties: [{ pattern: "^x", schema: text }] }),
    members({ patternProperties: [{ pattern: "^x", schema: word({ maxLength: 3 }) }] }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "values that are ruled out",
    word({}),
    word({ not: { kind: "literal", values: ["a"] } }),
    "constraint-added",
    "constraint-removed",
  ],
  [
    "other values that are ruled out",
    word({ not: { kind: "literal", values: ["a"] } }),
    word({ not: { kind: "literal", values: ["b"] } }),
    "constraint-changed",
    "constraint-changed",
  ],
  [
    "something that follows from something else",
    members({}),
    members({ conditions: [{ if: members({}), then: object(property("b", text)) }] }),
    "constraint-added",
    "constraint-removed",
  ],
  [
    "the same conditions in another order",
    members({
      conditions: [
        { if: members({}), then: word({}) },
        { if: word({}), else: members({}) },
      ],
    }),
    members({
      conditions: [
        { if: word({}), else: members({}) },
        { if: members({}), then: word({}) },
      ],
    }),
    "",
    "",
  ],
  [
    "an item that there must be",
    list({}),
    list({ contains: word({ minLength: 3 }) }),
    "constraint-added",
    "constraint-removed",
  ],
  [
    "another item that there must be",
    list({ contains: word({ minLength: 3 }) }),
    list({ contains: word({ minLength: 4 }) }),
    "constraint-changed",
    "constraint-changed",
  ],
  [
    "two items that there must be",
    list({ contains: text }),
    list({ contains: text, minContains: 2 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "no item that there must be",
    list({ contains: text, minContains: 0, maxContains: 2 }),
    list({ contains: text, maxContains: 2 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a limit of such items",
    list({ contains: text }),
    list({ contains: text, maxContains: 2 }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a schema of what a text holds",
    word({}),
    word({ contentSchema: text }),
    "format-tightened",
    "format-loosened",
  ],
  [
    "another encoding of a text",
    word({ contentEncoding: "base64" }),
    word({ contentEncoding: "base64url" }),
    "format-changed",
    "format-changed",
  ],
  [
    "members that another brings along",
    members({}),
    members({ dependentRequired: { a: ["b"] } }),
    "constraint-added",
    "constraint-removed",
  ],
  [
    "members of a map that another brings along",
    map({}),
    { kind: "object", properties: [], additional: text, dependentRequired: { a: ["b"] } },
    "constraint-added",
    "constraint-removed",
  ],
  [
    "other members that another brings along",
    members({ dependentRequired: { a: ["b"] } }),
    members({ dependentRequired: { a: ["c"] } }),
    "constraint-changed",
    "constraint-changed",
  ],
  [
    "the same members in another order",
    members({ dependentRequired: { a: ["b", "c"], b: ["c"] } }),
    members({ dependentRequired: { b: ["c"], a: ["c", "b"] } }),
    "",
    "",
  ],
];

/** Each keyword that is a bound, with a value that allows more and one that allows less. */
const bounds: readonly (readonly [string, number, number, Schema])[] = [
  ["minimum", 2, 3, { kind: "number" }],
  ["exclusiveMinimum", 2, 3, { kind: "number" }],
  ["maximum", 3, 2, { kind: "number" }],
  ["exclusiveMaximum", 3, 2, { kind: "number" }],
  ["multipleOf", 3, 6, { kind: "number" }],
  ["minLength", 2, 3, text],
  ["maxLength", 3, 2, text],
  ["minItems", 2, 3, { kind: "array", items: text }],
  ["maxItems", 3, 2, { kind: "array", items: text }],
  ["minProperties", 2, 3, { kind: "object", properties: [] }],
  ["maxProperties", 3, 2, { kind: "object", properties: [] }],
];

const values = (...all: readonly string[]): Schema => ({ kind: "literal", values: all });

function kindsOf(before: Schema, after: Schema): string {
  return compare(inResponse(before), inResponse(after))
    .map(({ kind }) => kind)
    .join(" ");
}

/** Integers that no double holds. */
const exact: typeof rows = [
  [
    "a bound lower in the last of many digits",
    integer({ maximum: 2n ** 63n - 1n }),
    integer({ maximum: 2n ** 63n - 2n }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "the same bound of integers, said otherwise",
    integer({ maximum: 2n ** 63n - 1n }),
    integer({ exclusiveMaximum: 2n ** 63n }),
    "keyword-without-effect",
    "keyword-without-effect",
  ],
  [
    "a double where no bigint is needed",
    integer({ exclusiveMinimum: 2 ** 53 }),
    integer({ exclusiveMinimum: 2n ** 53n + 1n }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a multiple of a step of many digits",
    integer({ multipleOf: 2n ** 53n + 1n }),
    integer({ multipleOf: 3n * (2n ** 53n + 1n) }),
    "bound-tightened",
    "bound-loosened",
  ],
  [
    "a value that a double takes for another one",
    { kind: "literal", values: [2n ** 53n + 1n] },
    { kind: "literal", values: [2n ** 53n + 1n, 2 ** 53] },
    "enum-value-added",
    "enum-value-removed",
  ],
];

describe("what a value must satisfy", () => {
  it.each(exact)("%s is told to the last digit", (_name, before, after, there, back) => {
    expect([kindsOf(before, after), kindsOf(after, before)]).toEqual([there, back]);
  });

  it.each([...rows, ...constraints])(
    "%s: %j to %j is %s, and the other way round %s",
    (_name, before, after, there, back) => {
      expect([kindsOf(before, after), kindsOf(after, before)]).toEqual([there, back]);
    },
  );
});

describe("a bound", () => {
  it.each(bounds)(
    "%s is tightened from %j to %j, and loosened the other way round",
    (keyword, wide, narrow, schema) => {
      const bounded = (value: number): Schema => ({ ...schema, [keyword]: value });
      expect(kindsOf(bounded(wide), bounded(narrow))).toBe("bound-tightened");
      expect(kindsOf(bounded(narrow), bounded(wide))).toBe("bound-loosened");
      expect(kindsOf(schema, bounded(wide))).toBe("bound-tightened");
      expect(kindsOf(bounded(wide), schema)).toBe("bound-loosened");
    },
  );
});

describe("a list of values", () => {
  it.each([
    ["one took the place of another", values("a", "b"), values("a", "c"), "enum-value-changed"],
    ["the only one is another", values("a"), values("b"), "enum-value-changed"],
    ["one came", values("a"), values("a", "b"), "enum-value-added"],
    ["one went", values("a", "b"), values("a"), "enum-value-removed"],
    [
      "two came, one went",
      values("a", "b"),
      values("a", "c", "d"),
      "enum-value-removed enum-value-added enum-value-added",
    ],
    [
      "two of each",
      values("a", "b"),
      values("c", "d"),
      "enum-value-removed enum-value-removed enum-value-added enum-value-added",
    ],
    ["they stand in another order", values("a", "b"), values("b", "a"), ""],
  ])("changes: %s", (_name, before, after, kinds) => {
    expect(kindsOf(before, after)).toBe(kinds);
  });

  it("is pointed at where it is written: a single value as a constant, unless null stands beside it", () => {
    const place =
      "/paths/~1logs~1{log_id}/get/responses/200/content/application~1json/schema/properties/value";
    const pointersOf = (before: Schema, after: Schema) =>
      compare(inResponse(before), inResponse(after)).map(({ base, revision }) =>
        [base, revision].map((pointer) => pointer?.replace(place, "")),
      );
    const orNull = (schema: Schema): Schema => ({ ...schema, nullable: true });
    expect(pointersOf(values("a"), values("b"))).toEqual([["/const", "/const"]]);
    expect(pointersOf(values("a"), values("a", "b"))).toEqual([["", "/enum/1"]]);
    expect(pointersOf(values("a", "b"), values("b"))).toEqual([["/enum/0", ""]]);
    expect(pointersOf(orNull(values("a")), orNull(values("b")))).toEqual([["/enum/0", "/enum/0"]]);
  });
});

describe("a keyword that refuses nothing", () => {
  it.each([
    ["a step of one, of whole numbers", integer({}), integer({ multipleOf: 1 })],
    [
      "a format around the bounds",
      integer({ minimum: 0, maximum: 9 }),
      integer({ minimum: 0, maximum: 9, format: "int32" }),
    ],
    ["a pattern that any text matches", word({}), word({ pattern: ".*" })],
    ["a pattern that any text matches, between both ends", word({}), word({ pattern: "^[\\s\\S]*$" })],
    ["a pattern that an empty text matches anywhere", word({}), word({ pattern: "[a-z]*" })],
    [
      "the same bound of whole numbers in other words",
      integer({ minimum: 1 }),
      integer({ exclusiveMinimum: 0 }),
    ],
    [
      "as many members as are required anyway",
      object(property("a", text)),
      { ...object(property("a", text)), minProperties: 1 },
    ],
  ])("%s makes no difference", (_name, before, after) => {
    expect(kindsOf(before, after)).toBe("keyword-without-effect");
    expect(kindsOf(after, before)).toBe("keyword-without-effect");
  });

  it.each([
    ["no least length", word({}), word({ minLength: 0 })],
    ["no least number of items", list({}), list({ minItems: 0 })],
    ["items that may be equal", list({}), list({ uniqueItems: false })],
  ])("is not even a change where it says what silence says: %s", (_name, before, after) => {
    expect(kindsOf(before, after)).toBe("");
    expect(kindsOf(after, before)).toBe("");
  });

  it.each([
    [
      "a format within the bounds",
      integer({ minimum: 0 }),
      integer({ minimum: 0, format: "int32" }),
      "format-tightened",
    ],
    ["a pattern for one character", word({}), word({ pattern: "." }), "pattern-tightened"],
    ["a pattern for an empty text", word({}), word({ pattern: "^$" }), "pattern-tightened"],
    ["a pattern bound to both ends", word({}), word({ pattern: "^[a-z]*$" }), "pattern-tightened"],
    ["a pattern that is no longer any", word({ pattern: "^a" }), word({ pattern: ".*" }), "pattern-loosened"],
    [
      "a bound that counts itself out",
      number({ minimum: 1 }),
      number({ exclusiveMinimum: 1 }),
      "bound-tightened",
    ],
  ])("is none that refuses something: %s", (_name, before, after, kind) => {
    expect(kindsOf(before, after)).toBe(kind);
  });
});
