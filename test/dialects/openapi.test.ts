import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recogniseDialect } from "../../generator/dialects/index.js";
import { openApi } from "../../generator/dialects/openapi/index.js";
import { readLocated, writeOpenApi } from "../../generator/openapi/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { gatewayProject } from "../reconcile/support/sources.js";

const project = { title: "Parcels", version: "1.0.0", package: "parcels", credentials: [] };

function read(text: string) {
  const document = { name: "vendor.yaml", text };
  const { abilities, name } = openApi;
  return { document, dialect: name, abilities, rank: 1, ...openApi.read(document, undefined, readLocated) };
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
});
