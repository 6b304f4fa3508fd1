import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pythonPage } from "../../generator/dialects/python-page/index.js";
import type { Claim, Operation } from "../../generator/model/index.js";
import { arbitraryPlainSpec } from "../support/arbitrary-plain-spec.js";
import { readShapes } from "../support/claimed-shape.js";
import { runs } from "../support/property-runs.js";
import { PythonPageRenderer } from "../support/render-python-page.js";

interface Page {
  readonly text: string;
  readonly renderer: PythonPageRenderer;
  readonly operation: Operation;
}

/** The parameters of a page of Python go by one name each, wherever they are sent. */
function keepFirst({ parameters, ...operation }: Operation): Operation {
  const named = parameters.filter(
    ({ name }, index) => parameters.findIndex((one) => one.name === name) === index && /^\w+$/.test(name),
  );
  return { ...operation, parameters: named };
}

const pages: fc.Arbitrary<Page> = arbitraryPlainSpec.map((spec) => {
  const renderer = new PythonPageRenderer(spec);
  const [first] = spec.operations;
  if (!first) throw new Error("a spec has an operation");
  const operation = renderer.prepare(keepFirst(first));
  return { renderer, operation, text: renderer.render(operation) };
});

const print = ({ assertion, place }: Claim) => JSON.stringify([place, assertion]);

describe("a page of Python", () => {
  it("gives back the structure it was made from, where another document tells its nesting", () => {
    fc.assert(
      fc.property(pages, ({ text, renderer, operation }) => {
        const document = { name: "page.txt", text };
        const { claims, coverage, diagnostics } = pythonPage.read(document, renderer.hints(operation));
        expect(diagnostics).toEqual([]);
        expect(coverage).toMatchObject({ operations: 1, unread: 0, unused: [] });
        expect(readShapes(claims)).toEqual(renderer.expect(operation));
      }),
      { numRuns: runs(100) },
    );
  });

  it("says nothing wrong where nothing tells its nesting, and reports what it leaves out", () => {
    fc.assert(
      fc.property(pages, ({ text, renderer, operation }) => {
        const document = { name: "page.txt", text };
        const whole = pythonPage.read(document, renderer.hints(operation));
        const alone = pythonPage.read(document);
        const told = new Set(whole.claims.map(print));
        expect(alone.claims.map(print).filter((claim) => !told.has(claim))).toEqual([]);
        expect(alone.diagnostics.length > 0).toBe(alone.coverage.unread > 0);
        expect(alone.coverage.items).toBe(whole.coverage.items);
      }),
      { numRuns: runs(100) },
    );
  });
});
