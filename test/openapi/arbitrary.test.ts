import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySpec, arbitraryValue } from "../support/arbitrary-spec.js";

describe("generated specs", () => {
  it("have values for every named schema", () => {
    fc.assert(
      fc.property(
        arbitrarySpec().chain((spec) =>
          fc.tuple(...spec.schemas.map(({ schema }) => arbitraryValue(schema, spec.schemas))),
        ),
        (values) => {
          expect(values.map((value) => typeof value)).not.toContain("undefined");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("address each operation once", () => {
    fc.assert(
      fc.property(arbitrarySpec(), ({ operations }) => {
        const addresses = operations.map(({ method, path }) => `${method} ${path}`);
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
      { numRuns: 50 },
    );
  });
});
