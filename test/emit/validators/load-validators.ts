import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type { ApiSpec, NamedSchema, Schema } from "../../../generator/model/index.js";
import { planTypes } from "../../../generator/emit/plan/index.js";
import { printChecked } from "../../../generator/emit/source/print-checked.js";
import { emitValidators } from "../../../generator/emit/validators/index.js";
import type { Validator } from "../../../templates/runtime/validator.js";

/** Validators by the name of their type. */
export type Validators = Readonly<Record<string, Validator<unknown>>>;

/** A spec without operations, of the given types. */
export function specOf(
  schemas: Readonly<Record<string, Schema>>,
  operations: ApiSpec["operations"] = [],
): ApiSpec {
  const named = Object.entries(schemas).map(([name, schema]): NamedSchema => ({ name, schema }));
  return {
    title: "Example",
    version: "1.0.0",
    sdk: { package: "example", factory: "createExample", clientOptions: {} },
    servers: [],
    credentials: [],
    security: [],
    operations,
    schemas: named,
  };
}

/** The emitted files of validators by path, unformatted. */
export function emitFiles(spec: ApiSpec): ReadonlyMap<string, string> {
  const files = [...emitValidators(spec, planTypes(spec))].map(printChecked);
  return new Map(files.map(({ path, text }) => [path, text]));
}

const templates = new URL("../../../templates/", import.meta.url);

/** Bundles emitted validators with the support code of the templates, without types. `entry` is the source of the entry module. */
export async function bundleValidators(
  spec: ApiSpec,
  entry = 'export * from "./src/validators/index.js";',
  minify = false,
): Promise<string> {
  const files = emitFiles(spec);
  const result = await build({
    stdin: { contents: entry, resolveDir: "/" },
    bundle: true,
    write: false,
    minify,
    format: "esm",
    target: "es2022",
    plugins: [
      {
        name: "emitted",
        setup(bundle) {
          bundle.onResolve({ filter: /^\./ }, ({ path, importer }) => ({
            path: new URL(
              path.replace(/\.js$/u, ".ts"),
              `file://${importer.startsWith("/") ? importer : "/"}`,
            ).pathname,
            namespace: "emitted",
          }));
          bundle.onLoad({ filter: /.*/, namespace: "emitted" }, ({ path }) => ({
            contents: read(path, files),
            loader: "ts",
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? "";
}

function read(path: string, files: ReadonlyMap<string, string>): string {
  const inPackage = path.slice(1);
  return files.get(inPackage) ?? readFileSync(new URL(inPackage.replace(/^src\//u, ""), templates), "utf8");
}

/** Compiles and loads the validators of a spec. */
export async function loadValidators(spec: ApiSpec): Promise<Validators> {
  const code = await bundleValidators(spec);
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Validators;
}

/** The validator of one schema. */
export async function loadValidator(
  schema: Schema,
  others: Readonly<Record<string, Schema>> = {},
): Promise<Validator<unknown>> {
  const { Root } = await loadValidators(specOf({ Root: schema, ...others }));
  if (!Root) throw new Error("the module has no validator of the root");
  return Root;
}
