import fc from "fast-check";
import { expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { expressSpec } from "../support/express-in-reference.js";
import { runs } from "../support/property-runs.js";
import { renderReference } from "../support/render-reference.js";
import { project } from "./support/claims.js";

const specs = arbitrarySpec({ features: { aliases: false } }).map(expressSpec);

it("makes specs in the canonical form, also of types that contain themselves: written and read, they are the same", () => {
  fc.assert(
    fc.property(specs, fc.constantFrom(2 as const, 3 as const), (expressed, era) => {
      const document = { name: "page.md", text: renderReference(expressed, era) };
      const { name: dialect, abilities, read } = referenceMarkdown;
      const { claims, coverage } = read(document);
      const reading = { document, dialect, abilities, claims, rank: 1, coverage };
      const { spec } = reconcile([reading], { ...project, server: "https://api.example.com" });
      expect(readOpenApi({ name: "openapi.yaml", text: writeOpenApi(spec) }).spec).toEqual(spec);
    }),
    { numRuns: runs(30) },
  );
});
