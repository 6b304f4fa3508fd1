import { readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";

/** Rules of style, and those about what the documents of an API may not say. */
const matterOfStyle = [
  "info-license",
  "no-unsafe-markdown",
  "info-license-strict",
  "no-server-example.com",
  "operation-4xx-response",
  "operation-2xx-response",
  "operation-summary",
  "tag-description",
  "no-unused-components",
  "no-ambiguous-paths",
  "operation-operationId-url-safe",
  "security-defined",
];

/** Members that a schema does not list are allowed, as JSON Schema says. */
const aboutExamples = [
  "no-invalid-media-type-examples",
  "no-invalid-parameter-examples",
  "no-invalid-schema-examples",
];

const config = createConfig({
  extends: ["recommended-strict"],
  rules: {
    ...Object.fromEntries(matterOfStyle.map((rule) => [rule, "off" as const])),
    ...Object.fromEntries(
      aboutExamples.map((rule) => [rule, { severity: "error" as const, allowAdditionalProperties: true }]),
    ),
  },
});

async function lint(source: string): Promise<string[]> {
  const problems = await lintFromString({ source, config: await config });
  return problems.map(
    ({ location, message, ruleId }) => `${ruleId} ${location[0]?.pointer ?? ""}: ${message}`,
  );
}

describe("an independent validator accepts", () => {
  // Its Ajv holds `readOnly` against examples on the other side, and takes inherited members for members.
  it("the canonical document of any spec", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySpec({ features: { annotations: false, hostileNames: false } }),
        async (spec) => {
          expect(await lint(writeOpenApi(spec))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("the spec of the project", async () => {
    expect(await lint(readFileSync("spec/openapi.yaml", "utf8"))).toEqual([]);
  });
});
