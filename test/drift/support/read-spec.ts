import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "vitest";
import type { ApiSpec } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";

/** Reads a spec of a fixture, which has to be in the canonical form. */
export function readSpec(path: string): ApiSpec {
  const { spec, diagnostics } = readOpenApi({ name: basename(path), text: readFileSync(path, "utf8") });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  if (!spec) throw new Error(`${path} is not a spec`);
  return spec;
}
