// Bundles the generator into dist/, split where it imports lazily, so that a command loads only what it uses.
import { existsSync, readdirSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { build } from "esbuild";

/** A library in one file, where it has one: its many small ones take three times as long to load. */
const singleFiles = { handlebars: "handlebars/dist/handlebars.min.js" };

/** Node scans a CommonJS library that is imported for its exports: for ts-morph a tenth of a second. Required, it does not. */
const commonJsLibraries = {
  name: "commonjs-libraries",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:handlebars|ts-morph|yaml)$/, namespace: "file" }, ({ path }) => ({
      path,
      namespace: "required",
    }));
    onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(singleFiles[path] ?? path)});`,
    }));
    onResolve({ filter: /./, namespace: "required" }, ({ path }) => ({ path, external: true }));
  },
};

// The declarations come from the compiler (`npm run build:types`) and stay.
for (const name of existsSync("dist") ? readdirSync("dist") : [])
  if (name !== "types") await rm(`dist/${name}`, { recursive: true });
await build({
  entryPoints: ["generator/cli.ts", "generator/index.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  plugins: [commonJsLibraries],
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
await chmod("dist/cli.js", 0o755);
