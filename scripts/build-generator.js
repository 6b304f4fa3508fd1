// Bundles the generator into dist/, split where it imports lazily, so that a command loads only what it uses.
import { chmod, rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["generator/cli.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  banner: { js: "" },
  logLevel: "warning",
});
await chmod("dist/cli.js", 0o755);
