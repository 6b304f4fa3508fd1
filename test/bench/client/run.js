import process from "node:process";
import { execFileSync, fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contenders } from "./contenders.js";
import { measureBundles, measureFeatures } from "./bundles.js";
import { measureCompiler } from "./compiler.js";
import { buildHeyApi } from "./hey-api.js";
import { printChart } from "./chart.js";
import { printReport } from "./report.js";
import { measureStreams } from "./streaming.js";

const folder = import.meta.dirname;
const results = join(folder, "../results");
const requests = process.env.REQUESTS ?? "3000";
const rounds = Number(process.env.ROUNDS ?? 9);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** What a child process sends as its only message. */
const receive = (child) =>
  new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => code && reject(new Error(`exit ${code}`)));
  });

/** Each contender once per round, in turn, so that a slow moment of the machine falls on all. */
async function measureRequests(origin) {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(contenders)) {
      const child = fork(join(folder, "measure.js"), [name, origin, requests], { execArgv: ["--expose-gc"] });
      runs[name].push(await receive(child));
    }
  }
  return runs;
}

const imports = {
  "an empty module": "data:text/javascript,",
  docwright: "@docwright/cloudflare-ai-gateway/client @docwright/cloudflare-ai-gateway/logs",
  "docwright, root": "@docwright/cloudflare-ai-gateway",
  "openapi-fetch": "openapi-fetch",
  ky: "ky",
  cloudflare: "cloudflare",
};

/** Milliseconds of processor time that an import takes in a fresh process. */
function measureImport(specifiers) {
  const code = `const before = process.cpuUsage(); for (const name of ${JSON.stringify(specifiers.split(" "))}) await import(name); const { system, user } = process.cpuUsage(before); console.log((system + user) / 1_000)`;
  const run = () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder }).toString());
  return median(Array.from({ length: 9 }, run));
}

await buildHeyApi();
const server = fork(join(folder, "server.js"));
const origin = `http://127.0.0.1:${await receive(server)}`;
try {
  const runs = await measureRequests(origin);
  const figures = Object.entries(runs).map(([name, list]) => ({
    name,
    sequential: median(list.map((run, round) => run.sequential / runs.fetch[round].sequential)),
    parallel: median(list.map((run, round) => run.parallel / runs.fetch[round].parallel)),
    memory: median(list.map(({ memory }) => memory)) / 2 ** 20,
    import: imports[name] && measureImport(imports[name]),
  }));
  const report = {
    figures,
    emptyImport: measureImport(imports["an empty module"]),
    bundles: await measureBundles(),
    features: await measureFeatures(),
    streams: await measureStreams(),
    compiler: measureCompiler(),
    requests,
    rounds,
  };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "client.md"), printReport(report));
  writeFileSync(join(results, "client.svg"), printChart(figures));
  process.stdout.write(printReport(report));
} finally {
  server.kill();
}
