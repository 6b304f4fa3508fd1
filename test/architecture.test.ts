import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

/** Lints a text as if it stood in a file of the generator, and gives the rules that object. */
async function lint(filePath: string, text: string): Promise<string[]> {
  const [result] = await new ESLint().lintText(text, { filePath });
  return (result?.messages ?? []).flatMap(({ ruleId }) => ruleId ?? []);
}

describe("the import rule holds the boundaries of generator/", () => {
  it.each([
    ["a stage that imports another stage", "generator/diagnostics.ts", "./reconcile/index.js"],
    ["the model importing a stage", "generator/model/json.ts", "../reconcile/index.js"],
    ["the model importing the diagnostics", "generator/model/json.ts", "../diagnostics.js"],
    ["a dialect importing reconcile", "generator/dialects/index.ts", "../reconcile/index.js"],
    ["reconcile importing the pipeline", "generator/reconcile/index.ts", "../pipeline.js"],
    ["emit importing openapi", "generator/emit/index.ts", "../openapi/index.js"],
    ["drift importing emit", "generator/drift/index.ts", "../emit/index.js"],
    ["the command line importing a stage", "generator/cli.ts", "./reconcile/index.js"],
  ])("refuses %s", async (_case, file, specifier) => {
    expect(await lint(file, `export * from "${specifier}";\n`)).toContain("import-x/no-restricted-paths");
  });

  it.each([
    ["yaml outside openapi and pipeline", "generator/emit/index.ts", "yaml"],
    ["ts-morph outside emit and drift", "generator/openapi/index.ts", "ts-morph"],
    ["prettier in the pipeline", "generator/pipeline.ts", "prettier"],
    ["files in a stage", "generator/reconcile/index.ts", "node:fs"],
    ["processes in a stage", "generator/drift/index.ts", "node:child_process"],
  ])("refuses %s", async (_case, file, library) => {
    expect(await lint(file, `export * from "${library}";\n`)).toContain(
      "@typescript-eslint/no-restricted-imports",
    );
  });

  it("refuses modules that import each other", async () => {
    const text = `export * from "./generate.js";\nexport const exitCodes = {};\n`;
    expect(await lint("generator/cli/exit.ts", text)).toContain("import-x/no-cycle");
  });

  it("allows a stage the model and the diagnostics", async () => {
    const text = `export * from "../model/index.js";\nexport * from "../diagnostics.js";\n`;
    expect(await lint("generator/reconcile/index.ts", text)).toEqual([]);
  });
});
