import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { JsonValue } from "../../generator/model/index.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { arbitrarySpec, openapiFeatures } from "../support/arbitrary-spec.js";
import { runs } from "../support/property-runs.js";
import { compareDocuments, compareRead, readText } from "./support/judge-on-wire.js";
import { inlineSchemas, nameBodies, reverse, spellAs30 } from "./support/respell.js";

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
    { numRuns: runs(40) },
  );
}

describe("a document of the wide model differs in nothing", () => {
  it("from itself", () => {
    expectNothing((document) => document);
  });

  it("from itself in another order", () => {
    expectNothing(reverse);
  });

  it("from itself in YAML", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const [yaml, json] = [readText(stringify(document)), readText(JSON.stringify(document))];
        expect([...compareRead(yaml, json), ...compareRead(json, yaml)]).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it("from itself with what references lead to in their place", () => {
    expectNothing(inlineSchemas);
  });

  it("from itself in the spelling of OpenAPI 3.0", () => {
    expectNothing(spellAs30);
  });

  it("from itself with its bodies behind references", () => {
    expectNothing(nameBodies);
  });
});
