// TypeScript of the tests as a program of its own, where the test runner would take most of the time.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { buildSync } from "esbuild";

/** Libraries in CommonJS ask for Node's own modules. */
const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

/** Bundles a file beside this one with all that it imports; gives the program, which is removed when this process ends. */
export function bundle(name) {
  const folder = mkdtempSync(join(tmpdir(), "docwright-bundle-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = join(folder, `${basename(name, ".ts")}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, name)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: { js: banner },
  });
  return outfile;
}
