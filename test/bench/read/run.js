// Measures `docwright read` of 366 generated pages in one call, beside that of an older build where one is named.
// Usage: node test/bench/read/run.js [OLDER_CLI] [REPETITIONS]; OLDER_CLI: the dist/cli.js of that build
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { execFileSync } from "node:child_process";
import { buildSync } from "esbuild";
import { measure } from "../../reliability/support/measure.js";
import { compareInTurns } from "../support/runs.js";

const [older, repetitions = "5"] = process.argv.slice(2);
const pages = 366;

const work = mkdtempSync(join(tmpdir(), "docwright-read-"));
process.on("exit", () => {
  rmSync(work, { recursive: true, force: true });
});

/** The pages are made by the generators of the tests, which are TypeScript. */
function makePages(folder) {
  const script = join("node_modules/.cache", "make-pages.mjs");
  buildSync({
    entryPoints: ["test/bench/read/make-pages.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  execFileSync(process.execPath, [script, folder, String(pages)], { stdio: "inherit" });
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

const print = (name, { wall, cpu, memory }) =>
  `${name}: ${wall.toFixed(2)} s on the wall, ${cpu.toFixed(2)} s of processor, ${memory.toFixed(0)} MB`;

const files = makePages(join(work, "pages"));
const builds = { "this build": "dist/cli.js", ...(older && { "the older build": older }) };
const ways = Object.fromEntries(
  Object.entries(builds).map(([name, cli]) => [name, () => measure([cli, "read", ...files])]),
);
const results = Object.entries(compareInTurns(ways, Number(repetitions)));
for (const [name, result] of results) console.log(print(name, result));
const [[, now], before] = results;
const keys = ["wall", "cpu", "memory"];
const row = (cells) => `| ${cells.join(" | ")} |`;
const listFigures = ({ wall, cpu, memory }) => [wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)];
if (before) {
  const ratios = keys.map((key) => (now[key] / before[1][key]).toFixed(2));
  console.log(
    `this build to the older one: ${keys.map((key, index) => `${key} ${ratios[index]}`).join(", ")}`,
  );
  const rows = [
    ["", "s on the wall", "s of processor", "memory, MB"],
    ["---", "---:", "---:", "---:"],
    ...results.map(([name, result]) => [name, ...listFigures(result)]),
    ["this build to the older one", ...ratios],
  ];
  writeFileSync(
    "test/bench/results/read.md",
    `# Reading many pages\n\nMade by \`npm run bench:read -- OLDER_CLI\`, on Node.js ${process.version}: \`docwright read\` of ${String(pages)} generated pages, each API in every dialect and era; the median of ${repetitions} runs by turns. A build that does not know an era refuses its pages, and so reads less.\n\n${rows.map(row).join("\n")}\n`,
  );
}
