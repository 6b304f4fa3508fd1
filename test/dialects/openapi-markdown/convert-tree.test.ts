import { expect, it } from "vitest";
import { readPages } from "../../support/read-openapi.js";

interface Tree {
  readonly query?: string;
  readonly body?: string;
  readonly answer?: string;
  readonly components?: string;
  readonly security?: string;
}

/** A page in the older form of its platform, with one operation. */
const read = ({ answer = "{}", body = "{}", components = "{}", query = "{}", security = "[]" }: Tree) =>
  readPages(`# Make a box

## OpenAPI

\`\`\`\`yaml post /boxes
paths:
  path: /boxes
  method: post
  servers: [{ url: https://api.boxes.test }]
  request:
    security: ${security}
    parameters: { path: {}, query: ${query}, header: {}, cookie: {} }
    body: ${body}
  response: { "200": ${answer} }
  deprecated: false
  type: path
components: { schemas: ${components} }
\`\`\`\`
`);

const json = (schema: string) => `{ application/json: { schemaArray: [${schema}] } }`;
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

it("members that a schema inside another requires are required, wherever it stands", () => {
  const lid = (member: string) =>
    `{ type: object, required: [${member}], properties: { ${member}: { type: integer } } }`;
  const members = [
    `lid: { allOf: [${lid("a")}] }`,
    `lids: { allOf: [{ type: array, items: ${lid("b")} }] }`,
    `table: { allOf: [{ type: object, additionalProperties: ${lid("c")} }] }`,
    `either: { allOf: [{ oneOf: [${lid("d")}, { type: string }] }] }`,
    "required: { allOf: [{ type: boolean }] }",
  ].join(", ");
  const { body, codes } = read({
    body: json(
      `{ type: object, requiredProperties: [lid, required], required: true, properties: { ${members} } }`,
    ),
  });
  const written = (member: string) => ({
    type: "object",
    required: [member],
    properties: { [member]: { type: "integer" } },
  });
  expect(body).toEqual({
    type: "object",
    required: ["lid", "required"],
    properties: {
      lid: written("a"),
      lids: { type: "array", items: written("b") },
      table: { type: "object", additionalProperties: written("c") },
      either: { oneOf: [written("d"), { type: "string" }] },
      required: { type: "boolean" },
    },
  });
  expect(codes).toEqual([]);
});

it("what stands beside the schemas of a parameter is said of it, before what they say", () => {
  const { codes, parameters } = read({
    query:
      "{ tags: { style: form, explode: false, deprecated: true, description: The tags., schema: [{ type: array, items: { type: string }, required: true, description: Tags }] } }",
  });
  expect(parameters).toEqual([
    {
      name: "tags",
      in: "query",
      description: "The tags.",
      required: true,
      deprecated: true,
      explode: false,
      schema: { type: "array", items: { type: "string" } },
    },
  ]);
  expect(codes).toEqual([]);
});

it("two schemas of one name that are not the same both stay", () => {
  const box = (members: string) =>
    json(`{ type: object, refIdentifier: "#/components/schemas/Box", properties: { ${members} } }`);
  const members = "name: { allOf: [{ type: string }] }";
  const { answer, body, schemas } = read({
    body: box(members),
    answer: box(`id: { allOf: [{ type: string }] }, ${members}`),
  });
  expect(body).toEqual(named("Box"));
  expect(schemas["Box"]?.["properties"]).toEqual({ name: { type: "string" } });
  expect(answer?.["properties"]).toEqual({ id: { type: "string" }, name: { type: "string" } });
});

it("a schema that is also listed among the components is the same type", () => {
  const { answer, schemas } = read({
    answer: json(
      '{ type: object, refIdentifier: "#/components/schemas/Box", requiredProperties: [id], properties: { id: { allOf: [{ type: string }] } } }',
    ),
    components: "{ Box: { required: [id], type: object, properties: { id: { type: string } } } }",
  });
  expect(answer).toEqual(named("Box"));
  expect(Object.keys(schemas)).toEqual(["Box"]);
});

it("ways to authenticate in one header are each what the page says of it", () => {
  const way = (type: string) => `{ title: a, parameters: { header: { Authorization: { ${type} } } } }`;
  const basic = way("type: http, scheme: basic");
  const { api } = read({ security: `[${way("type: http, scheme: bearer")}, ${basic}, ${basic}]` });
  expect(api["security"]).toEqual([{ Authorization: [] }, { Authorization2: [] }, { Authorization2: [] }]);
  expect(api["components"]).toMatchObject({
    securitySchemes: {
      Authorization: { type: "http", scheme: "bearer" },
      Authorization2: { type: "http", scheme: "basic" },
    },
  });
});

it("what the form does not have is on record, and so is what it has of another kind", () => {
  const codes = (tree: Tree) => read(tree).codes;
  expect(codes({ body: "{ application/json: {} }" })).toEqual(["openapi-left-out"]);
  expect(codes({ answer: "{ application/json: , schemaArray: [{ type: string }] }" })).toContain(
    "openapi-left-out",
  );
  expect(codes({ query: "{ a: , schema: [{ type: string }] }" })).toEqual([
    "spec-wrong-type",
    "spec-wrong-type",
  ]);
  expect(codes({ security: "{ parameters: { header: {} } }" })).toContain("spec-wrong-type");
  expect(
    codes({ security: "[{ title: key, x-key: { type: apiKey }, parameters: { header: {} } }]" }),
  ).toEqual([]);
  expect(codes({ security: "[{ title: key, parameters: { X-Key: { type: apiKey } } }]" })).toContain(
    "openapi-left-out",
  );
  expect(codes({ security: "[{ title: key, parameters: { header: { X-Key: {} } } }]" })).not.toEqual([]);
});
