import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normaliseOpenApi,
  readOpenApi,
  writeOpenApi,
  writeOpenApiJson,
} from "../../generator/openapi/index.js";
import { arbitraryJson } from "../support/arbitrary-text.js";
import { arbitrarySpec, openapiFeatures } from "../support/arbitrary-spec.js";

const normalise = (text: string) => normaliseOpenApi({ name: "api.yaml", text });

/** Puts a value in place of the n-th of all values in a JSON document. */
function replaceNth(document: unknown, n: number, replacement: unknown): unknown {
  let left = n;
  const walk = (value: unknown): unknown => {
    if (left-- === 0) return replacement;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return walk(document);
}

const damaged = fc
  .tuple(arbitrarySpec({ maxOperations: 2, maxSchemas: 2 }), fc.nat({ max: 150 }), arbitraryJson)
  .map(([spec, n, value]) => JSON.stringify(replaceNth(JSON.parse(writeOpenApiJson(spec)), n, value)));

/** A spec without what a document asks for by names that it does not describe, which only drift looks at. */
function forgetStated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forgetStated);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== "statedSecurity");
  return Object.fromEntries(members.map(([name, member]) => [name, forgetStated(member)]));
}

describe("normalising", () => {
  it("leaves a spec of the profile as it is", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        expect(normalise(writeOpenApi(spec))).toEqual({ spec, diagnostics: [], isProfile: true });
      }),
      { numRuns: 30 },
    );
  });

  it("reads damaged documents without an exception, and what it makes of them can be read again", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { spec } = normalise(text);
        if (!spec) return;
        const again = readOpenApi({ name: "again.yaml", text: writeOpenApi(spec) }).spec;
        expect(again).toEqual(forgetStated(spec));
      }),
      { numRuns: 60 },
    );
  });

  it("says of a part that is used in several places once what is wrong with it", () => {
    const text = `
      openapi: 3.0.3
      info: { title: Pets, version: "1" }
      paths:
        /pets:
          get: { responses: { "200": { $ref: "#/components/responses/Pets" }, "202": { $ref: "#/components/responses/Pets" } } }
          put: { requestBody: { $ref: "#/components/requestBodies/Pet" }, responses: { "200": { $ref: "#/components/responses/Pets" } } }
          post: { requestBody: { $ref: "#/components/requestBodies/Pet" }, responses: { default: { $ref: "#/components/responses/Pets" } } }
      components:
        requestBodies: { Pet: { content: { application/json: { schema: { $ref: "#/components/schemas/NoPet" } } } } }
        responses:
          Pets:
            description: ok
            content: { application/json: { schema: { type: array, strange: 1, items: { $ref: "#/components/schemas/NoItem" } } } }
        schemas:
          Animal: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string }, home: { $ref: "#/components/schemas/NoHome" } } }
          Cat: { allOf: [{ $ref: "#/components/schemas/Animal" }, { properties: { a: { type: string } } }] }
          Dog: { allOf: [{ $ref: "#/components/schemas/Animal" }, { properties: { b: { type: string } } }] }`;
    const { diagnostics } = normalise(text);
    const dangling = diagnostics.filter(({ code }) => code === "ref-dangling").map(({ message }) => message);
    expect(dangling.map((message) => message.split("/").at(-1))).toEqual(["NoItem", "NoPet", "NoHome"]);
    const [left] = diagnostics.filter(({ code }) => code === "openapi-left-out");
    expect(left?.message).toBe('"strange" of a schema is left out: docwright has no way to represent it');
  });

  it("says of a parameter that stands twice in a list which one does not count, unless both say the same", () => {
    const text = `
      openapi: 3.0.3
      info: { title: Pets, version: "1" }
      paths:
        /pets:
          parameters: [{ name: page, in: query, schema: { type: string } }]
          get:
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
              - { name: page, in: query, schema: { type: integer } }
              - { name: sort, in: query, schema: { type: string } }
              - { name: limit, in: query, schema: { type: string } }
              - { name: sort, in: query, schema: { type: string } }
              - { name: limit, in: header, schema: { type: boolean } }
            responses: { "200": { description: ok } }`;
    const { diagnostics, spec } = normalise(text);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '"limit" of the query parameters, where another one of that name counts, is left out: docwright has no way to represent it',
    ]);
    const parameters = spec?.operations[0]?.parameters ?? [];
    expect(parameters.map((one) => [one.name, one.in, one.schema.kind])).toEqual([
      ["page", "query", "integer"],
      ["limit", "query", "string"],
      ["sort", "query", "string"],
      ["limit", "header", "boolean"],
    ]);
  });

  it("refuses what is no OpenAPI, and says what it found", () => {
    const { diagnostics, spec } = normalise('swagger: "1.2"');
    expect(spec).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "this is not OpenAPI 3.0 to 3.2 or Swagger 2.0, but Swagger 1.2",
    ]);
  });
});
