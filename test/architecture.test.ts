import { relative, resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** Lints a text as if it stood in a file of the generator, and gives the rules that object. */
async function lint(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).flatMap(({ ruleId }) => ruleId ?? []);
}

/** What it is that imports, its file, and what it imports. */
type Case = readonly [what: string, file: string, specifier: string];

const forbiddenModules: readonly Case[] = [
  ["a stage that imports another stage", "generator/diagnostics.ts", "./reconcile/index.js"],
  ["the model importing a stage", "generator/model/json.ts", "../reconcile/index.js"],
  ["the model importing the diagnostics", "generator/model/json.ts", "../diagnostics.js"],
  ["a dialect importing reconcile", "generator/dialects/index.ts", "../reconcile/index.js"],
  ["reconcile importing the pipeline", "generator/reconcile/index.ts", "../pipeline.js"],
  ["emit importing openapi", "generator/emit/index.ts", "../openapi/index.js"],
  ["drift importing emit", "generator/drift/index.ts", "../emit/index.js"],
  ["a stage importing the command line", "generator/openapi/index.ts", "../cli/exit.js"],
  ["the pipeline importing the command line", "generator/pipeline/disk/lock.ts", "../../cli/exit.js"],
  ["the pipeline importing its own facade", "generator/pipeline/disk/lock.ts", "../../pipeline.js"],
  ["the program importing a stage", "generator/cli.ts", "./reconcile/index.js"],
  ["a command importing a stage", "generator/cli/exit.ts", "../reconcile/index.js"],
  ["a command importing the model", "generator/cli/exit.ts", "../model/index.js"],
  ["a command reaching into the pipeline", "generator/cli/exit.ts", "../pipeline/disk/lock.js"],
  ["the generator importing the client core", "generator/emit/index.ts", "../../templates/runtime/retry.js"],
  ["the client core importing the generator", "templates/runtime/retry.ts", "../../generator/model/index.js"],
  ["the client core importing what validators call", "templates/runtime/retry.ts", "../validation/values.js"],
  [
    "what validators call importing the generator",
    "templates/validation/values.ts",
    "../../generator/cli.js",
  ],
];

const forbiddenLibraries: readonly Case[] = [
  ["yaml outside openapi and pipeline", "generator/emit/index.ts", "yaml"],
  ["ts-morph outside emit and drift", "generator/openapi/index.ts", "ts-morph"],
  ["prettier in the pipeline", "generator/pipeline.ts", "prettier"],
  ["ts-morph in a command of the pipeline", "generator/pipeline/commands/generate.ts", "ts-morph"],
  ["files in a command", "generator/cli/exit.ts", "node:fs"],
  ["YAML in a command", "generator/cli/exit.ts", "yaml"],
  ["Node.js in the client core", "templates/runtime/retry.ts", "node:fs"],
  ["a library in what validators call", "templates/validation/values.ts", "valibot"],
  ["files in a stage", "generator/reconcile/index.ts", "node:fs"],
  ["processes in a stage", "generator/drift/index.ts", "node:child_process"],
  ["the network in the reader of OpenAPI", "generator/openapi/index.ts", "undici"],
  ["a printer in a dialect", "generator/dialects/index.ts", "handlebars"],
  ["YAML beside the templates", "generator/emit/templates-folder.ts", "yaml"],
];

/** A folder of the configuration and what its files may not import, as ESLint has it. */
interface Zone {
  readonly target: string | readonly string[];
  readonly from: string;
  readonly except?: readonly string[];
}

/** Every zone that the configuration has. */
async function readZones(): Promise<readonly Zone[]> {
  const config = (await new ESLint().calculateConfigForFile("generator/cli.ts")) as {
    readonly rules: Readonly<
      Record<string, readonly [severity: number, options: { readonly zones: readonly Zone[] }]>
    >;
  };
  return config.rules["import-x/no-restricted-paths"]?.[1].zones ?? [];
}

function isInside(path: string, folder: string): boolean {
  return !relative(folder, path).startsWith("..");
}

/** Whether a case is one that a zone refuses. */
function isRefusedBy({ target, from, except = [] }: Zone, [, file, specifier]: Case): boolean {
  const imported = resolve(file, "..", specifier.replace(/\.js$/u, ".ts"));
  const isHeld = [target].flat().some((folder) => isInside(resolve(file), resolve(folder)));
  const isExcepted = except.some((folder) => isInside(imported, resolve(from, folder)));
  return isHeld && isInside(imported, resolve(from)) && !isExcepted;
}

describe("the import rule holds the boundaries of generator/", () => {
  it("and every zone has a case here, which no other zone refuses or allows in its place", async () => {
    const zones = await readZones();
    expect(zones.length).toBeGreaterThan(10);
    const untried = zones.filter((zone) =>
      forbiddenModules.every(
        (one) => !isRefusedBy(zone, one) || zones.some((other) => other !== zone && isRefusedBy(other, one)),
      ),
    );
    expect(untried.map(({ target, from }) => ({ target, from }))).toEqual([]);
  });

  it.each(forbiddenModules)("refuses %s", async (_case, file, specifier) => {
    expect(await lint(file, `export * from "${specifier}";\n`)).toContain("import-x/no-restricted-paths");
  });

  it.each(forbiddenLibraries)("refuses %s", async (_case, file, library) => {
    expect(await lint(file, `export * from "${library}";\n`)).toContain(
      "@typescript-eslint/no-restricted-imports",
    );
  });

  it("refuses modules that import each other", async () => {
    const text = `export * from "./generate.js";\nexport const exitCodes = {};\n`;
    expect(await lint("generator/cli/exit.ts", text)).toContain("docwright/no-circle");
  });

  it.each([
    ["imports", `import type { Code } from "./catalogue.js";\nexport type Own = Code;\n`],
    ["passes on", `export type { Code } from "./catalogue.js";\n`],
  ])("refuses modules of which one %s types of the other alone", async (_case, text) => {
    expect(await lint("generator/diagnostics/entry.ts", text)).toContain("docwright/no-circle");
  });

  it("refuses such modules in what is copied into packages too", async () => {
    const text = `import type { Report } from "./report.js";\nexport type Own = Report;\n`;
    expect(await lint("templates/validation/check.ts", text)).toContain("docwright/no-circle");
  });

  it("refuses JSON.stringify, which throws on a bigint, but in the module that prints JSON", async () => {
    const text = "export const print = (value: unknown) => JSON.stringify(value);\n";
    expect(await lint("generator/cli/exit.ts", text)).toEqual(["no-restricted-properties"]);
    expect(await lint("generator/model/json.ts", text)).toEqual([]);
  });

  it("refuses exports without a name", async () => {
    expect(await lint("generator/cli/exit.ts", "export default 1;\n")).toContain(
      "import-x/no-default-export",
    );
  });

  it("refuses functions and files that are too long", async () => {
    const body = "  process.exitCode ??= 1;\n".repeat(80);
    const file = "export const value = 1;\n".repeat(401);
    expect(await lint("generator/cli/exit.ts", `export function run(): void {\n${body}}\n`)).toEqual([
      "max-lines-per-function",
    ]);
    expect(await lint("generator/cli/exit.ts", file)).toContain("max-lines");
  });

  it("allows a command the facade of the pipeline and the diagnostics", async () => {
    const text = `export * from "../pipeline.js";\nexport * from "../diagnostics.js";\n`;
    expect(await lint("generator/cli/exit.ts", text)).toEqual([]);
  });

  it("allows a stage the model and the diagnostics", async () => {
    const text = `export * from "../model/index.js";\nexport * from "../diagnostics.js";\n`;
    expect(await lint("generator/reconcile/index.ts", text)).toEqual([]);
  });
});
