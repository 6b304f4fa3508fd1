import process from "node:process";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { buildFolder } from "./build-folder.js";

const folder = import.meta.dirname;
const out = join(buildFolder, "hey-api");

/** Generates hey-api's client from the same spec and makes one module of it. */
export async function buildHeyApi() {
  const spec = join(folder, "../../../generated/openapi.json");
  const cli = join(folder, "../node_modules/@hey-api/openapi-ts/bin/run.js");
  execFileSync(process.execPath, [cli, "-i", spec, "-o", out, "-c", "@hey-api/client-fetch"], {
    cwd: folder,
    stdio: "ignore",
  });
  await build({
    stdin: {
      contents: 'export * from "./sdk.gen"; export { client } from "./client.gen";',
      resolveDir: out,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(buildFolder, "hey-api.js"),
  });
}
