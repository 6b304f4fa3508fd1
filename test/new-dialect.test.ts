import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { expect, it } from "vitest";
import { listFiles } from "./support/golden.js";
import { createTemporaryFolder } from "./support/temporary-folder.js";

/** As much of the repository as the script reads and changes. */
function createRepository(): string {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, "generator/dialects"), { recursive: true });
  for (const path of ["generator/dialects/index.ts", "templates/dialect.js"])
    cpSync(path, join(folder, path), { recursive: true });
  return folder;
}

const create = (name: string, cwd: string) =>
  spawnSync(process.execPath, [resolve("scripts/new-dialect.js"), name], { cwd, encoding: "utf8" });

it("makes a dialect of the scaffold that projects copy, with its types, test, fixture and line in the registry", async () => {
  const folder = createRepository();
  expect(create("table-page", folder)).toMatchObject({ status: 0, stderr: "" });
  expect(listFiles(folder)).toEqual(
    expect.arrayContaining([
      "generator/dialects/table-page/index.ts",
      "test/dialects/table-page.test.ts",
      "test/fixtures/dialects/table-page/first/input.md",
    ]),
  );
  const text = readFileSync(join(folder, "generator/dialects/table-page/index.ts"), "utf8");
  expect(text).toContain('export const tablePage: Dialect = {\n  name: "table-page",');
  expect(await format(text, { parser: "typescript", printWidth: 110 })).toBe(text);
  const registry = readFileSync(join(folder, "generator/dialects/index.ts"), "utf8");
  expect(registry).toContain('import { tablePage } from "./table-page/index.js";');
  expect(registry).toMatch(/readonly Dialect\[\] = \[[^\]]*\btablePage\b/u);

  // Where it belongs, it is what the compiler takes.
  const place = resolve("generator/dialects/table-page/index.ts");
  const { config } = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8")) as {
    config: { compilerOptions: object };
  };
  const options = { ...config.compilerOptions, noEmit: true };
  const parsed = ts.convertCompilerOptionsFromJson(options, ".").options;
  const host = ts.createCompilerHost(parsed);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.readFile = (path) => (resolve(path) === place ? text : read(path));
  host.fileExists = (path) => resolve(path) === place || exists(path);
  const program = ts.createProgram([place], parsed, host);
  const problems = ts.getPreEmitDiagnostics(program, program.getSourceFile(place));
  expect(problems.map(({ messageText }) => messageText)).toEqual([]);
});

it("makes nothing of a name that is none, or of one that is taken", () => {
  const folder = createRepository();
  expect(create("Table Page", folder)).toMatchObject({ status: 2 });
  create("table-page", folder);
  expect(create("table-page", folder).stderr).toContain("is there already");
});
