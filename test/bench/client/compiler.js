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

const rounds = Number(process.env.COMPILER_ROUNDS ?? 21);
const tsc = join(folder, "../../../node_modules/typescript/bin/tsc");

/** Makes a compiler tell, at its end, the microseconds of processor time that it took: those vary less than time does. */
const meter = `data:text/javascript,process.on("exit", () => console.log("Processor: " + (process.cpuUsage().user + process.cpuUsage().system)))`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function writeProgram(program, text) {
  const place = join(buildFolder, program.replaceAll(/\W/g, ""));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "program.mts"), text);
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["program.mts"] }),
  );
  return place;
}

function compile(place) {
  const parameters = ["--import", meter, tsc, "-p", place, "--extendedDiagnostics"];
  const text = execFileSync(process.execPath, parameters).toString();
  const find = (label) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(text)?.[1]);
  return { instantiations: find("Instantiations"), memory: find("Memory used"), time: find("Processor") };
}

/** Instantiations, and memory and processor time beside bare `fetch`: medians of rounds in which each program has its turn. */
export function measureCompiler() {
  const places = Object.entries(programs).map(([program, text]) => [program, writeProgram(program, text)]);
  const turns = Array.from({ length: rounds }, () => places.map(([, place]) => compile(place)));
  const entries = places.map(([program], index) => {
    const beside = (key) => median(turns.map((turn) => turn[index][key] / turn[0][key]));
    return [
      program,
      { instantiations: turns[0][index].instantiations, memory: beside("memory"), time: beside("time") },
    ];
  });
  return Object.fromEntries(entries);
}
