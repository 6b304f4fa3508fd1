import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const text: Members = { type: "string" };

function object(properties: Members, more: Members = {}): Members {
  return { type: "object", properties, ...more };
}

/** Places of a schema that no value is of as it is: conditions, names, what is ruled out, null, values that are only named. */
const places: readonly (readonly [string, (schema: Members) => JsonValue])[] = [
  ["a condition", (schema) => ({ ...text, if: schema, then: { minLength: 3 } })],
  [
    "a member of a condition",
    (schema) => object({ a: text }, { if: { properties: { a: schema } }, then: {} }),
  ],
  [
    "what a condition asks for",
    (schema) => object({ a: text }, { if: { required: ["a"] }, then: { properties: { a: schema } } }),
  ],
  [
    "what holds otherwise",
    (schema) => object({ a: text }, { if: { required: ["a"] }, else: { properties: { a: schema } } }),
  ],
  [
    "what a member brings along",
    (schema) => object({ a: text }, { dependentSchemas: { a: { properties: { b: schema } } } }),
  ],
  ["what is ruled out", (schema) => ({ ...text, not: schema })],
  ["a member of what is ruled out", (schema) => object({ a: text }, { not: { properties: { a: schema } } })],
  ["what some items are", (schema) => ({ type: "array", items: {}, contains: schema })],
  [
    "the names of members",
    (schema) => ({ type: "object", additionalProperties: text, propertyNames: schema }),
  ],
  [
    "what a text holds",
    (schema) => ({ ...text, contentMediaType: "application/json", contentSchema: schema }),
  ],
  ["null", (schema) => ({ oneOf: [text, { ...schema, type: "null" }] })],
  ["values that are only named", (schema) => ({ anyOf: [{ ...schema, enum: ["a"] }, text] })],
];

const remarks: readonly (readonly [string, JsonValue, JsonValue])[] = [
  ["title", "One", "Two"],
  ["description", "One", "Two"],
  ["deprecated", true, false],
  ["example", "a", "b"],
  ["examples", ["a"], ["b"]],
  ["default", "a", "b"],
  ["$comment", "One", "Two"],
];

describe.each(places)("a remark on %s", (_, place) => {
  it.each(remarks)("is a note where it changes: %s", (keyword, one, other) => {
    const { carry } = carriers.request;
    const written = [undefined, one, other].map((value) =>
      carry(place(value === undefined ? text : { ...text, [keyword]: value })),
    );
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [1, 2],
    ] as const) {
      const changes = compareDocuments(written[from] ?? null, written[to] ?? null);
      expect(changes.map(({ types, wire }) => [wire, types])).toEqual([["none", "none"]]);
    }
  });
});

it("has no note where remarks only stand elsewhere", () => {
  const { carry } = carriers.request;
  const write = (not: JsonValue) => carry(object({ a: text }, { not }));
  const inside = write({ ...object({ b: text }), description: "Old" });
  const beside = write({ allOf: [object({ b: text })], description: "Old" });
  expect(compareDocuments(inside, beside)).toEqual([]);
});
