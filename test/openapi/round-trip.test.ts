import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOpenApi, writeOpenApi, writeOpenApiJson } from "../../generator/openapi/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";

const read = (text: string) => readOpenApi({ name: "openapi.yaml", text });

describe("the canonical document", () => {
  it("read again is the spec it was written from", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        expect(read(writeOpenApi(spec))).toEqual({ spec, diagnostics: [] });
      }),
      { numRuns: 150 },
    );
  });

  it("written again is the same, byte for byte", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const yaml = writeOpenApi(spec);
        const again = read(yaml).spec;
        expect(again && writeOpenApi(again)).toBe(yaml);
      }),
      { numRuns: 50 },
    );
  });

  it("says the same as JSON", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const json = writeOpenApiJson(spec);
        expect(read(json).spec).toEqual(spec);
        expect(() => JSON.parse(json) as unknown).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it("has line feeds alone, and one at its end", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        expect(writeOpenApi(spec)).toMatch(/^[^\r]*[^\n\r]\n$/);
      }),
      { numRuns: 50 },
    );
  });
});
