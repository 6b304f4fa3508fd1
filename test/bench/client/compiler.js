import process from "node:process";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "./build-folder.js";

const folder = import.meta.dirname;
const name = "@docwright/cloudflare-ai-gateway";

const listWith = (module) => `import { createClient } from "${module}";
import * as logs from "${name}/logs";
const client = createClient({ apiToken: "token", accountId: "acct" });
let tokens = 0;
for await (const log of logs.list(client, { gateway_id: "prod" })) {
  tokens += log.tokens_in ?? 0;
  console.log(log.id);
}
console.log(tokens);
`;

/** The same ten lines with each client. */
const programs = {
  "bare `fetch`": `const response = await fetch("https://api.example/logs?page=1", { headers: { authorization: "Bearer token" } });
const body = (await response.json()) as { result: { id: string; tokens_in: number | null }[] };
let tokens = 0;
for (const log of body.result) {
  tokens += log.tokens_in ?? 0;
  console.log(log.id);
}
console.log(tokens);
export {};
`,
  "docwright, `…/client`": listWith(`${name}/client`),
  "docwright, root": listWith(name),
  cloudflare: `import Cloudflare from "cloudflare";
const client = new Cloudflare({ apiToken: "token" });
let tokens = 0;
for await (const log of client.aiGateway.logs.list("prod", { account_id: "acct" })) {
  tokens += log.tokens_in ?? 0;
  console.log(log.id);
}
console.log(tokens);
`,
};

const options = {
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  module: "NodeNext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

function compile(program, text) {
  const place = join(buildFolder, program.replaceAll(/\W/g, ""));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "program.mts"), text);
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["program.mts"] }),
  );
  const tsc = join(folder, "../../../node_modules/typescript/bin/tsc");
  const run = () => {
    const text = execFileSync(process.execPath, [tsc, "-p", place, "--extendedDiagnostics"]).toString();
    const find = (label) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(text)?.[1]);
    return { instantiations: find("Instantiations"), memory: find("Memory used"), time: find("Total time") };
  };
  const runs = Array.from({ length: 5 }, run);
  const least = (key) => Math.min(...runs.map((figures) => figures[key]));
  return { instantiations: least("instantiations"), memory: least("memory"), time: least("time") };
}

/** Instantiations, kilobytes and seconds that TypeScript needs for ten lines, the least of five runs. */
export const measureCompiler = () =>
  Object.fromEntries(Object.entries(programs).map(([program, text]) => [program, compile(program, text)]));
