import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildFolder } from "./build-folder.js";

const list =
  'for await (const log of logs.list(createClient({ apiToken: "x" }), { gateway_id: "prod" })) console.log(log.id);';
const name = "@docwright/cloudflare-ai-gateway";

const programs = {
  "docwright, `…/logs`": `import { createClient } from "${name}"; import * as logs from "${name}/logs"; ${list}`,
  "docwright, root": `import { createClient, logs } from "${name}"; ${list}`,
  "openapi-fetch": `import createClient from "openapi-fetch"; const client = createClient({ baseUrl: "https://api.example" }); console.log(await client.GET("/logs"));`,
  "hey-api": `import { client, logsList } from "hey-api-client"; client.setConfig({}); console.log(await logsList({ path: { account_id: "a", gateway_id: "b" } }));`,
  ky: `import ky from "ky"; console.log(await ky.get("https://api.example/logs").json());`,
  cloudflare: `import Cloudflare from "cloudflare"; const client = new Cloudflare({ apiToken: "token" }); for await (const log of client.aiGateway.logs.list("prod", { account_id: "acct" })) console.log(log.id);`,
};

/** The names that the program imports, of the files that hey-api generates. */
const heyApi = {
  name: "hey-api",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^hey-api-client$/ }, ({ path }) => ({ path, namespace: "hey-api" }));
    onLoad({ filter: /.*/, namespace: "hey-api" }, () => ({
      contents: 'export { logsList } from "./sdk.gen"; export { client } from "./client.gen";',
      resolveDir: join(buildFolder, "hey-api"),
      loader: "ts",
    }));
  },
};

async function measureBundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["browser"],
    external: ["node:*"],
    plugins: [heyApi],
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** Bytes, minified by esbuild and gzipped, of a program that lists logs. */
export async function measureBundles() {
  const entries = Object.entries(programs).map(async ([program, contents]) => [
    program,
    await measureBundle(contents),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
