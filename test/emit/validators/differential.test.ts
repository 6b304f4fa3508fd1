import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringifyJson, type ApiSpec, type JsonValue } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { arbitrarySpec, openapiFeatures } from "../../support/arbitrary-spec.js";
import { arbitraryValue } from "../../support/arbitrary-value.js";
import { compileAjv, findDisagreement } from "./differential.js";
import { loadValidators } from "./load-validators.js";
import { arbitraryMutation } from "./mutate.js";

/** `npm run fuzz` sets it: how many values to try, with a seed of its own. */
const fuzz = Number(process.env["FUZZ"] ?? 0);
const seed = fuzz > 0 ? Date.now() : 42;

/** Values that conform to a type, each with some that differ in one place. */
function sampleValues(spec: ApiSpec, name: string, count: number): readonly JsonValue[] {
  const named = spec.schemas.find((schema) => schema.name === name);
  if (!named) return [];
  const mutations = 4;
  const values = arbitraryValue(named.schema, spec.schemas).chain((value) =>
    fc
      .array(arbitraryMutation(value), { minLength: mutations, maxLength: mutations })
      .map((mutated) => [value, ...mutated]),
  );
  const sampled = fc.sample(values, { numRuns: Math.ceil(count / (mutations + 1)), seed }).flat();
  // A client has what `JSON.parse` makes of the digits on the wire.
  return sampled.map((value) => JSON.parse(stringifyJson(value)) as JsonValue);
}

/** Tries every type of a spec on so many values. Ajv gets the OpenAPI document, the validators the spec. */
async function findDisagreements(
  spec: ApiSpec,
  perType: number,
): Promise<{ tried: number; found: readonly string[] }> {
  const validators = await loadValidators(spec);
  const ajv = compileAjv(spec);
  const found: string[] = [];
  let tried = 0;
  for (const { name } of spec.schemas) {
    const [ours, theirs] = [validators[name], ajv.get(name)];
    if (!ours || !theirs) throw new Error(`${name} has no validator`);
    for (const value of sampleValues(spec, name, perType)) {
      tried++;
      const problem = findDisagreement(value, ours, theirs);
      if (problem !== undefined) found.push(`${name} (seed ${seed}): ${problem}: ${JSON.stringify(value)}`);
    }
  }
  return { tried, found: found.slice(0, 10) };
}

describe("validators and Ajv", () => {
  it("agree on values of every type of the shipped spec and on single-point mutations of them", async () => {
    const file = new URL("../../../spec/openapi.yaml", import.meta.url);
    const { spec } = readOpenApi({ name: "openapi.yaml", text: readFileSync(file, "utf8") });
    if (!spec) throw new Error("spec/openapi.yaml is not of the profile");
    const perType = Math.max(20, fuzz / 2 / spec.schemas.length);
    const { tried, found } = await findDisagreements(spec, perType);
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(1000);
  });

  it("agree on values of schemas nobody wrote", async () => {
    const numRuns = fuzz > 0 ? Math.ceil(fuzz / 2 / 100) : 15;
    const specs = fc.sample(arbitrarySpec({ features: openapiFeatures, maxOperations: 1, maxSchemas: 6 }), {
      numRuns,
      seed,
    });
    let total = 0;
    for (const spec of specs) {
      const { tried, found } = await findDisagreements(spec, 30);
      expect(found, stringifyJson(spec.schemas)).toEqual([]);
      total += tried;
    }
    expect(total).toBeGreaterThanOrEqual(fuzz > 0 ? fuzz / 3 : 1000);
  }, 3_600_000);
});
