// Bundles the generator into dist/, split where it imports lazily, so that a command loads only what it uses.
import { existsSync, readdirSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "esbuild";

/** A library in one file, where it has one: its many small ones take three times as long to load. */
const singleFiles = { handlebars: "handlebars/dist/handlebars.min.js" };

const require = createRequire(import.meta.url);

/** A module that is the library. */
const printAtOnce = (file) => `module.exports = require(${file});`;

/** A module that has the names of a library, and loads it when one of them is used. */
const printLazily = (file, names) => `
  let library;
  const names = ${JSON.stringify(Object.fromEntries(names.map((name) => [name, 0])))};
  module.exports = new Proxy(names, { get: (_, name) => (library ??= require(${file}))[name] });
`;

/**
 * Node scans a CommonJS library that is imported for its exports: for ts-morph a tenth of a second. Required, it does not.
 * ts-morph comes with modules that are loaded lazily themselves; of the others a command loads those that it uses.
 */
const commonJsLibraries = {
  name: "commonjs-libraries",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:handlebars|tinyglobby|ts-morph|yaml)$/, namespace: "file" }, ({ path }) => ({
      path,
      namespace: "required",
    }));
    onLoad({ filter: /./, namespace: "required" }, ({ path }) => {
      const file = JSON.stringify(singleFiles[path] ?? path);
      return {
        contents: path === "ts-morph" ? printAtOnce(file) : printLazily(file, Object.keys(require(path))),
      };
    });
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
