import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";

const canonical = readdirSync("test/fixtures/openapi", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("expected/openapi.yaml"))
  .map((path) => `test/fixtures/openapi/${path}`);

describe("a canonical document, read and written again, is the same byte for byte", () => {
  it.each(["spec/openapi.yaml", ...canonical])("%s", (path) => {
    const text = readFileSync(path, "utf8");
    const { diagnostics, spec } = readOpenApi({ name: path, text });
    expect(diagnostics).toEqual([]);
    expect(spec && writeOpenApi(spec)).toBe(text);
  });
});
