import { readFileSync } from "node:fs";
import type { ApiSpec, Operation } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { exampleOf } from "../../support/contents.js";

function readShippedSpec(): ApiSpec {
  const { diagnostics, spec } = readOpenApi({
    name: "spec/openapi.yaml",
    text: readFileSync("spec/openapi.yaml", "utf8"),
  });
  if (!spec) throw new Error(JSON.stringify(diagnostics));
  return spec;
}

/** The spec that the shipped package was emitted from. */
export const shippedSpec = readShippedSpec();

export function idOf({ name, resource }: Operation): string {
  return [...resource, name].join(".");
}

/** The answer of a successful call, as it is documented. */
export function findExample({ responses }: Operation): unknown {
  return exampleOf(responses.find(({ status }) => status.startsWith("2")));
}
