import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { readOpenApi } from "../../generator/openapi/index.js";

vi.mock("prettier", () => ({
  format: (_: string, { filepath }: { readonly filepath: string }) => {
    throw new Error(`${filepath} is left to prettier, which is slow`);
  },
}));

it("the package of this project is printed without loading prettier", async () => {
  const name = "spec/openapi.yaml";
  const { spec } = readOpenApi({ name, text: readFileSync(name, "utf8") });
  const files = spec && (await emit(spec));
  expect(files?.map(({ path }) => path)).toContain("README.md");
});
