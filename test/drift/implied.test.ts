import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, documentWith, type Members } from "./support/carriers.js";
import { compareDocuments, judgeBothWays } from "./support/judge-on-wire.js";

const text: Members = { type: "string" };
const object = (more: Members): Members => ({ type: "object", properties: { b: text, k: text }, ...more });
const number: Members = { type: "number" };
const integer: Members = { type: "integer" };
const test: Members = { properties: { k: { const: "x" } } };
const tuple = (...prefixItems: readonly JsonValue[]): Members => ({ type: "array", prefixItems });

/** What two schemas say in two ways, and both. */
const respelled: readonly (readonly [string, JsonValue, JsonValue])[] = [
  [
    "a member that both branches of a condition require",
    object({ if: test, then: { required: ["b"] }, else: { required: ["b"] } }),
    object({ required: ["b"] }),
  ],
  [
    "a branch that requires what is required anyway",
    object({ required: ["b"], if: test, then: { required: ["b"] } }),
    object({ required: ["b"] }),
  ],
  [
    "a branch with a bound that the schema has",
    object({ properties: { k: text, b: { ...text, maxLength: 3 } } }),
    object({
      properties: { k: text, b: { ...text, maxLength: 3 } },
      if: test,
      then: { properties: { b: { maxLength: 5 } } },
    }),
  ],
  ["steps of half an integer", { type: "integer", multipleOf: 0.5 }, { type: "integer" }],
  ["steps of one of a number", { type: "number", multipleOf: 1 }, { type: "integer" }],
  [
    "a range that is a format",
    { type: "integer", format: "int32" },
    { type: "integer", minimum: -2147483648, maximum: 2147483647 },
  ],
  [
    "one end of a range that is a format's",
    { type: "integer", format: "int32", minimum: 0 },
    { type: "integer", minimum: 0, maximum: 2147483647 },
  ],
  [
    "values ruled out one by one",
    { ...text, not: { anyOf: [{ const: "a" }, { const: "b" }] } },
    { ...text, not: { enum: ["b", "a"] } },
  ],
  [
    "values ruled out one after the other",
    { ...text, allOf: [{ not: { const: "a" } }, { not: { const: "b" } }] },
    { ...text, not: { enum: ["a", "b"] } },
  ],
  ["a first item that is like all others", { ...tuple(text), items: text }, { type: "array", items: text }],
  ["a first item that may be anything", tuple({}), { type: "array" }],
  ["an item that counts whatever it is", { type: "array", contains: {} }, { type: "array", minItems: 1 }],
  [
    "two to four items of which every one counts",
    { type: "array", items: text, contains: text, minContains: 2, maxContains: 4 },
    { type: "array", items: text, minItems: 2, maxItems: 4 },
  ],
  [
    "a tuple without room for more",
    { ...tuple(text, text), items: false },
    { ...tuple(text, text), maxItems: 2 },
  ],
  ["no items", { type: "array", items: false }, { type: "array", items: text, maxItems: 0 }],
  [
    "a tuple of like items without room for more, and as many of them in a list",
    { ...tuple(text, text), items: false, minItems: 1 },
    { type: "array", items: text, minItems: 1, maxItems: 2 },
  ],
  [
    "an object with room for no member",
    { type: "object", maxProperties: 0 },
    { type: "object", additionalProperties: false },
  ],
  [
    "what is left of several parts, closed",
    { allOf: [object({}), { properties: { c: text } }], unevaluatedProperties: false },
    { type: "object", properties: { b: text, k: text, c: text }, additionalProperties: false },
  ],
  [
    "bytes as they are",
    object({ properties: { file: { ...text, format: "binary" } } }),
    object({ properties: { file: { ...text, contentMediaType: "application/octet-stream" } } }),
  ],
  [
    "a member that no value may have, of an object without others",
    object({ properties: { b: text, c: false }, additionalProperties: false }),
    object({ properties: { b: text }, additionalProperties: false }),
  ],
  [
    "a condition that tests the opposite",
    object({ if: test, then: { required: ["b"] }, else: { required: ["k"] } }),
    object({ if: { not: test }, then: { required: ["k"] }, else: { required: ["b"] } }),
  ],
  [
    "a condition that tests the opposite, with one branch",
    object({ if: { required: ["k"] }, else: { required: ["b"] } }),
    object({ if: { not: { required: ["k"] } }, then: { required: ["b"] } }),
  ],
  [
    "members of any name and one type, of which one is listed",
    { type: "object", additionalProperties: text },
    { type: "object", properties: { a: text }, additionalProperties: text },
  ],
  ["a variant that another one takes in", { anyOf: [text, number] }, { anyOf: [text, number, integer] }],
  ["a pattern of one text", { ...text, pattern: "^a-1$" }, { const: "a-1" }],
  ["a pattern of some texts", { ...text, pattern: "^(?:a|b c)$" }, { enum: ["b c", "a"] }],
  [
    "names of members that are all listed",
    object({ propertyNames: { enum: ["k", "b"] } }),
    object({ additionalProperties: false }),
  ],
];

describe.each(respelled)("%s", (_, base, revision) => {
  it.each([carriers.request, carriers.response])("changes nothing on the wire ($direction)", ({ carry }) => {
    for (const verdict of judgeBothWays(carry(base), carry(revision))) {
      expect(["none", "nothing"]).toContain(verdict);
    }
  });
});

/** Schemas of which the second allows less than the first. */
const narrowed: readonly (readonly [string, JsonValue, JsonValue])[] = [
  [
    "one branch of a condition that requires a member",
    object({ if: test, then: { required: ["b"] } }),
    object({ required: ["b"] }),
  ],
  [
    "both branches that require a member of which nothing was said",
    object({}),
    object({ if: test, then: { required: ["b"] }, else: { required: ["b"] } }),
  ],
  ["integers of a number in halves", { type: "number", multipleOf: 0.5 }, { type: "integer" }],
  [
    "a smaller range than the format's",
    { type: "integer", format: "int32" },
    { type: "integer", minimum: 0, maximum: 100 },
  ],
  ["values of two types that are listed", { type: ["string", "integer"] }, { enum: ["a", 1] }],
  [
    "exactly one of two alternatives of which one takes the other in",
    text,
    { oneOf: [text, { ...text, maxLength: 3 }] },
  ],
  ["a number that is no integer", { type: "number" }, { oneOf: [{ type: "number" }, { type: "integer" }] }],
  [
    "one value more that is ruled out",
    { ...text, not: { const: "a" } },
    { ...text, not: { anyOf: [{ const: "a" }, { const: "b" }] } },
  ],
  [
    "a first item unlike the others",
    { type: "array", items: text },
    { ...tuple({ const: "a" }), items: text },
  ],
  ["an item more than any that count", { type: "array", contains: {} }, { type: "array", minItems: 2 }],
  ["an item that counts, where none need be", { type: "array" }, { type: "array", contains: {} }],
  [
    "items of which not every one counts",
    { type: "array", items: text, minItems: 1 },
    { type: "array", items: text, minItems: 1, contains: { const: "a" } },
  ],
  [
    "items that must be of some kind, where any counted",
    { type: "array", minItems: 1, contains: {} },
    { type: "array", minItems: 1, contains: text },
  ],
  ["a list of any number of items", { type: "array", items: text }, { ...tuple(text, text), items: false }],
  ["a member that no value may have", object({}), object({ properties: { b: text, k: text, c: false } })],
  [
    "a variant that another one takes in, where exactly one may hold",
    { oneOf: [text, number] },
    { oneOf: [text, number, integer] },
  ],
  [
    "a member that has to be there and may have no value, of an object without others",
    { type: "object", properties: { b: text }, additionalProperties: false },
    { type: "object", properties: { b: text }, required: ["a"], additionalProperties: false },
  ],
  [
    "a listed member of a map that has to be there",
    { type: "object", additionalProperties: text },
    { type: "object", properties: { a: text }, required: ["a"], additionalProperties: text },
  ],
  ["a pattern of more texts", { ...text, pattern: "^(a|b)$" }, { enum: ["a"] }],
  ["a pattern of a beginning or an end", { ...text, pattern: "^a|b$" }, { enum: ["a", "b"] }],
  ["a pattern with a sign of its own", { ...text, pattern: "^a.$" }, { const: "a." }],
  [
    "fewer names than are listed",
    object({ additionalProperties: false }),
    object({ propertyNames: { enum: ["b"] } }),
  ],
  ["a tuple with room for one", { ...tuple(text), maxItems: 2 }, { ...tuple(text), items: false }],
];

describe.each(narrowed)("%s", (_, base, revision) => {
  it("breaks requests, and back is safe", () => {
    const { carry } = carriers.request;
    expect(judgeBothWays(carry(base), carry(revision))).toEqual(["breaking", "safe"]);
  });

  it("is safe in answers, and back is not", () => {
    const { carry } = carriers.response;
    const [forth, back] = judgeBothWays(carry(base), carry(revision));
    expect(forth).toBe("safe");
    expect(["breaking", "risky"]).toContain(back);
  });
});

it("tells a test of what an integer must not be from the opposite of one of numbers", () => {
  const { carry } = carriers.request;
  const ofIntegers = { if: { type: "integer", not: { const: 3 } }, then: { minimum: 0 } };
  const ofNumbers = { if: { const: 3 }, else: { minimum: 0 } };
  const [base, revision] = [ofIntegers, ofNumbers].map((more): JsonValue => ({ type: "number", ...more }));
  expect(judgeBothWays(carry(base ?? null), carry(revision ?? null))[0]).toBe("breaking");
});

describe("a body that never comes", () => {
  const typed = (schema: Members): Members => ({ content: { "application/json": { schema } } });
  const answers = (method: string, status: string, body: Members): JsonValue => ({
    openapi: "3.1.0",
    info: { title: "Example", version: "1" },
    paths: {
      "/things": {
        [method]: {
          operationId: "look",
          responses: { "200": { description: "" }, [status]: { description: "", ...body } },
        },
      },
    },
  });

  it.each([
    ["get", "204"],
    ["get", "205"],
    ["get", "304"],
    ["head", "200"],
    ["head", "404"],
  ])("is documented, forgotten or changed without effect (%s, %s)", (method, status) => {
    const [none, one, other] = [{}, typed(text), typed({ type: "integer" })].map((body) =>
      answers(method, status, body),
    );
    for (const [base, revision] of [
      [none, one],
      [one, none],
      [one, other],
    ] as const) {
      const changes = compareDocuments(base ?? null, revision ?? null);
      expect(changes.map(({ wire, types }) => [wire, types])).toEqual([["none", "none"]]);
    }
  });

  it("is the same in another order of its members", () => {
    const [base, revision] = [
      { a: text, b: text },
      { b: text, a: text },
    ].map((properties) => answers("get", "204", typed({ type: "object", properties })));
    expect(compareDocuments(base ?? null, revision ?? null)).toEqual([]);
  });

  it("breaks who reads it where it comes now", () => {
    const verdicts = judgeBothWays(answers("get", "200", typed(text)), answers("get", "200", {}));
    expect(verdicts).toEqual(["breaking", "safe"]);
  });
});

describe("parts within parts of a form", () => {
  const form = (inner: Members): JsonValue => {
    const part = { type: "object", properties: { b: object({}) } };
    const encoding = { a: { contentType: "multipart/form-data", ...inner } };
    const schema = { type: "object", properties: { a: part } };
    return documentWith({ requestBody: { content: { "multipart/mixed": { schema, encoding } } } });
  };
  const as = (contentType: string): JsonValue => form({ encoding: { b: { contentType } } });

  it.each([
    ["their usual type", form({}), as("application/json"), ["none", "none"]],
    ["another type than the usual", form({}), as("application/xml"), ["breaking", "breaking"]],
    ["another type", as("text/xml"), as("application/xml"), ["breaking", "breaking"]],
    ["a type more", as("image/png"), as("image/png, image/gif"), ["safe", "breaking"]],
  ])("are in %s", (_, base, revision, verdicts) => {
    expect(judgeBothWays(base, revision)).toEqual(verdicts);
  });
});

describe("a parameter in plain text", () => {
  const sending = (more: Members): JsonValue =>
    documentWith({ parameters: [{ name: "q", in: "query", ...more }] });

  it("is written as the usual style writes it", () => {
    const styled = sending({ schema: text });
    expect(judgeBothWays(styled, sending({ content: { "text/plain": { schema: text } } }))).toEqual([
      "nothing",
      "nothing",
    ]);
  });

  it("is no list", () => {
    const list: Members = { type: "array", items: text };
    const plain = sending({ content: { "text/plain": { schema: list } } });
    expect(judgeBothWays(sending({ schema: list }), plain)).toEqual(["breaking", "breaking"]);
  });
});

it("has another type in the package where only conditions asked for a member", () => {
  const { carry } = carriers.request;
  const [conditional = null, plain = null] = (respelled[0] ?? []).slice(1).map((schema) => carry(schema));
  const outline = (base: JsonValue, revision: JsonValue) =>
    compareDocuments(base, revision).map(({ kind, types, wire }) => [kind, wire, types]);
  expect(outline(conditional, plain)).toContainEqual(["property-required", "none", "breaking"]);
  expect(outline(plain, conditional)).toContainEqual(["property-optional", "none", "safe"]);
});

describe("a member that an object no longer lists", () => {
  const judge = (more: Members) => {
    const { carry } = carriers.request;
    const [forth] = judgeBothWays(carry(object(more)), carry({ ...object(more), properties: { k: text } }));
    return forth;
  };

  it("is refused in requests where the object has no other members", () => {
    expect(judge({ additionalProperties: false })).toBe("breaking");
    expect(judge({ additionalProperties: false, required: ["k"] })).toBe("breaking");
  });

  it("may be refused or ignored where it has", () => {
    expect(judge({})).toBe("risky");
    expect(judge({ additionalProperties: false, patternProperties: { "^b": text } })).toBe("risky");
  });
});

describe("a variant that takes in another one, where exactly one may hold", () => {
  it.each([
    ["beside what stood alone", { const: 5 }, { oneOf: [{ const: 5 }, {}] }, "breaking"],
    ["beside others", { oneOf: [text, integer] }, { oneOf: [text, integer, number] }, "risky"],
  ] as const)("takes values away by coming, and by going (%s)", (_, base, revision, inAnswers) => {
    const judgeIn = (way: "request" | "response") =>
      judgeBothWays(carriers[way].carry(base), carriers[way].carry(revision));
    expect(judgeIn("request")).toEqual(["breaking", "breaking"]);
    expect(judgeIn("response")).toEqual([inAnswers, inAnswers]);
  });
});

describe("a member that comes to an object whose other members are of a type", () => {
  const map = (more: Members): Members => ({ type: "object", additionalProperties: text, ...more });
  const judgeIn = (way: "request" | "response", member: JsonValue, more: Members = {}) =>
    judgeBothWays(
      carriers[way].carry(map({ properties: { k: text } })),
      carriers[way].carry(map({ properties: { k: text, n: member }, ...more })),
    );

  it("takes values away or brings some as its own type stands to that one", () => {
    expect(judgeIn("request", integer)).toEqual(["breaking", "breaking"]);
    expect(judgeIn("request", { ...text, maxLength: 3 })).toEqual(["breaking", "safe"]);
    expect(judgeIn("request", { type: ["string", "null"] })[0]).toBe("safe");
    expect(judgeIn("response", integer)).toEqual(["breaking", "risky"]);
    expect(judgeIn("response", { type: ["string", "null"] })).toEqual(["risky", "risky"]);
  });

  it("changes nothing on the wire where it is of that type, and need not be there", () => {
    expect(judgeIn("request", text)).toEqual(["none", "none"]);
    expect(judgeIn("request", text, { required: ["n"] })).toEqual(["breaking", "safe"]);
  });
});
