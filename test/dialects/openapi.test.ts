import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recogniseDialect } from "../../generator/dialects/index.js";
import { openApi } from "../../generator/dialects/openapi/index.js";
import { readLocated, writeOpenApi } from "../../generator/openapi/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { gatewayProject } from "../reconcile/support/sources.js";

const project = { title: "Parcels", version: "1.0.0", package: "parcels", credentials: [] };

function read(text: string, url?: string) {
  const document = { name: "vendor.yaml", text, ...(url !== undefined && { url }) };
  const { abilities, name } = openApi;
  return { document, dialect: name, abilities, rank: 1, ...openApi.read(document, undefined, readLocated) };
}

/** A document with one operation, and what is given beside it. */
function readParcels(root: string, ofOperation = "") {
  const schemes = ["key", "sign"].map(
    (name) => `    ${name}: { type: apiKey, in: header, name: X-${name} }\n`,
  );
  return reconcile(
    [
      read(
        `openapi: 3.1.0\ninfo: { title: P, version: "1" }\n${root}paths:\n  /parcels:\n    get:\n${ofOperation}` +
          `      responses: { "200": { description: OK } }\ncomponents:\n  securitySchemes:\n${schemes.join("")}`,
      ),
    ],
    project,
  );
}

describe("a whole document of OpenAPI", () => {
  it("that docwright wrote comes out of its claims as it was, to the byte", () => {
    const text = readFileSync("spec/openapi.yaml", "utf8");
    const { credentials, pages, ...named } = gatewayProject;
    expect(credentials.length > 0 && pages, "what the spec says itself").toBeDefined();
    const { spec } = reconcile([read(text)], { ...named, credentials: [] });
    expect(writeOpenApi(spec)).toBe(text);
  });

  it.each([
    ["YAML", "# Parcels\nopenapi: 3.0.3\ninfo: { title: P, version: '1' }\npaths: {}\n"],
    ["YAML with its version behind", "info: { title: P }\nopenapi: '3.2.0'\npaths: {}\n"],
    ["JSON", '{ "openapi": "3.1.0", "paths": {} }'],
    ["JSON of Swagger", '{\n  "swagger": "2.0",\n  "paths": {}\n}'],
  ])("is recognised in %s", (_, text) => {
    expect(recogniseDialect(text)).toBe(openApi);
  });

  it.each([
    ["a page with an excerpt", "# P\n\n```yaml\nopenapi: 3.1.0\npaths: {}\n```\n"],
    ["a page of a reference", "# P\n\n**get** `/p`\n"],
    ["other data", '{ "openapi": true }'],
  ])("is not %s", (_, text) => {
    expect(openApi.recognises(text)).toBe(false);
  });

  it("has its relative servers start from where it was retrieved, which is on record", () => {
    const text = readFileSync("spec/openapi.yaml", "utf8").replace(/url: https:.*/u, "url: /v1");
    const reading = read(text, "https://docs.example.com/specs/openapi.yaml");
    expect(reconcile([reading], project).spec.servers).toMatchObject([
      { url: "https://docs.example.com/v1" },
    ]);
    expect(reading.diagnostics).toMatchObject([
      { code: "server-from-address", message: expect.stringContaining('"/v1"') as string },
    ]);
  });

  it("names a type for another one", () => {
    const text = `openapi: 3.1.0
info: { title: P, version: "1" }
paths: {}
components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { type: string }
`;
    const { spec } = reconcile([read(text)], project);
    expect(spec.schemas).toEqual([
      { name: "A", schema: { kind: "ref", name: "B" } },
      { name: "B", schema: { kind: "string" } },
    ]);
  });

  it("takes the first server that a request can go to", () => {
    const servers =
      "servers:\n  - { url: '', description: Mock }\n  - { url: https://api.parcels.test/v2 }\n";
    const { spec } = readParcels(servers);
    expect(spec.servers).toEqual([{ url: "https://api.parcels.test/v2" }]);
  });

  it("needs for all what every operation needs, several keys at once among it", () => {
    const { spec } = readParcels("security: []\n", "      security: [{ key: [], sign: [] }]\n");
    expect(spec.security).toEqual([
      [
        { scheme: "key", scopes: [] },
        { scheme: "sign", scopes: [] },
      ],
    ]);
    expect(spec.operations.map(({ security }) => security)).toEqual([undefined]);
  });

  it("may have no operation but types", () => {
    const text =
      "openapi: 3.1.0\ninfo: { title: P, version: '1' }\npaths: {}\n" +
      "components: { schemas: { Parcel: { type: object, properties: { id: { type: string } } } } }\n";
    const { spec, diagnostics } = reconcile([read(text)], project);
    expect(spec.operations).toEqual([]);
    expect(spec.schemas.map(({ name, schema }) => [name, schema.kind])).toEqual([["Parcel", "object"]]);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });

  describe("keeps the examples", () => {
    const answer = (media: string) => `openapi: 3.1.0
info: { title: P, version: "1" }
paths:
  /p:
    get:
      parameters: [{ name: q, in: query, ${media} }]
      responses: { "200": { description: P, content: { application/json: { ${media} } } } }
`;
    const keep = (media: string) => {
      const [operation] = reconcile([read(answer(media))], project).spec.operations;
      const { example, examples, schema } = operation?.parameters[0] ?? {};
      const [content] = operation?.responses[0]?.content ?? [];
      expect(content, "an answer as a parameter").toMatchObject({
        schema,
        ...(example !== undefined && { example }),
        ...(examples && { examples }),
      });
      return { example, examples, schema };
    };

    it.each([
      ["one of a schema", "schema: { type: string, examples: [x] }", "x", undefined],
      ["several of a schema", "schema: { type: string, examples: [x, y] }", "x", ["x", "y"]],
      [
        "one beside those of its schema",
        "schema: { type: string, examples: [x, y] }, example: z",
        "z",
        ["z", "x", "y"],
      ],
      ["one twice", "schema: { type: string, examples: [x, x] }, example: x", "x", undefined],
    ])("%s", (_, media, example, examples) => {
      expect(keep(media)).toEqual({
        example,
        examples: undefined,
        schema: { kind: "string", ...(examples && { examples }) },
      });
    });

    it("with names, and those without beside them", () => {
      const media = "schema: { type: string, examples: [x, y] }, examples: { a: { value: x } }";
      expect(keep(media)).toEqual({
        example: undefined,
        examples: [{ name: "a", value: "x" }],
        schema: { kind: "string", examples: ["y"] },
      });
    });

    it("of one document: another shows the same in other words", () => {
      const [first, second] = ["[x, y]", "[z]"].map((examples, index) => ({
        ...read(answer(`schema: { type: string, examples: ${examples} }`)),
        rank: index + 1,
      }));
      const { spec } = reconcile(first && second ? [second, first] : [], project);
      expect(spec.operations[0]?.parameters[0]).toMatchObject({
        example: "x",
        schema: { examples: ["x", "y"] },
      });
    });
  });
});
