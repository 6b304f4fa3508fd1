import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { arbitrarySpec, type SpecFeatures } from "../support/arbitrary-spec.js";
import { expressSpec, type Era } from "../support/express-in-reference.js";
import { readStructure } from "../support/read-structure.js";
import { flatten, renderReference } from "../support/render-reference.js";

const features: Partial<SpecFeatures> = {
  aliases: false,
  hostileText: false,
  annotations: false,
  examples: false,
  errors: false,
};

function readBack(page: string): Pick<ApiSpec, "operations" | "schemas"> {
  const { claims, diagnostics, coverage } = referenceMarkdown.read({ name: "page.md", text: page });
  expect(diagnostics).toEqual([]);
  expect(coverage.unread).toBe(0);
  return readStructure(claims);
}

describe.each([1, 2, 3] as const)("what a page of era %i says of a spec is read back", (era: Era) => {
  const specs = arbitrarySpec({ features: { ...features, recursion: era > 1 } }).map(expressSpec);

  it("from its lines", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readBack(renderReference(spec, era))).toEqual(spec);
      }),
      { numRuns: 40 },
    );
  });

  it("from one line, where the named types are defined", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readBack(flatten(renderReference(spec, era)))).toEqual(spec);
      }),
      { numRuns: 40 },
    );
  });
});
