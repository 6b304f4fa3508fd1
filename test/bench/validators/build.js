import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { generate } from "./contestants/ajv-standalone.js";

const here = import.meta.dirname;
const bench = join(here, "..");
export const dist = join(here, "dist");

/** The types of the benchmark as typia wants them: with tags. */
function writeTypiaInput(file, withFormats) {
  const date = withFormats ? 'string & tags.Format<"date-time">' : "string";
  const types = readFileSync(join(here, "types.ts"), "utf8")
    .replace(/ {2}\/\*\* A date-time\. \*\/\n( {2}readonly \w+): string;/g, "$1: DateTime;")
    .replace(/ {2}\/\*\* An integer\. \*\/\n( {2}readonly \w+\??): number/g, "$1: Integer");
  writeFileSync(
    file,
    `import typia, { tags } from "typia";
type Integer = number & tags.Type<"int64">;
type DateTime = ${date};
${types}
export const isLogPage = typia.createIs<LogPage>();
export const isRoute = typia.createIs<Route>();
const validateLogPage = typia.createValidate<LogPage>();
const validateRoute = typia.createValidate<Route>();
const count = (result: { success: boolean; errors?: unknown[] }) => (result.success ? 0 : (result.errors ?? []).length);
export const countLogPageIssues = (value: unknown) => count(validateLogPage(value));
export const countRouteIssues = (value: unknown) => count(validateRoute(value));
`,
  );
}

/** typia's generated validators; its command line takes a folder. */
function generateTypia() {
  const input = join(dist, "typia-input");
  mkdirSync(input, { recursive: true });
  writeTypiaInput(join(input, "with.ts"), true);
  writeTypiaInput(join(input, "without.ts"), false);
  const compilerOptions = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    strict: true,
    skipLibCheck: true,
  };
  writeFileSync(join(input, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  execFileSync(
    join(bench, "node_modules/.bin/typia"),
    [
      "generate",
      "--input",
      input,
      "--output",
      join(dist, "typia-output"),
      "--project",
      join(input, "tsconfig.json"),
    ],
    { cwd: bench, stdio: "ignore" },
  );
}

/** Bundles the source of an entry module, minified, and gives the path of the file. */
async function bundle(name, contents) {
  const outfile = join(dist, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: here, loader: "ts" },
    bundle: true,
    minify: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "error",
    nodePaths: [join(bench, "node_modules")],
  });
  return outfile;
}

/** Sources of the contestants' entry modules: each exports the same four functions. */
function entries(withFormats, schemas) {
  const created = (file, more = "") =>
    `import { create } from "./contestants/${file}.js";
     export const { isLogPage, isRoute, countLogPageIssues, countRouteIssues } = create(${withFormats}${more});`;
  const kind = withFormats ? "with" : "without";
  writeFileSync(join(dist, `ajv-first-${kind}.mjs`), generate(withFormats, schemas, false));
  writeFileSync(join(dist, `ajv-all-${kind}.mjs`), generate(withFormats, schemas, true));
  return {
    "hand-written": `import { ${kind}Formats as hand } from "./hand-written.js";
      export const { isLogPage, isRoute } = hand;
      export const countLogPageIssues = (value) => hand.explainLogPage(value).length;
      export const countRouteIssues = (value) => hand.explainRoute(value).length;`,
    "docwright is": "",
    "docwright validate": "",
    TypeBox: created("typebox"),
    typia: `export * from "./dist/typia-output/${kind}.ts";`,
    arktype: created("arktype"),
    "Ajv standalone": `import { LogPage, Route } from "./dist/ajv-first-${kind}.mjs";
      import * as all from "./dist/ajv-all-${kind}.mjs";
      import { fromChecks } from "./contestants/from-checks.js";
      export const { isLogPage, isRoute, countLogPageIssues, countRouteIssues } = fromChecks(LogPage, Route, all.LogPage, all.Route);`,
    "Ajv compiled": created("ajv", `, ${JSON.stringify(schemas)}`),
    "zod mini": created("zod-mini"),
    zod: created("zod"),
    valibot: created("valibot"),
  };
}

/** The two ways to ask docwright whether a value is valid. */
const docwrightAnswers = {
  "docwright is": (type) => `${type}.is(value)`,
  "docwright validate": (type) => `!${type}.validate(value).issues`,
};

/** The validators of the two types and nothing that calls them, for their size. */
export const docwrightTypes = 'export { LogPage, Route } from "./src/validators/index.js";';

function docwrightSource(answer) {
  return `import { LogPage, Route } from "./src/validators/index.js";
    export const isLogPage = (value) => ${answer("LogPage")};
    export const isRoute = (value) => ${answer("Route")};
    export const countLogPageIssues = (value) => LogPage.validate(value).issues?.length ?? 0;
    export const countRouteIssues = (value) => Route.validate(value).issues?.length ?? 0;`;
}

/** Builds every contestant as one minified file; gives the files by name. Those that can't be built are left out with a message. */
export async function buildContestants(withFormats, schemas, bundleDocwright) {
  const files = {};
  const kind = withFormats ? "with" : "without";
  for (const [name, source] of Object.entries(entries(withFormats, schemas))) {
    try {
      const id = `${name.replaceAll(" ", "-")}-${kind}`;
      const answer = docwrightAnswers[name];
      if (answer) {
        const file = join(dist, `${id}.mjs`);
        writeFileSync(file, await bundleDocwright(docwrightSource(answer)));
        files[name] = file;
      } else files[name] = await bundle(id, source);
    } catch (error) {
      console.error(`${name} could not be built: ${error.message.split("\n")[0]}`);
    }
  }
  return files;
}

/** An empty folder for what is built, with typia's code in it where typia runs here. */
export function prepare() {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  try {
    generateTypia();
  } catch (error) {
    console.error(`typia could not generate: ${error.message.split("\n")[0]}`);
  }
}
