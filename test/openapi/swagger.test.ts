import { describe, expect, it } from "vitest";
import { parseYaml, readAnyTree } from "../../generator/openapi/index.js";
import { schemaOf } from "../support/contents.js";

const text = `swagger: "2.0"
info: { title: Garden, version: 1.0.0 }
host: api.example.com
basePath: /v1
schemes: [http, https]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  basic: { type: basic }
  login:
    { type: oauth2, flow: accessCode, authorizationUrl: https://a.example, tokenUrl: https://t.example, scopes: { read: Reads } }
security: [{ login: [read] }]
parameters:
  bed: { name: bed, in: path, required: true, type: integer, format: int64 }
paths:
  /beds/{bed}:
    parameters: [{ $ref: "#/parameters/bed" }]
    get:
      operationId: beds.get
      parameters:
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: ids, in: query, type: array, items: { type: string } }
      responses:
        200:
          description: A bed
          schema: { $ref: "#/definitions/Bed" }
          headers: { X-Left: { type: integer, description: Calls left } }
        404: { $ref: "#/responses/Missing" }
    put:
      operationId: beds.update
      parameters: [{ name: body, in: body, required: true, schema: { $ref: "#/definitions/Bed" } }]
      responses: { 204: { description: Done } }
    post:
      operationId: beds.draw
      consumes: [multipart/form-data]
      parameters:
        - { name: file, in: formData, type: file, required: true, description: The picture }
      responses: { 204: { description: Done } }
responses:
  Missing: { description: None, schema: { type: object, properties: { error: { type: string } } } }
definitions:
  Bed:
    type: object
    required: [id]
    properties: { id: { type: string }, note: { type: string, x-nullable: true } }
`;

function parseWhole(whole: string) {
  const { root } = parseYaml({ name: "swagger.yaml", text: whole });
  if (!root) throw new Error("the document was not read");
  return root;
}

const { diagnostics, placeOf, spec } = readAnyTree(parseWhole(text));
const find = (name: string) => spec?.operations.find((operation) => operation.name === name);

describe("Swagger 2.0", () => {
  it("is read without a word where everything has a place in OpenAPI 3", () => {
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("has servers of its host, those that are safe first", () => {
    expect(spec?.servers.map(({ url }) => url)).toEqual([
      "https://api.example.com/v1",
      "http://api.example.com/v1",
    ]);
  });

  it("has parameters of its paths, with the style of their format", () => {
    expect(find("get")?.parameters).toEqual([
      { name: "bed", in: "path", required: true, schema: { kind: "integer", format: "int64" } },
      { name: "tags", in: "query", required: false, schema: { kind: "array", items: { kind: "string" } } },
      {
        name: "ids",
        in: "query",
        required: false,
        explode: false,
        schema: { kind: "array", items: { kind: "string" } },
      },
    ]);
  });

  it("has answers with content and headers, wherever they are defined", () => {
    expect(find("get")?.responses).toMatchObject([
      {
        status: "200",
        headers: [{ name: "X-Left", description: "Calls left", schema: { kind: "integer" } }],
        content: [{ mediaType: "application/json", schema: { kind: "ref", name: "Bed" } }],
      },
      { status: "404", content: [{ mediaType: "application/json" }] },
    ]);
  });

  it("has bodies, those of forms among them", () => {
    expect(schemaOf(find("update")?.requestBody)).toEqual({ kind: "ref", name: "Bed" });
    expect(find("draw")?.requestBody).toEqual({
      required: true,
      content: [
        {
          mediaType: "multipart/form-data",
          schema: {
            kind: "object",
            properties: [
              {
                name: "file",
                required: true,
                schema: { kind: "string", format: "binary", description: "The picture" },
              },
            ],
          },
        },
      ],
    });
  });

  it("has security schemes and what each request needs", () => {
    expect(spec?.credentials).toMatchObject([
      { scheme: "basic", type: "basic" },
      { scheme: "login", type: "oauth2", flows: { authorizationCode: { scopes: { read: "Reads" } } } },
    ]);
    expect(spec?.security).toEqual([[{ scheme: "login", scopes: ["read"] }]]);
  });

  it("has its vendor's null", () => {
    expect(spec?.schemas).toMatchObject([
      { name: "Bed", schema: { properties: [{ name: "id" }, { name: "note", schema: { nullable: true } }] } },
    ]);
  });

  it("tells where a part of the document stands", () => {
    const at = placeOf("/definitions/Bed/required");
    expect(at && text.slice(at.start, at.end)).toBe("[id]");
    expect(placeOf("/definitions/None")).toBeUndefined();
  });
});

describe("lists of Swagger 2.0 that no style of OpenAPI 3 writes", () => {
  const odd = text.replace(
    "- { name: ids, in: query, type: array, items: { type: string } }",
    `- { name: tabs, in: query, type: array, items: { type: string }, collectionFormat: tsv, description: Some }
        - { name: X-Bars, in: header, type: array, items: { type: string }, collectionFormat: pipes }
        - { name: rows, in: query, type: array, items: { type: array, items: { type: integer }, collectionFormat: ssv } }
        - { name: pairs, in: query, type: array, collectionFormat: multi, items: { type: array, items: {}, collectionFormat: pipes } }
        - { name: words, in: query, type: array, items: { type: string }, collectionFormat: ssv }`,
  );
  const reading = readAnyTree(parseWhole(odd));
  const parameters = reading.spec?.operations.find(({ name }) => name === "get")?.parameters ?? [];

  it("are the texts that are sent, and say how they are made", () => {
    const told = (separator: string) => `A list in one text, its items separated by ${separator}.`;
    const pairs = { kind: "array", items: { kind: "string" } };
    const toldOfPairs = "Lists, each in one text, its items separated by vertical bars.";
    expect(parameters.slice(2)).toMatchObject([
      { name: "tabs", schema: { kind: "string" }, description: `Some\n\n${told("tabs")}` },
      { name: "X-Bars", schema: { kind: "string" }, description: told("vertical bars") },
      {
        name: "rows",
        schema: { kind: "string" },
        description: told("commas, each of them one of items separated by spaces"),
      },
      { name: "pairs", schema: pairs, description: toldOfPairs },
      { name: "words", schema: { kind: "array" }, style: "spaceDelimited" },
    ]);
  });

  it("are reported where they stand", () => {
    const places = reading.diagnostics.map(({ at, message }) => [
      message.replace(/ is left out.*/u, ""),
      at && odd.slice(at.start, at.end),
    ]);
    expect(places).toEqual([['"collectionFormat" of a parameter', "tsv"]]);
  });
});
