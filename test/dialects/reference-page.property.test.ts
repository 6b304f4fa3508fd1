import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referencePage } from "../../generator/dialects/reference-page/index.js";
import type { Operation } from "../../generator/model/index.js";
import { arbitraryPlainSpec } from "../support/arbitrary-plain-spec.js";
import { readShapes } from "../support/claimed-shape.js";
import { runs } from "../support/property-runs.js";
import { ReferencePageRenderer } from "../support/render-reference-page.js";

interface Page {
  readonly text: string;
  readonly renderer: ReferencePageRenderer;
  readonly operation: Operation;
}

const pages: fc.Arbitrary<Page> = arbitraryPlainSpec.map((spec) => {
  const renderer = new ReferencePageRenderer(spec);
  const [operation] = spec.operations;
  if (!operation) throw new Error("a spec has an operation");
  return { renderer, operation, text: renderer.render(operation) };
});

/** How scrapes write the same page. */
const styles: Readonly<Record<string, (text: string) => string>> = {
  "as a browser copies it": (text) => text,
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with a blank line after each": (text) => text.replaceAll("\n", "\n\n"),
  "with escaped underscores": (text) => {
    const [head = "", ...code] = text.split(/^(?=curl )/m);
    return head.replaceAll("_", "\\_") + code.join("");
  },
  "with anchors after declarations": (text) => text.replaceAll(/^(\S+: .*)$/gm, "$1[]"),
  "with headings": (text) => text.replaceAll(/^(.*)Expand Collapse$/gm, "##### $1Expand Collapse "),
};

const read = (text: string) => referencePage.read({ name: "page.txt", text });

describe("a reference page", () => {
  it.each(Object.entries(styles))("gives back the structure it was made from, %s", (_, style) => {
    fc.assert(
      fc.property(pages, ({ text, renderer, operation }) => {
        const { claims, coverage, diagnostics } = read(style(text));
        expect(diagnostics).toEqual([]);
        expect(coverage).toMatchObject({ operations: 1, unread: 0, unused: [] });
        expect(readShapes(claims)).toEqual(renderer.expect(operation));
      }),
      { numRuns: runs(60) },
    );
  });

  it("is read as far as it goes when it is cut off", () => {
    fc.assert(
      fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, share) => {
        const cut = text.slice(0, Math.floor(text.length * share));
        const { coverage } = read(cut);
        expect(coverage.operations).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(60) },
    );
  });
});
