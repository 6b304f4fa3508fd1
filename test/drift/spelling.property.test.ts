import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../../generator/model/index.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { arbitrarySpec, openapiFeatures } from "../support/arbitrary-spec.js";
import { runs } from "../support/property-runs.js";
import { compareDocuments } from "./support/judge-on-wire.js";
import { nameBodies, reverse } from "./support/respell.js";

const documents = arbitrarySpec({ features: openapiFeatures, maxOperations: 3, maxSchemas: 3, depth: 2 }).map(
  (spec) => parse(writeOpenApi(spec)) as JsonValue,
);

/** Checks that a document differs in nothing from itself in another spelling, whichever of them comes first. */
function expectNothing(respell: (document: JsonValue) => JsonValue): void {
  fc.assert(
    fc.property(documents, (document) => {
      const other = respell(document);
      const found = [...compareDocuments(document, other), ...compareDocuments(other, document)];
      expect(found.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
}

describe("a document of the wide model differs in nothing", () => {
  it("from itself", () => {
    expectNothing((document) => document);
  });

  it("from itself in another order", () => {
    expectNothing(reverse);
  });

  it("from itself with its bodies behind references", () => {
    expectNothing(nameBodies);
  });
});
