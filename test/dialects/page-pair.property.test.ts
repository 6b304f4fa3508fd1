import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, Schema } from "../../generator/model/index.js";
import { plainFeatures } from "../support/arbitrary-plain-spec.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { runs } from "../support/property-runs.js";
import { readMisread, readTexts, type PagesMade } from "../support/read-text.js";
import { PythonPageRenderer } from "../support/render-python-page.js";
import { ReferencePageRenderer } from "../support/render-reference-page.js";

interface Pair {
  readonly http: string;
  readonly python: string;
}

function keepPlainNames({ parameters, ...operation }: Operation): Operation {
  const named = parameters.filter(
    ({ name }, index) => parameters.findIndex((one) => one.name === name) === index && /^\w+$/.test(name),
  );
  return { ...operation, parameters: named };
}

/** The renderer of Python has no name for what is directly inside a variant. */
const isNamed = ({ python }: Pair) => !python.includes("class :");

const pairs: fc.Arbitrary<Pair> = arbitrarySpec({
  features: { ...plainFeatures, unions: true },
  maxOperations: 1,
})
  .map((spec) => {
    const [first] = spec.operations;
    if (!first) throw new Error("a spec has an operation");
    const operation = keepPlainNames(first);
    const renderer = new PythonPageRenderer(spec);
    return {
      http: new ReferencePageRenderer(spec).render(operation),
      python: renderer.render(renderer.prepare(operation)),
    };
  })
  .filter(isNamed);

const unsettled = new Set(["model-unsettled", "item-misplaced", "count-mismatch"]);

const faultsOf = ({ diagnostics }: PagesMade) =>
  diagnostics.filter(({ code }) => unsettled.has(code)).map(({ code, message }) => `${code}: ${message}`);

describe("a page of Python beside the HTTP page of the same operation", () => {
  it("leaves nothing open, in either order", () => {
    fc.assert(
      fc.property(pairs, ({ http, python }) => {
        expect(faultsOf(readTexts({ "http.txt": http, "python.txt": python }))).toEqual([]);
        expect(faultsOf(readTexts({ "python.txt": python, "http.txt": http }))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it("takes the members of a class from the place that the answer has for it", () => {
    const names = ["10-pair/http.md", "10-pair/python.md"];
    for (const order of [names, [...names].reverse()]) {
      const made = readMisread(...order);
      const find = (name: string): Schema | undefined =>
        made.spec.schemas.find((each) => each.name === name)?.schema;
      expect(find("Box")).toMatchObject({
        properties: [{ name: "id" }, { name: "counts" }, { name: "label" }],
      });
      expect(find("Counts")).toMatchObject({ properties: [{ name: "open" }, { name: "shut" }] });
      expect(faultsOf(made)).toEqual([]);
    }
  });
});
