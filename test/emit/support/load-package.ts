import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { build } from "esbuild";
import { emitSources } from "../../../generator/emit/index.js";
import { printChecked } from "../../../generator/emit/source/print-checked.js";
import type { ApiSpec } from "../../../generator/model/index.js";

const templates = new URL("../../../templates/", import.meta.url);

/** Bundles a module of the package of a spec, with the client core of the templates. */
export async function bundlePackage(spec: ApiSpec, entry: string, minify = false): Promise<string> {
  const files = new Map(emitSources(spec).map((file) => [`/${file.path}`, printChecked(file).text]));
  const read = (path: string) =>
    files.get(path) ?? readFileSync(new URL(path.replace(/^\/src\//u, ""), templates), "utf8");
  const { outputFiles } = await build({
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
            path: join(dirname(importer.startsWith("/") ? importer : "/"), path).replace(/\.js$/u, ".ts"),
            namespace: "emitted",
            sideEffects: false,
          }));
          bundle.onLoad({ filter: /.*/, namespace: "emitted" }, ({ path }) => ({
            contents: read(path),
            loader: "ts",
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

/** Loads the root of the package of a spec. */
export async function loadPackage<T>(spec: ApiSpec): Promise<T> {
  const code = await bundlePackage(spec, 'export * from "./src/index.js";');
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as T;
}
