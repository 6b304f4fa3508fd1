// Makes one module of the runtime in generated/dist: Node.js and TypeScript spend more on finding thirty small files than on
// reading them. Bundlers still take of it only what a program uses. The mock stays apart: no production code loads it.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { importedNames, mergeDeclarations } from "./merge-declarations.js";

const dist = "generated/dist";
const read = (path) => readFile(`${dist}/${path}`, "utf8");

const merged = (await readdir(`${dist}/runtime`))
  .filter((name) => name.endsWith(".js") && !name.startsWith("mock"))
  .map((name) => name.replace(/\.js$/, ""));

/** The same text of a module with its imports of what is merged, from modules of the runtime and from others. */
const redirect = (path, text) =>
  path.startsWith("runtime/")
    ? text.replace(/(from ")\.\/([\w-]+)(\.js")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}../runtime${end}` : found,
      )
    : text.replace(/(from "[./]+)runtime\/([\w-]+)(\.js")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}runtime${end}` : found,
      );

const others = (await readdir(dist, { recursive: true }))
  .map((path) => path.replaceAll("\\", "/"))
  .filter(
    (path) => /\.(?:js|d\.ts)$/.test(path) && !merged.some((name) => path.startsWith(`runtime/${name}.`)),
  );

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

const wanted = new Set();
for (const path of others) {
  const text = redirect(path, await read(path));
  await writeFile(`${dist}/${path}`, text);
  if (path.endsWith(".d.ts")) for (const name of importedNames(text, /\/runtime\.js$/)) wanted.add(name);
}

const declarations = await Promise.all(merged.map((name) => read(`runtime/${name}.d.ts`)));
await writeFile(`${dist}/runtime.d.ts`, mergeDeclarations(declarations, wanted));

for (const name of merged) {
  for (const ending of [".js", ".js.map", ".d.ts", ".d.ts.map"]) await rm(`${dist}/runtime/${name}${ending}`);
}
