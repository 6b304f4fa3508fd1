import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApiSpec } from "../../generator/model/index.js";
import { readOpenApi, readWritten, writeOpenApi, writeOpenApiJson } from "../../generator/openapi/index.js";
import { arbitrarySpec, openapiFeatures } from "../support/arbitrary-spec.js";

const read = (text: string) => readOpenApi({ name: "openapi.yaml", text });

describe("the canonical document", () => {
  it("read again is the spec it was written from", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        expect(read(writeOpenApi(spec))).toEqual({ spec, diagnostics: [] });
      }),
      { numRuns: 100 },
    );
  });

  it("means what its tree means, which nobody has to print", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        const show = () => expect.fail("shown");
        const yaml = writeOpenApi(spec);
        expect(readWritten(spec, show)).toEqual({ ...read(yaml), yaml });
      }),
      { numRuns: 50 },
    );
  });

  it("is printed to show a problem in its place", () => {
    const broken: ApiSpec = {
      title: "Garden",
      version: "1.0.0",
      sdk: { package: "garden", factory: "createGarden", clientOptions: {} },
      servers: [],
      credentials: [],
      security: [],
      operations: [],
      schemas: [{ name: "Plant", schema: { kind: "ref", name: "Flower" } }],
    };
    const text = writeOpenApi(broken);
    const { diagnostics } = readWritten(broken, (yaml) => ({ name: "openapi.yaml", text: yaml }));
    expect(diagnostics.map(({ at }) => at && text.slice(at.start, at.end))).toEqual([
      '"#/components/schemas/Flower"',
    ]);
  });

  it("written again is the same, byte for byte", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        const yaml = writeOpenApi(spec);
        const again = read(yaml).spec;
        expect(again && writeOpenApi(again)).toBe(yaml);
      }),
      { numRuns: 50 },
    );
  });

  it("says the same as JSON", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        const json = writeOpenApiJson(spec);
        expect(read(json).spec).toEqual(spec);
        expect(() => JSON.parse(json) as unknown).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it("has line feeds alone, and one at its end", () => {
    fc.assert(
      fc.property(arbitrarySpec({ features: openapiFeatures }), (spec) => {
        expect(writeOpenApi(spec)).toMatch(/^[^\r]*[^\n\r]\n$/);
      }),
      { numRuns: 50 },
    );
  });
});
