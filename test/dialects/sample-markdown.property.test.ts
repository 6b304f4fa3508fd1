import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleMarkdown } from "../../generator/dialects/sample-markdown/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { readShapes } from "../support/claimed-shape.js";
import { runs } from "../support/property-runs.js";
import { SampleRenderer } from "../support/render-samples.js";

const specs = arbitrarySpec({ features: { hostileText: false, recursion: false }, maxOperations: 3 });

describe("samples", () => {
  it.each([
    ["with LF", "\n"],
    ["with CRLF", "\r\n"],
  ])("give back the answers they were made from, %s", (_, newline) => {
    fc.assert(
      fc.property(specs, (spec) => {
        const renderer = new SampleRenderer(spec);
        const text = renderer.render().replaceAll("\n", newline);
        const { claims, coverage, diagnostics } = sampleMarkdown.read({ name: "samples.md", text });
        expect(diagnostics).toEqual([]);
        expect(coverage).toMatchObject({ operations: spec.operations.length, unread: 0, unused: [] });
        expect(readShapes(claims)).toEqual(renderer.expect());
      }),
      { numRuns: runs(100) },
    );
  });

  it("are read as far as they go when they are cut off", () => {
    fc.assert(
      fc.property(specs, fc.double({ min: 0, max: 1, noNaN: true }), (spec, share) => {
        const text = new SampleRenderer(spec).render();
        const { coverage } = sampleMarkdown.read({ name: "s", text: text.slice(0, text.length * share) });
        expect(coverage.operations).toBeLessThanOrEqual(spec.operations.length);
      }),
      { numRuns: runs(100) },
    );
  });
});
