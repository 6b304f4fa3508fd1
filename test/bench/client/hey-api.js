import process from "node:process";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const out = join(folder, "build");

/** Generates hey-api's client from the same spec and makes one module of it. */
export async function buildHeyApi() {
  const spec = join(folder, "../../../generated/openapi.json");
  const cli = join(folder, "../node_modules/@hey-api/openapi-ts/bin/run.js");
  execFileSync(
    process.execPath,
    [cli, "-i", spec, "-o", join(out, "hey-api"), "-c", "@hey-api/client-fetch"],
    {
      cwd: out.replace(/\/build$/, ""),
      stdio: "ignore",
    },
  );
  await build({
    stdin: {
      contents: 'export * from "./hey-api/sdk.gen"; export { client } from "./hey-api/client.gen";',
      resolveDir: out,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(out, "hey-api.js"),
  });
}
