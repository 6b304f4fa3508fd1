import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const { carry } = carriers.request;

/** Names that match a pattern beside names of another pattern and a rule for all others: no one object holds the two. */
const beside = (member: JsonValue, more: object = {}): JsonValue => ({
  type: "object",
  allOf: [
    { patternProperties: { "^x": member } },
    { patternProperties: { "^y": { type: "string" } }, additionalProperties: { type: "integer" }, ...more },
  ],
});

/** Schemas whose parts the model cannot hold together, each with another that differs in one of them; the verdicts forth and back. */
const pairs: readonly (readonly [string, JsonValue, JsonValue, string])[] = [
  [
    "the first of two parts",
    beside({ type: "number", maximum: 5 }),
    beside({ type: "number", maximum: 7 }),
    "bound-loosened safe | bound-tightened breaking",
  ],
  [
    "what stands beside a second pattern",
    beside({}, { maxProperties: 5 }),
    beside({}, { maxProperties: 7 }),
    "unclassified risky | unclassified risky",
  ],
];

it.each(pairs)("%s is compared as it is written", (_, base, revision, expected) => {
  const listed = [
    compareDocuments(carry(base), carry(revision)),
    compareDocuments(carry(revision), carry(base)),
  ].map((changes) => changes.map(({ kind, wire }) => `${kind} ${wire}`).join(", "));
  expect(listed.join(" | ")).toBe(expected);
});

it("is silent where the parts only stand in another order", () => {
  const parts = [
    { patternProperties: { "^x": {} } },
    { patternProperties: { "^y": {} }, additionalProperties: { type: "integer" } },
  ];
  const write = (allOf: JsonValue) => carry({ type: "object", allOf });
  expect(compareDocuments(write(parts), write(parts.toReversed()))).toEqual([]);
});
