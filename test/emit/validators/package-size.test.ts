import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { benchSpec } from "../../bench/validators/spec.js";
import type { ApiSpec } from "../../../generator/model/index.js";
import { bundleValidators, emitFiles } from "./load-validators.js";

/** The bytes that validators cost in a minified bundle, compressed. */
async function sizeOf(spec: ApiSpec, ...names: string[]): Promise<number> {
  const entry = `export { ${names.join(", ")} } from "./src/validators/index.js";`;
  return gzipSync(await bundleValidators(spec, entry, true), { level: 9 }).length;
}

/** The spec that is shipped. */
function readShippedSpec(): ApiSpec {
  const file = new URL("../../../spec/openapi.yaml", import.meta.url);
  const { spec } = readOpenApi({ name: "openapi.yaml", text: readFileSync(file, "utf8") });
  if (!spec) throw new Error("spec/openapi.yaml is not of the profile");
  return spec;
}

describe("in a bundle", () => {
  it("nothing costs nothing", async () => {
    expect(await bundleValidators(benchSpec(true), 'import "./src/validators/index.js";', true)).toBe("");
  });

  it.each([
    ["a list of logs and a route with its six kinds of element", benchSpec(true), "LogPage", "Route"],
    ["the shipped types of them", readShippedSpec(), "LogListResponse", "DynamicRoutingGetResponse"],
  ])("%s cost at most 2.7 kB", async (_, spec, ...names) => {
    expect(await sizeOf(spec, ...names)).toBeLessThanOrEqual(2700);
  });

  it("one type does not bring the code of others", async () => {
    const code = await bundleValidators(
      benchSpec(true),
      'export { Output } from "./src/validators/index.js";',
    );
    expect(code).toContain("elementId");
    expect(code).not.toMatch(/tokens_in|limitType|isDateTime/u);
  });
});

describe("the emitted code", () => {
  it("runs under a strict content security policy", () => {
    const code = [...emitFiles(benchSpec(true)).values()].join("\n");
    expect(code).not.toMatch(/\beval\b|new Function/u);
  });
});
