// Measures `docwright read` of a spec that platforms serve as a page for each operation, beside `emit` of it as one file.
// Usage: node test/bench/read/platforms.js [OPERATIONS] [REPETITIONS]
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buildSync } from "esbuild";
import { parse } from "yaml";
import { measure } from "../../reliability/support/measure.js";
import { describeMachine, printTable } from "../../reliability/support/report.js";
import { compareSuccesses } from "../support/runs.js";
import { platforms, writePages } from "./split-spec.js";

const [operations = "1000", repetitions = "3"] = process.argv.slice(2);
const cli = "dist/cli.js";
const results = join(import.meta.dirname, "../results");

const work = mkdtempSync(join(tmpdir(), "docwright-platforms-"));
process.on("exit", () => {
  rmSync(work, { recursive: true, force: true });
});

/** A spec of so many operations, as others would write it: without docwright's own extensions. */
function makeSpec() {
  const script = join("node_modules/.cache", "references.mjs");
  buildSync({
    entryPoints: ["test/bench/generate/references.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const page = join(work, "reference.md");
  execFileSync(process.execPath, [script, operations, page], { stdio: "inherit" });
  const text = execFileSync(process.execPath, [cli, "read", page], {
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const spec = parse(text.toString());
  return JSON.parse(JSON.stringify(spec, (key, value) => (key.startsWith("x-") ? undefined : value)));
}

const spec = { ...makeSpec(), servers: [{ url: "https://api.example.com" }] };
const file = join(work, "openapi.json");
writeFileSync(file, JSON.stringify(spec, undefined, 2));
const ways = {
  "emit of one file": () => measure([cli, "emit", file, "--out", mkdtempSync(join(work, "client-"))]),
};
for (const platform of Object.keys(platforms)) {
  const files = writePages(spec, platform, join(work, platform));
  ways[`read of ${String(files.length)} pages, ${platform}`] = () => measure([cli, "read", ...files]);
}
const summaries = Object.entries(compareSuccesses(ways, Number(repetitions)));
const [[, emit]] = summaries;
const print = ([name, { wall, cpu, memory }]) => [
  name,
  cpu.toFixed(2),
  wall.toFixed(2),
  memory.toFixed(0),
  (cpu / emit.cpu).toFixed(2),
  (wall / emit.wall).toFixed(2),
  (memory / emit.memory).toFixed(2),
];
const columns = ["", "CPU s", "wall s", "peak MB", "CPU, emit = 1", "wall, emit = 1", "memory, emit = 1"];
const table = printTable(columns, summaries.map(print));
mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, "platforms.md"),
  `# Pages of platforms beside one file

Made by \`npm run bench:platforms\` on ${describeMachine()}: medians of ${repetitions} runs, by turns, each a process of its own. A generated spec of ${operations} operations is read from a page for each operation, as three platforms serve it, and reconciled; beside it the whole spec is made a package from one file. The goal is at most twice the time, and 1.5 times the memory. CPU time is what a machine that others share can tell; read the wall times with care.

${table}
`,
);
console.log(table);
