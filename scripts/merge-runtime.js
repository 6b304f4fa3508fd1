// Makes one module of the runtime in generated/dist: Node.js spends more on finding thirty small files than on running them.
// Bundlers still take of it only what a program uses. The mock stays apart: no production code loads it.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const dist = "generated/dist";

const isMerged = (name) => name.endsWith(".js") && !name.startsWith("mock");
const merged = (await readdir(`${dist}/runtime`)).filter(isMerged);

await build({
  stdin: {
    contents: merged.map((name) => `export * from "./runtime/${name}";`).join("\n"),
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
for (const name of merged) {
  await rm(`${dist}/runtime/${name}`);
  await rm(`${dist}/runtime/${name}.map`);
}

/** The same module with its imports of what was merged, from modules of the runtime and from others. */
const redirect = (path, text) =>
  path.startsWith("runtime/")
    ? text.replace(/(from ")\.\/([\w-]+\.js)(")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}../runtime.js${end}` : found,
      )
    : text.replace(/(from "[./]+)runtime\/([\w-]+\.js)(")/g, (found, start, name, end) =>
        merged.includes(name) ? `${start}runtime.js${end}` : found,
      );

for (const path of await readdir(dist, { recursive: true })) {
  if (!path.endsWith(".js") || path === "runtime.js") continue;
  const text = await readFile(`${dist}/${path}`, "utf8");
  await writeFile(`${dist}/${path}`, redirect(path.replaceAll("\\", "/"), text));
}
