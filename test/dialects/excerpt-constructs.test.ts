import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { readTexts } from "../support/read-text.js";

/** An operation of an excerpt, its components, and what stands at its top. */
interface Excerpt {
  readonly operation?: string;
  readonly components?: string;
  readonly top?: string;
  readonly version?: string;
}

const box =
  "schemas: { Box: { type: object, required: [id], properties: { id: { type: string } } }, Lid: { type: object, properties: { kind: { type: string } } } }";

/** A page with one operation, `post /boxes`, in JSON's own form of YAML. */
const page = ({ components = box, operation = "", top = "", version = "3.1.0" }: Excerpt) => `# Make a box

> Makes it.

## OpenAPI

\`\`\`\`yaml openapi.yaml post /boxes
openapi: ${version}
info: { title: Boxes, version: "1" }
servers: [{ url: https://api.boxes.test }]
${top}
paths: { /boxes: { post: { ${operation === "" ? "" : `${operation}, `}responses: { "200": { description: OK } } } } }
components: { ${components} }
\`\`\`\`
`;

/** Where a diagnostic stands, as text. */
function read(excerpt: Excerpt | string) {
  const text = typeof excerpt === "string" ? excerpt : page(excerpt);
  const { diagnostics, spec } = readTexts({ "page.md": text });
  const written: unknown = parse(writeOpenApi(spec));
  const reported = diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ at, code }) => `${code} at ${text.slice(at?.start, at?.end)}`);
  return { spec, written, reported, operation: spec.operations[0] };
}

/** What the schema of a member becomes. */
function readSchema(schema: string, version = "3.1.0") {
  const { reported, written } = read({
    operation: `requestBody: { content: { application/json: { schema: { type: object, properties: { a: ${schema} } } } } }`,
    version,
  });
  expect(reported).toEqual([]);
  const path = ["paths", "/boxes", "post", "requestBody", "content", "application/json", "schema"];
  return [...path, "properties", "a"].reduce<unknown>(
    (node, key) => (node as Readonly<Record<string, unknown>>)[key],
    written,
  );
}

const same = (schema: string) => [schema, schema] as const;

describe("a schema in an excerpt", () => {
  it.each([
    ["a reference", ...same('{ $ref: "#/components/schemas/Box" }')],
    ["text beside a reference", ...same('{ description: The box., $ref: "#/components/schemas/Box" }')],
    ["an enumeration", ...same("{ type: string, enum: [a, b] }")],
    ["numbers as an enumeration", ...same("{ type: integer, enum: [1, 2] }")],
    [
      "values of an enumeration as objects",
      "{ type: string, enum: [{ value: a }, { type: stringLiteral, value: b }] }",
      "{ type: string, enum: [a, b] }",
    ],
    ["a default", ...same("{ type: string, default: a }")],
    ["a default of false", ...same("{ type: boolean, default: false }")],
    ["a default of zero", ...same("{ type: integer, default: 0 }")],
    ["a default of an empty list", ...same("{ type: array, items: { type: string }, default: [] }")],
    ["a default of null", ...same('{ type: [string, "null"], default: null }')],
    ["date-time", ...same("{ type: string, format: date-time }")],
    ["uri", ...same("{ type: string, format: uri }")],
    ["double", ...same("{ type: number, format: double }")],
    ["int64", ...same("{ type: integer, format: int64 }")],
    ["uuid", ...same("{ type: string, format: uuid }")],
    ["a format that nobody knows", ...same("{ type: string, format: box-code }")],
    ["either", ...same('{ oneOf: [{ type: string }, { $ref: "#/components/schemas/Box" }] }')],
    ["any of", ...same("{ anyOf: [{ type: string }, { type: integer }] }")],
    [
      "null as a variant of a reference",
      ...same('{ anyOf: [{ $ref: "#/components/schemas/Box" }, { type: "null" }] }'),
    ],
    [
      "null as a variant of a type",
      '{ oneOf: [{ type: string }, { type: "null" }] }',
      '{ type: [string, "null"] }',
    ],
    ["null as a type", ...same('{ type: [integer, "null"] }')],
    [
      "null among types",
      '{ type: ["null", string, integer] }',
      '{ anyOf: [{ type: string }, { type: integer }, { type: "null" }] }',
    ],
    ["others of a type", ...same("{ type: object, additionalProperties: { type: integer } }")],
    [
      "others of any type",
      "{ type: object, additionalProperties: true }",
      "{ type: object, additionalProperties: {} }",
    ],
    [
      "no others",
      ...same("{ type: object, properties: { a: { type: string } }, additionalProperties: false }"),
    ],
    ["bounds of texts", ...same("{ type: string, minLength: 1, maxLength: 5, pattern: ^a }")],
    ["bounds of numbers", ...same("{ type: number, minimum: 0, maximum: 9 }")],
    [
      "bounds of lists",
      ...same("{ type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: { type: string } }"),
    ],
    ["an example", "{ type: string, example: a }", "{ type: string, examples: [a] }"],
    ["examples", ...same("{ type: string, examples: [a, b] }")],
    [
      "one part",
      '{ description: The box., allOf: [{ $ref: "#/components/schemas/Box" }] }',
      '{ description: The box., $ref: "#/components/schemas/Box" }',
    ],
    [
      "parts",
      '{ allOf: [{ $ref: "#/components/schemas/Box" }, { type: object, required: [w], properties: { w: { type: integer } } }] }',
      "{ type: object, required: [id, w], properties: { id: { type: string }, w: { type: integer } } }",
    ],
    ["a constant", "{ const: a }", "{ type: string, const: a }"],
    [
      "tags that are mapped in objects",
      '{ oneOf: [{ $ref: "#/components/schemas/Box" }, { $ref: "#/components/schemas/Lid" }], discriminator: { propertyName: kind, mapping: { b: { $ref: "#/components/schemas/Box" }, l: "#/components/schemas/Lid" } } }',
      '{ oneOf: [{ $ref: "#/components/schemas/Box" }, { $ref: "#/components/schemas/Lid" }], discriminator: { propertyName: kind, mapping: { b: "#/components/schemas/Box", l: "#/components/schemas/Lid" } } }',
    ],
    [
      "a list of types by place",
      "{ type: array, prefixItems: [{ type: string }] }",
      "{ type: array, prefixItems: [{ type: string }], items: {} }",
    ],
    ["members by their names", ...same("{ type: object, patternProperties: { ^x: { type: string } } }")],
  ])("may be %s", (_, schema, expected) => {
    expect(readSchema(schema)).toEqual(parse(expected));
  });

  it.each([
    ["a type", "{ type: string, nullable: true }", '{ type: [string, "null"] }'],
    [
      "an enumeration",
      "{ type: string, enum: [a, b], nullable: true }",
      '{ type: [string, "null"], enum: [a, b, null] }',
    ],
    [
      "a part",
      '{ nullable: true, allOf: [{ $ref: "#/components/schemas/Box" }] }',
      '{ anyOf: [{ $ref: "#/components/schemas/Box" }, { type: "null" }] }',
    ],
    [
      "variants",
      "{ nullable: true, oneOf: [{ type: string }, { type: integer }] }",
      '{ oneOf: [{ type: string }, { type: integer }, { type: "null" }] }',
    ],
  ])("of OpenAPI 3.0 may be %s or null", (_, schema, expected) => {
    expect(readSchema(schema, "3.0.1")).toEqual(parse(expected));
  });

  it("of OpenAPI 3.0 may have a bound that is none of its values", () => {
    expect(readSchema("{ type: number, minimum: 0, exclusiveMinimum: true }", "3.0.1")).toEqual({
      type: "number",
      exclusiveMinimum: 0,
    });
  });
});

describe("a parameter in an excerpt", () => {
  const parametersOf = (parameters: string, components?: string) => {
    const { operation, reported } = read({
      operation: `parameters: [${parameters}]`,
      ...(components !== undefined && { components }),
    });
    expect(reported).toEqual([]);
    return operation?.parameters;
  };

  it("may be a header", () => {
    expect(
      parametersOf("{ name: X-Version, in: header, required: true, schema: { type: string, enum: ['1'] } }"),
    ).toEqual([
      { name: "X-Version", in: "header", required: true, schema: { kind: "literal", values: ["1"] } },
    ]);
  });

  it("may be a reference", () => {
    expect(
      parametersOf(
        '{ $ref: "#/components/parameters/Limit" }',
        "parameters: { Limit: { name: limit, in: query, description: How many., schema: { type: integer, default: 20 } } }",
      ),
    ).toEqual([
      {
        name: "limit",
        in: "query",
        required: false,
        description: "How many.",
        schema: { kind: "integer", default: 20 },
      },
    ]);
  });

  it.each([
    ["as deepObject says", "style: deepObject, explode: true", { style: "deepObject", explode: true }],
    ["member by member, as OpenAPI has it where nothing is said", "explode: true", {}],
    ["in one value", "explode: false", { explode: false }],
  ])("that is an object is written %s, and not as JSON", (_, style, written) => {
    expect(
      parametersOf(
        `{ name: filter, in: query, ${style}, schema: { type: object, properties: { a: { type: string } } } }`,
      ),
    ).toEqual([
      {
        name: "filter",
        in: "query",
        required: false,
        ...written,
        schema: { kind: "object", properties: [{ name: "a", required: false, schema: { kind: "string" } }] },
      },
    ]);
  });

  it("may be JSON, where its content says so", () => {
    expect(
      parametersOf("{ name: f, in: query, content: { application/json: { schema: { type: object } } } }"),
    ).toMatchObject([{ name: "f", mediaType: "application/json" }]);
  });

  it("may stand at the path", () => {
    const { operation } = read(
      page({}).replace("post: {", "parameters: [{ name: v, in: query, schema: { type: string } }], post: {"),
    );
    expect(operation?.parameters).toEqual([
      { name: "v", in: "query", required: false, schema: { kind: "string" } },
    ]);
  });
});

describe("what is sent and answered in an excerpt", () => {
  const schema = '{ $ref: "#/components/schemas/Box" }';
  const answered = (response: string, components = box) => {
    const { operation, reported } = read(
      page({ components }).replace('"200": { description: OK }', response),
    );
    expect(reported).toEqual([]);
    return operation?.responses;
  };

  it("may be a form with files, and parts with a type of their own", () => {
    const { operation, reported } = read({
      operation:
        "requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, note: { type: string } } }, encoding: { note: { contentType: text/markdown } } } } }",
    });
    expect(reported).toEqual([]);
    expect(operation?.requestBody).toMatchObject({
      required: true,
      content: [
        {
          mediaType: "multipart/form-data",
          schema: {
            properties: [{ name: "file", required: true, schema: { format: "binary" } }, { name: "note" }],
          },
          encoding: { note: { contentType: "text/markdown" } },
        },
      ],
    });
  });

  it("may have examples with names, a text of JSON among them, or by reference", () => {
    const { operation, reported } = read({
      operation: `requestBody: { content: { application/json: { schema: ${schema}, examples: { one: { summary: One, value: { id: a } }, Result: { value: '{"id":"b"}' }, kept: { $ref: "#/components/examples/Kept" } } } } }`,
      components: `${box}, examples: { Kept: { value: { id: c } } }`,
    });
    expect(reported).toEqual([]);
    expect(operation?.requestBody?.content[0]?.examples).toEqual([
      { name: "one", summary: "One", value: { id: "a" } },
      { name: "Result", value: { id: "b" } },
      { name: "kept", value: { id: "c" } },
    ]);
  });

  it.each(["text/event-stream", "application/x-ndjson"])("may be events as %s", (mediaType) => {
    expect(
      answered(`"200": { description: OK, content: { ${mediaType}: { schema: ${schema} } } }`),
    ).toMatchObject([{ content: [{ mediaType, schema: { kind: "ref", name: "Box" } }] }]);
  });

  it("may be bytes of several types", () => {
    const bytes = "{ schema: { type: string, format: binary } }";
    expect(
      answered(`"200": { description: OK, content: { audio/mpeg: ${bytes}, audio/wav: ${bytes} } }`),
    ).toMatchObject([
      {
        content: [
          { mediaType: "audio/mpeg", schema: { kind: "string", format: "binary" } },
          { mediaType: "audio/wav", schema: { kind: "string", format: "binary" } },
        ],
      },
    ]);
  });

  it("may have headers, by reference too", () => {
    expect(
      answered(
        '"200": { description: OK, headers: { X-Left: { description: Left., schema: { type: integer } }, X-Ref: { $ref: "#/components/headers/Ref" } } }',
        `${box}, headers: { Ref: { schema: { type: string } } }`,
      ),
    ).toMatchObject([
      {
        headers: [
          { name: "X-Left", description: "Left.", schema: { kind: "integer" } },
          { name: "X-Ref", schema: { kind: "string" } },
        ],
      },
    ]);
  });

  it("may be references", () => {
    const response = '{ $ref: "#/components/responses/Bad" }';
    expect(
      answered(
        `"200": { description: OK }, "400": ${response}, default: ${response}`,
        `${box}, responses: { Bad: { description: Bad., content: { application/json: { schema: ${schema} } } } }`,
      ),
    ).toMatchObject([
      { status: "200" },
      ...["400", "default"].map((status) => ({
        status,
        description: "Bad.",
        content: [{ schema: { kind: "ref", name: "Box" } }],
      })),
    ]);
  });

  it.each(["default", "302", "404"])("may be for %s alone, and none is made up beside it", (status) => {
    expect(
      answered(`"${status}": { description: That., content: { application/json: { schema: ${schema} } } }`),
    ).toMatchObject([{ status, description: "That.", content: [{ schema: { kind: "ref", name: "Box" } }] }]);
  });

  it("may say one thing of an answer, and another of the value in it", () => {
    expect(
      answered(
        '"200": { description: OK, content: { application/json: { schema: { type: object, description: A box. } } } }',
      ),
    ).toMatchObject([
      { description: "OK", content: [{ schema: { kind: "object", description: "A box." } }] },
    ]);
  });

  it("may have callbacks and links", () => {
    const { operation } = read(
      page({
        operation:
          "operationId: makeBox, callbacks: { done: { '{$request.body#/url}': { post: { responses: { '200': { description: OK } } } } } }",
      }).replace(
        "description: OK } } } } }\ncomp",
        "description: OK, links: { again: { operationId: makeBox } } } } } } }\ncomp",
      ),
    );
    expect(operation?.callbacks).toMatchObject([{ name: "done" }]);
    expect(operation?.responses[0]?.links).toEqual({ again: { operationId: "makeBox" } });
  });

  it("may need several credentials at once, or one of others, said by the operation alone", () => {
    const keys =
      "a: { type: apiKey, in: header, name: X-A }, b: { type: apiKey, in: header, name: X-B }, t: { type: http, scheme: bearer }";
    const { reported, spec } = read({
      top: "security: []",
      operation: "security: [{ a: [], b: [] }, { t: [] }]",
      components: `securitySchemes: { ${keys} }`,
    });
    expect(reported).toEqual([]);
    expect(spec.security).toEqual([
      [
        { scheme: "a", scopes: [] },
        { scheme: "b", scopes: [] },
      ],
      [{ scheme: "t", scopes: [] }],
    ]);
  });

  it("may need no credential where its document has one", () => {
    const { spec } = read({
      top: "security: [{ t: [] }]",
      operation: "security: []",
      components: "securitySchemes: { t: { type: http, scheme: bearer } }",
    });
    expect(spec.operations[0]?.security ?? spec.security).toEqual([]);
  });
});
