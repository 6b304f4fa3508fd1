import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildFolder } from "./build-folder.js";
import { listFeatures, markFiles, printMark } from "./features.js";

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

async function bundle(contents, plugins = []) {
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
    plugins: [heyApi, ...plugins],
    legalComments: plugins.length > 0 ? "inline" : "none",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** Bytes, minified by esbuild and gzipped, of a program that lists logs. */
export async function measureBundles() {
  const entries = Object.entries(programs).map(async ([program, contents]) => [
    program,
    gzipSync(await bundle(contents), { level: 9 }).length,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The bytes of the same program by feature, with our client and with hey-api's. */
export async function measureFeatures() {
  const names = ["docwright, `…/logs`", "hey-api"];
  const entries = names.map(async (name) => [
    name,
    listFeatures(await bundle(printMark("program") + programs[name], [markFiles]), name === "hey-api"),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
