import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers } from "./support/carriers.js";
import { judgeBothWays } from "./support/judge-on-wire.js";

const text = { type: "string" };
const integer = { type: "integer" };
const one = (...oneOf: readonly JsonValue[]): JsonValue => ({ oneOf });
const list = (items: JsonValue, rest = {}): JsonValue => ({ type: "array", items, minItems: 1, ...rest });
const object = (properties: Readonly<Record<string, JsonValue>>): JsonValue => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});

const judgeIn = (way: "request" | "response", base: JsonValue, revision: JsonValue) =>
  judgeBothWays(carriers[way].carry(base), carriers[way].carry(revision));

describe("values that two variants come to share, of which exactly one may hold", () => {
  it.each<[string, JsonValue, JsonValue]>([
    [
      "numbers of two ranges",
      one({ ...integer, maximum: 10 }, { ...integer, minimum: 20 }),
      one({ ...integer, maximum: 25 }, { ...integer, minimum: 20 }),
    ],
    [
      "more numbers of two ranges",
      one({ ...integer, maximum: 25 }, { ...integer, minimum: 20 }),
      one({ ...integer, maximum: 30 }, { ...integer, minimum: 20 }),
    ],
    [
      "the number at which two ranges meet",
      one({ type: "number", exclusiveMaximum: 10 }, { type: "number", minimum: 10 }),
      one({ type: "number", maximum: 10 }, { type: "number", minimum: 10 }),
    ],
    [
      "texts of two lengths",
      one({ ...text, maxLength: 3 }, { ...text, minLength: 5 }),
      one({ ...text, maxLength: 6 }, { ...text, minLength: 5 }),
    ],
    [
      "lists of two counts",
      one(list(text, { maxItems: 3 }), list(text, { minItems: 5 })),
      one(list(text, { maxItems: 6 }), list(text, { minItems: 5 })),
    ],
    [
      "a listed value that is too long for the other",
      one({ enum: ["long"] }, { ...text, maxLength: 3 }),
      one({ enum: ["long"] }, { ...text, maxLength: 5 }),
    ],
    [
      "texts of two formats",
      one({ ...text, format: "date" }, { ...text, format: "uuid" }),
      one({ ...text, format: "date" }, text),
    ],
    [
      "objects whose members were of two types",
      one(object({ a: text }), object({ a: integer })),
      one(object({ a: text }), object({ a: { type: ["integer", "string"] } })),
    ],
    ["lists of two types of items", one(list(text), list(integer)), one(list(text), list({}))],
  ])("are refused: %s", (_, base, revision) => {
    expect(judgeIn("request", base, revision)[0]).toBe("breaking");
    expect(["risky", "breaking"]).toContain(judgeIn("response", base, revision)[1]);
  });

  it("are not refused for another variant, which has none of them", () => {
    const apart = one({ ...integer, maximum: 10 }, { ...integer, minimum: 20 });
    const nearer = one({ ...integer, maximum: 15 }, { ...integer, minimum: 20 });
    expect(judgeIn("request", apart, nearer)).toEqual(["safe", "breaking"]);
    expect(judgeIn("response", apart, nearer)).toEqual(["risky", "safe"]);
  });

  it("are told from null, which several may allow", () => {
    const nullable = (type: string) => object({ a: { type: [type, "null"] } });
    const both = [nullable("string"), nullable("integer")];
    expect(judgeIn("request", { anyOf: both }, { oneOf: both })).toEqual(["breaking", "safe"]);
  });

  it("are refused where a variant comes with them, and taken again where it goes", () => {
    const base = one({ ...integer, maximum: 10 }, text);
    const revision = one({ ...integer, maximum: 10 }, text, { ...integer, minimum: 5 });
    expect(judgeIn("request", base, revision)).toEqual(["breaking", "breaking"]);
    expect(judgeIn("response", base, revision)).toEqual(["risky", "risky"]);
  });
});

describe("a listed value of a variant that comes beside what stood alone", () => {
  it("is refused where both have it", () => {
    const revision = one({ enum: [2, "a"] }, integer);
    expect(judgeIn("request", integer, revision)).toEqual(["breaking", "breaking"]);
    expect(judgeIn("request", integer, one({ enum: ["b", "a"] }, integer))).toEqual(["safe", "breaking"]);
  });
});

describe("exactly one of some variants in place of any of them", () => {
  it.each<[string, readonly JsonValue[]]>([
    [
      "ranges of numbers",
      [
        { ...integer, maximum: 10 },
        { type: "number", minimum: 11 },
      ],
    ],
    ["lengths of texts", [{ ...text, maxLength: 3 }, { ...text, minLength: 4 }, { enum: [] }]],
    [
      "formats of texts",
      [
        { ...text, format: "date" },
        { ...text, format: "date-time" },
      ],
    ],
    ["a listed value that is too long", [{ enum: ["long"] }, { ...text, maxLength: 3 }]],
    ["types of items", [list(text), list(integer)]],
    ["types of a member", [object({ a: text }), object({ a: integer })]],
    [
      "types of a member of a member",
      [object({ a: object({ b: text }) }), object({ a: object({ b: integer }) })],
    ],
  ])("changes nothing where no two of them share a value: %s", (_, variants) => {
    expect(judgeIn("request", { anyOf: variants }, { oneOf: variants })).toEqual(["none", "none"]);
  });

  it.each<[string, readonly JsonValue[]]>([
    [
      "ranges of numbers",
      [
        { ...integer, maximum: 10 },
        { type: "number", minimum: 10 },
      ],
    ],
    [
      "formats of texts",
      [
        { ...text, format: "date" },
        { ...text, format: "uri" },
      ],
    ],
    ["a listed value", [{ enum: ["long"] }, { ...text, maxLength: 4 }]],
    [
      "lists that may be empty",
      [
        { type: "array", items: text },
        { type: "array", items: integer },
      ],
    ],
    ["members that need not be there", [{ type: "object", properties: { a: text } }, object({ b: integer })]],
  ])("narrows where two of them share some: %s", (_, variants) => {
    expect(judgeIn("request", { anyOf: variants }, { oneOf: variants })).toEqual(["breaking", "safe"]);
  });
});
