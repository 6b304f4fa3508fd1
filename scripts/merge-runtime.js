// Makes one module of the runtime in generated/dist: Node.js and TypeScript spend more on finding thirty small files than on
// reading them. Bundlers still take of it only what a program uses. The mock stays apart: no production code loads it.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const dist = "generated/dist";

const merged = (await readdir(`${dist}/runtime`))
  .filter((name) => name.endsWith(".js") && !name.startsWith("mock"))
  .map((name) => name.replace(/\.js$/, ""));

await build({
  stdin: {
    contents: merged.map((name) => `export * from "./runtime/${name}.js";`).join("\n"),
    resolveDir: dist,
    sourcefile: "modules.js",
  },
  outfile: `${dist}/runtime.js`,
  bundle: true,
  format: "esm",
  target: "es2023",
  sourcemap: true,
  logLevel: "warning",
});

/** The declarations of a module without its imports, which the compiler prints a line each, and without its source map. */
async function readDeclarations(name) {
  const text = await readFile(`${dist}/runtime/${name}.d.ts`, "utf8");
  return text.replace(/^import .*\n/gm, "").replace(/^\/\/# sourceMappingURL=.*\n?/m, "");
}

await writeFile(`${dist}/runtime.d.ts`, (await Promise.all(merged.map(readDeclarations))).join("\n"));

for (const name of merged) {
  for (const ending of [".js", ".js.map", ".d.ts", ".d.ts.map"]) await rm(`${dist}/runtime/${name}${ending}`);
}

/** The same module with its imports of what was merged, from modules of the runtime and from others. */
const redirect = (path, text) =>
  path.startsWith("runtime/")
    ? text.replace(/(from ")\.\/([\w-]+)(\.js")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}../runtime${end}` : found,
      )
    : text.replace(/(from "[./]+)runtime\/([\w-]+)(\.js")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}runtime${end}` : found,
      );

for (const path of await readdir(dist, { recursive: true })) {
  if (!/\.(?:js|d\.ts)$/.test(path) || path.startsWith("runtime.")) continue;
  const text = await readFile(`${dist}/${path}`, "utf8");
  await writeFile(`${dist}/${path}`, redirect(path.replaceAll("\\", "/"), text));
}
