import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { compareDocuments } from "./support/judge-on-wire.js";

type Members = Readonly<Record<string, JsonValue>>;

const names = ["a", "b", "c"];

/** A document in which three operations consist of the same parts. */
function documentOf(components: Members, operation: Members): JsonValue {
  const one = (name: string) => ({
    operationId: `${name}.list`,
    responses: { "200": { description: "ok" } },
    ...operation,
  });
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: Object.fromEntries(names.map((name) => [`/${name}`, { post: one(name) }])),
    components,
  };
}

function contentOf(schema: JsonValue): JsonValue {
  return { "application/json": { schema } };
}

const reference = (path: string): JsonValue => ({ $ref: `#/components/${path}` });

/** A part that all operations share, edited once, and where the edit is. */
const edits: Readonly<
  Record<
    string,
    {
      readonly operation: Members;
      readonly components: (type: string) => Members;
      readonly pointer: string;
    }
  >
> = {
  parameter: {
    operation: { parameters: [reference("parameters/Limit")] },
    components: (type) => ({ parameters: { Limit: { name: "limit", in: "query", schema: { type } } } }),
    pointer: "/components/parameters/Limit/schema",
  },
  body: {
    operation: { requestBody: reference("requestBodies/Item") },
    components: (type) => ({
      requestBodies: { Item: { content: contentOf({ type: "object", properties: { id: { type } } }) } },
    }),
    pointer: "/components/requestBodies/Item/content/application~1json/schema/properties/id",
  },
  answer: {
    operation: { responses: { "200": reference("responses/Item") } },
    components: (type) => ({ responses: { Item: { description: "ok", content: contentOf({ type }) } } }),
    pointer: "/components/responses/Item/content/application~1json/schema",
  },
  header: {
    operation: { responses: { "200": { description: "ok", headers: { Left: reference("headers/Left") } } } },
    components: (type) => ({ headers: { Left: { schema: { type } } } }),
    pointer: "/components/headers/Left/schema",
  },
};

it.each(Object.entries(edits))("a shared %s that is edited once is one change", (_, edit) => {
  const { components, operation, pointer } = edit;
  const changes = compareDocuments(
    documentOf(components("string"), operation),
    documentOf(components("boolean"), operation),
  );
  expect(changes.map((change) => [change.kind, change.pointer])).toEqual([["type-changed", pointer]]);
  expect(changes[0]?.places).toHaveLength(names.length);
  expect(changes[0]?.operations).toEqual(names.map((name) => `${name}.list`));
});

it("a parent of several schemas that is edited once is one change, with what the model lacks too", () => {
  const documentWith = (parent: Members) =>
    documentOf(
      {
        schemas: {
          Parent: { type: "object", properties: { id: { type: "string" } }, ...parent },
          ...Object.fromEntries(
            names.map((name) => [
              `Kid${name}`,
              { allOf: [reference("schemas/Parent"), { properties: { [name]: { type: "string" } } }] },
            ]),
          ),
        },
      },
      {
        requestBody: { content: contentOf({ anyOf: names.map((name) => reference(`schemas/Kid${name}`)) }) },
      },
    );
  const base = documentWith({});
  const inParent = "/components/schemas/Parent";
  const keysOf = (parent: Members) =>
    compareDocuments(base, documentWith(parent)).map(({ kind, pointer }) => [kind, pointer]);
  expect(keysOf({ properties: { id: { type: "integer" } } })).toEqual([
    ["type-changed", `${inParent}/properties/id`],
  ]);
  expect(keysOf({ not: { required: ["gone"] } })).toEqual([["constraint-added", `${inParent}/not`]]);
});

/** A document with a path of three operations, whose servers its path names. */
function documentWithServers(servers: JsonValue): JsonValue {
  const operation = { responses: { "204": { description: "ok" } } };
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/things": { ...(servers !== null && { servers }), get: operation, put: operation, post: operation },
    },
  };
}

const first = {
  url: "https://a.example.com/{v}",
  description: "one",
  variables: { v: { default: "v1", enum: ["v1", "v2"] } },
};

it.each<readonly [string, JsonValue, readonly string[]]>([
  ["address", [{ ...first, url: "https://c.example.com/{v}" }], ["server-changed /paths/~1things/servers/0"]],
  [
    "description",
    [{ ...first, description: "two" }],
    ["description-changed /paths/~1things/servers/0/description"],
  ],
  [
    "variable",
    [{ ...first, variables: { v: { default: "v1", enum: ["v1"] } } }],
    ["server-variable-changed /paths/~1things/servers/0/variables/v"],
  ],
  ["further server", [first, { url: "https://b.example.com" }], ["server-added /paths/~1things/servers/1"]],
  ["absence", null, ["server-changed /servers/0"]],
])("an edit of the %s of the servers of a path is one change for its operations", (_, servers, expected) => {
  const changes = compareDocuments(documentWithServers([first]), documentWithServers(servers));
  expect(changes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual(expected);
  expect(changes.map(({ operations }) => operations.length)).toEqual(expected.map(() => 3));
});
