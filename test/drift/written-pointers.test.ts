import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

/** Whether a JSON pointer leads to something in a document. */
function leadsInto(document: unknown, pointer: string): boolean {
  let at: unknown = document;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return true;
}

const members = { type: "object", properties: { a: { type: "string" } } };
const listed = { type: "string", enum: ["a", "b"] };

/** Edits that the model says in another keyword than the document. */
const schemas: readonly (readonly [string, Members, Members])[] = [
  ["one example", { type: "string", example: "a" }, { type: "string", example: "b" }],
  ["members that no schema of an object knows", members, { ...members, unevaluatedProperties: false }],
  ["an enumeration of one value", listed, { anyOf: [listed, { type: "string", enum: ["c"] }] }],
];

it.each(schemas)("points at %s as the document writes it", (_, before, after) => {
  const { carry } = carriers.response;
  const [base, revision] = [carry(before), carry(after)];
  const changes = compareDocuments(base, revision);
  expect(changes).not.toEqual([]);
  expect(changes.filter(({ pointer }) => !leadsInto(revision, pointer))).toEqual([]);
});

it("points at an operation whose name comes from its id, where no name of the package is written", () => {
  const write = (operationId: string, tag: string) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/a": { get: { operationId, tags: [tag], responses: { 204: { description: "" } } } } },
  });
  const base = write("listOrders", "orders");
  for (const revision of [write("fetchOrders", "orders"), write("listOrders", "sales")]) {
    const renamed = compareDocuments(base, revision).filter(({ kind }) => kind === "operation-renamed");
    expect(renamed.map(({ pointer }) => pointer)).toEqual(["/paths/~1a/get"]);
  }
});

it("has one change for an edit beside a union, and one for each variant that is edited", () => {
  const { carry } = carriers.request;
  const variant = (name: string, more: Members = {}) => ({
    type: "object",
    required: [name],
    properties: { [name]: { type: "string" }, ...more },
  });
  const write = (beside: Members, inside: Members = {}) =>
    carry({
      type: "object",
      properties: { shared: { type: "string" }, ...beside },
      oneOf: [variant("a", inside), variant("b", inside)],
    });
  const added = { z: { type: "string" } };
  const pointersOf = (revision: JsonValue) =>
    compareDocuments(write({}), revision).map(({ kind, pointer }) => [
      kind,
      pointer.replace(/^.*schema/u, ""),
    ]);
  expect(pointersOf(write(added))).toEqual([["property-added", "/properties/z"]]);
  expect(pointersOf(write({ shared: { type: "integer" } }))).toEqual([
    ["type-changed", "/properties/shared"],
  ]);
  expect(pointersOf(write({}, added))).toEqual([
    ["property-added", "/oneOf/0/properties/z"],
    ["property-added", "/oneOf/1/properties/z"],
  ]);
});

const text: Members = { type: "string" };
const whole: Members = { type: "integer" };

function object(properties: Members, more: Members = {}): Members {
  return { type: "object", properties, ...more };
}

/** Edits of schemas that the model holds merged with others, and where the edit stands. */
const merged: readonly (readonly [string, (edited: boolean) => JsonValue, string])[] = [
  [
    "a bound that two parts state",
    (edited) => ({ type: "integer", minimum: 0, allOf: [{ minimum: edited ? 2 : 1 }, { maximum: 9 }] }),
    "/allOf/0/minimum",
  ],
  [
    "a member that two parts describe",
    (edited) => ({ allOf: [object({ a: text }), object({ a: { maxLength: edited ? 7 : 5 } })] }),
    "/allOf/1/properties/a/maxLength",
  ],
  [
    "a member of a member that two parts describe",
    (edited) => ({
      allOf: [object({ o: object({ a: text }) }), object({ o: object({ b: edited ? whole : text }) })],
    }),
    "/allOf/1/properties/o/properties/b",
  ],
  [
    "items that two parts describe",
    (edited) => ({ allOf: [{ type: "array", items: text }, { items: { maxLength: edited ? 7 : 5 } }] }),
    "/allOf/1/items/maxLength",
  ],
  [
    "a part of a part",
    (edited) => ({ allOf: [{ allOf: [object({ a: text }), object({ b: edited ? whole : text })] }, {}] }),
    "/allOf/0/allOf/1/properties/b",
  ],
  [
    "what the second of two parts rules out",
    (edited) => ({
      ...object({ a: text }),
      allOf: [{ not: { required: ["a"] } }, { not: { required: [edited ? "c" : "b"] } }],
    }),
    "/allOf/1/not",
  ],
  [
    "a value of an enumeration that another narrows",
    (edited) => ({ allOf: [{ ...text, enum: ["a", "b", ...(edited ? ["d"] : [])] }, { enum: ["b", "d"] }] }),
    "/allOf/0/enum/2",
  ],
  [
    "a value of an enumeration behind null",
    (edited) => ({ type: ["string", "null"], enum: [null, "a", "b", ...(edited ? ["c"] : [])] }),
    "/enum/3",
  ],
  [
    "an alternative behind null",
    (edited) => ({
      oneOf: [
        { type: "null" },
        object({ a: edited ? whole : text }, { required: ["a"] }),
        object({ b: text }, { required: ["b"] }),
      ],
    }),
    "/oneOf/1/properties/a",
  ],
  [
    "a bound of one of several types",
    (edited) => ({ type: ["string", "integer"], maxLength: edited ? 7 : 5 }),
    "/maxLength",
  ],
  ["a bound without a type", (edited) => ({ maxLength: edited ? 7 : 5 }), "/maxLength"],
  [
    "what the presence of a member asks for",
    (edited) => object({ a: text }, { dependentSchemas: { a: { minProperties: edited ? 3 : 2 } } }),
    "/dependentSchemas/a",
  ],
  [
    "the alternatives of a second part",
    (edited) => ({
      allOf: [
        { oneOf: [object({ a: text }, { required: ["a"] }), object({ b: text }, { required: ["b"] })] },
        {
          oneOf: [
            object({ c: { ...text, maxLength: edited ? 7 : 5 } }, { required: ["c"] }),
            object({ d: text }, { required: ["d"] }),
          ],
        },
      ],
    }),
    "/allOf/1/oneOf/0/properties/c/maxLength",
  ],
];

it.each(merged)("points at %s where it is written", (_, write, pointer) => {
  const { carry } = carriers.request;
  for (const [base, revision] of [
    [carry(write(false)), carry(write(true))],
    [carry(write(true)), carry(write(false))],
  ] as const) {
    const changes = compareDocuments(base, revision);
    expect(changes.filter((change) => change.base && !leadsInto(base, change.base))).toEqual([]);
    expect(changes.filter((change) => change.revision && !leadsInto(revision, change.revision))).toEqual([]);
    const [change, ...others] = changes;
    expect(others).toEqual([]);
    const places = [change?.base, change?.revision].map((place) => place?.replace(/^.*\/schema/u, ""));
    expect(places).toContain(pointer);
  }
});

it("points at a part of a schema that only a reference leads to", () => {
  const write = (part: Members) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: {
      "/a": {
        get: {
          responses: {
            200: {
              description: "",
              content: {
                "application/json": { schema: { $ref: "#/components/schemas/Order/properties/by" } },
              },
            },
          },
        },
      },
    },
    components: { schemas: { Order: object({ by: object({ name: part }) }) } },
  });
  expect(compareDocuments(write(text), write(whole)).map(({ pointer }) => pointer)).toEqual([
    "/components/schemas/Order/properties/by/properties/name",
  ]);
});

it("points at a parent that is one of its own children once", () => {
  const write = (part: Members) => {
    const pet = object(
      { kind: text, name: part },
      {
        required: ["kind"],
        discriminator: { propertyName: "kind", mapping: { pet: "Pet", dog: "Dog" } },
      },
    );
    const dog = { allOf: [{ $ref: "#/components/schemas/Pet" }, object({ bark: text })] };
    const document = carriers.response.carry({ $ref: "#/components/schemas/Pet" });
    return { ...(document as Members), components: { schemas: { Pet: pet, Dog: dog } } };
  };
  expect(compareDocuments(write(text), write(whole)).map(({ pointer }) => pointer)).toEqual([
    "/components/schemas/Pet/properties/name",
  ]);
});

it("points at a parameter of a webhook that is written for its path", () => {
  const write = (part: Members) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: {},
    webhooks: {
      changed: {
        parameters: [{ name: "X-Trace", in: "header", schema: part }],
        post: {
          parameters: [{ name: "X-Id", in: "header", schema: text }],
          responses: { 204: { description: "" } },
        },
      },
    },
  });
  expect(compareDocuments(write(text), write(whole)).map(({ pointer }) => pointer)).toEqual([
    "/webhooks/changed/parameters/0/schema",
  ]);
});

it("has no place for credentials where nothing asks for any", () => {
  const write = (rest: Members) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/a": { get: { responses: { 204: { description: "" } } } } },
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    ...rest,
  });
  const [asked] = compareDocuments(write({}), write({ security: [{ key: [] }] }));
  expect([asked?.kind, asked?.base, asked?.revision]).toEqual([
    "authentication-required",
    undefined,
    "/security",
  ]);
});
