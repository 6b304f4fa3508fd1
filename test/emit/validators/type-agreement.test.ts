import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { planTypes } from "../../../generator/emit/plan/index.js";
import type { ApiSpec, JsonValue, OutputFile } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { arbitraryValue } from "../../support/arbitrary-value.js";
import { findTypeErrors } from "../support/compile.js";
import { loadValidators } from "./load-validators.js";

function readShippedSpec(): ApiSpec {
  const file = new URL("../../../spec/openapi.yaml", import.meta.url);
  const { spec } = readOpenApi({ name: "openapi.yaml", text: readFileSync(file, "utf8") });
  if (!spec) throw new Error("spec/openapi.yaml is not of the profile");
  return spec;
}

/** Proves, for each type, that its guard narrows to the exported type and to nothing else. */
function printProofs(names: readonly string[]): OutputFile {
  const proofs = names.map((name, index) => [
    `export const guard${index}: Same<Guarded<typeof validators.${name}.is>, types.${name}> = true;`,
    `export const output${index}: Same<Output<typeof validators.${name}>, types.${name}> = true;`,
  ]);
  const text = [
    'import type * as types from "./index.js";',
    'import type * as validators from "./validators.js";',
    "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;",
    "type Guarded<F> = F extends (value: unknown) => value is infer T ? T : never;",
    'type Output<V extends { "~standard": { types?: { output: unknown } | undefined } }> = NonNullable<V["~standard"]["types"]>["output"];',
    ...proofs.flat(),
  ];
  return { path: "src/proofs.ts", text: text.join("\n") };
}

/** Values that conform to the spec, as constants of the exported types. */
function printValues(samples: readonly { readonly name: string; readonly value: JsonValue }[]): OutputFile {
  const lines = samples.map(
    ({ name, value }, index) => `export const value${index}: types.${name} = ${JSON.stringify(value)};`,
  );
  return { path: "src/values.ts", text: ['import type * as types from "./index.js";', ...lines].join("\n") };
}

/** A value without the members that `arbitraryValue` makes up; they are allowed, but TypeScript minds them in literals. */
function withoutMadeUp(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value), (key, member: unknown) =>
    key.startsWith("x") ? undefined : member,
  ) as JsonValue;
}

describe("a validator and its type", () => {
  const spec = readShippedSpec();
  const { types } = planTypes(spec);
  const samples = types.flatMap(({ name, schema }) =>
    fc
      .sample(arbitraryValue(schema, spec.schemas), { numRuns: 3, seed: 1 })
      .map((value) => ({ name, value: withoutMadeUp(value) })),
  );
  let errors: readonly string[] = [];

  beforeAll(async () => {
    const proofs = printProofs(types.map(({ name }) => name));
    errors = findTypeErrors([...(await emit(spec)), proofs, printValues(samples)]);
  });

  it("say the same to the compiler", () => {
    expect(errors.filter((error) => error.startsWith("src/proofs.ts"))).toEqual([]);
  });

  it("accept the same values", async () => {
    const validators = await loadValidators(spec);
    expect(samples.filter(({ name, value }) => validators[name]?.is(value) !== true)).toEqual([]);
    expect(errors.filter((error) => error.startsWith("src/values.ts"))).toEqual([]);
  });
});
