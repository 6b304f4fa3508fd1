import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

const { carry } = carriers.request;

/** Schemas two of whose parts say different things by one keyword, each with another that differs in one of them; the verdicts forth and back. */
const pairs: readonly (readonly [string, JsonValue, JsonValue, string])[] = [
  [
    "the second of two patterns",
    { type: "string", allOf: [{ pattern: "^a" }, { pattern: "b$" }] },
    { type: "string", allOf: [{ pattern: "^a" }, { pattern: "c$" }] },
    "constraint-changed breaking | constraint-changed breaking",
  ],
  [
    "a second pattern",
    { type: "string", allOf: [{ pattern: "^a" }] },
    { type: "string", allOf: [{ pattern: "^a" }, { pattern: "b$" }] },
    "constraint-added breaking | constraint-removed safe",
  ],
  [
    "what a second rule says of some items",
    { type: "array", items: {}, allOf: [{ contains: { const: 1 } }, { contains: { const: 2 } }] },
    { type: "array", items: {}, allOf: [{ contains: { const: 1 } }, { contains: { const: 3 } }] },
    "constraint-changed breaking | constraint-changed breaking",
  ],
  [
    "a second rule for some items",
    { type: "array", items: {}, allOf: [{ contains: { const: 1 } }] },
    { type: "array", items: {}, allOf: [{ contains: { const: 1 } }, { contains: { const: 3 } }] },
    "constraint-added breaking | constraint-removed safe",
  ],
  [
    "what stands beside a second pattern",
    { type: "string", allOf: [{ pattern: "^a" }, { pattern: "b$", maxLength: 5 }] },
    { type: "string", allOf: [{ pattern: "^a" }, { pattern: "b$", maxLength: 7 }] },
    "bound-loosened safe | bound-tightened breaking",
  ],
];

it.each(pairs)("%s is compared", (_, base, revision, expected) => {
  const listed = [
    compareDocuments(carry(base), carry(revision)),
    compareDocuments(carry(revision), carry(base)),
  ].map((changes) => changes.map(({ kind, wire }) => `${kind} ${wire}`).join(", "));
  expect(listed.join(" | ")).toBe(expected);
});

it("is silent where the parts only stand in another order", () => {
  const parts = [{ pattern: "^a" }, { pattern: "b$", maxLength: 5 }];
  const write = (allOf: JsonValue) => carry({ type: "string", allOf });
  expect(compareDocuments(write(parts), write(parts.toReversed()))).toEqual([]);
});
