import fc from "fast-check";
import { expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { expressSpec } from "../support/express-in-reference.js";
import { runs } from "../support/property-runs.js";
import { flatten, renderReference } from "../support/render-reference.js";

const features = { aliases: false, hostileText: false, annotations: false, examples: false, errors: false };

/** A spec as a page of the second era says it, and what is made of that page. */
function makeSpec(spec: ApiSpec, print = (page: string) => page): ApiSpec {
  const document = { name: "page.md", text: print(renderReference(expressSpec(spec), 2)) };
  const { abilities, name } = referenceMarkdown;
  const { claims, coverage } = referenceMarkdown.read(document);
  const reading = { document, dialect: name, abilities, claims, coverage, rank: 1 };
  const project = {
    title: "Example",
    version: "1.0.0",
    package: "example",
    clientOptions: {},
    credentials: [],
  };
  return reconcile([reading], project).spec;
}

const specs = arbitrarySpec({ features });
const withoutUnions = arbitrarySpec({
  features: { ...features, unions: false, taggedUnions: false, recursion: false },
});

it("a page in one line makes the same spec as the page with its lines", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      expect(makeSpec(spec, flatten)).toEqual(makeSpec(spec));
    }),
    { numRuns: runs(40) },
  );
});

it("the spec that a page makes, printed as a page again, makes the same spec", () => {
  fc.assert(
    fc.property(withoutUnions, (spec) => {
      fc.pre(spec.schemas.every(({ schema }) => schema.kind !== "ref"));
      const made = makeSpec(spec);
      expect(makeSpec(made)).toEqual(made);
    }),
    { numRuns: runs(40) },
  );
});
