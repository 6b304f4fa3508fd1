// Measures docwright beside hey-api on public specs that nobody here wrote, and how its own cost grows with a spec.
// Usage: node test/bench/openapi/run.js [REPETITIONS]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { measure } from "../../reliability/support/measure.js";
import { describeMachine, printTable } from "../../reliability/support/report.js";
import { contenders, docwright } from "../generate/contenders.js";
import { costColumns, printCosts } from "../support/beside-hey-api.js";
import { compile, countLines } from "../support/package.js";
import { compareInTurns, median } from "../support/runs.js";
import { writeFaulty, writeGenerated } from "./specs.js";

const [repetitions = "1"] = process.argv.slice(2);
const turns = Number(repetitions);
const bench = resolve("test/bench");
const folders = join(bench, "node_modules/.openapi");
mkdirSync(folders, { recursive: true });
const work = mkdtempSync(join(folders, "run-"));
process.on("exit", () => {
  rmSync(folders, { recursive: true, force: true });
});

const heyApi = "@hey-api/openapi-ts (types, sdk, zod)";
const own = "docwright from the spec";
const { version } = JSON.parse(
  readFileSync(join(bench, "node_modules/@hey-api/openapi-ts/package.json"), "utf8"),
);

/** The list of the corpus is TypeScript. */
async function listCorpus() {
  const script = join(work, "specs.mjs");
  await build({
    entryPoints: ["test/corpus/specs.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    define: { "import.meta.dirname": JSON.stringify(resolve("test/corpus")) },
  });
  const { isInstalled, largeSpecs, smallSpecs } = await import(script);
  const specs = [...smallSpecs, ...largeSpecs];
  const missing = specs.filter((spec) => !isInstalled(spec));
  if (missing.length > 0) throw new Error(`${missing[0].name} is not installed: npm ci --prefix test/corpus`);
  return specs;
}

let count = 0;
const newFolder = () => {
  const folder = join(work, String((count += 1)));
  mkdirSync(folder);
  return folder;
};

/** Generators on one spec, by turns; each with what it costs and the folder that it wrote last. */
function compareOn(file, names) {
  const written = {};
  const ways = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        const folder = newFolder();
        written[name] = join(folder, "out");
        mkdirSync(written[name]);
        return measure(contenders[name](file, written[name], folder), { cwd: folder });
      },
    ]),
  );
  const summaries = compareInTurns(ways, turns);
  return names.map((name) => ({ name, out: written[name], ...summaries[name] }));
}

const ratio = (value, of) => (value / of).toFixed(2);
const seconds = (value) => value.toFixed(2);
const failed = ({ failure }) => failure !== undefined;
const report = (cells) => {
  console.log(cells.join("  "));
  return cells;
};

function measureLargest({ file }) {
  const results = compareOn(file, [heyApi, own]);
  const [base] = results;
  const rows = results.map((result) => {
    const { failure, name, out } = result;
    const outcome = failure === undefined ? [countLines(out), compile(out)] : ["fails", ""];
    return report([name, ...printCosts(result, base), ...outcome]);
  });
  return printTable(["", ...costColumns, "lines", "compiles"], rows);
}

function measureCorpus(specs) {
  const ratios = [];
  const rows = specs.map(({ file, name }) => {
    const [base, ours] = compareOn(file, [heyApi, own]);
    const both = [ours.cpu / base.cpu, ours.memory / base.memory];
    if (!failed(base) && !failed(ours)) ratios.push(both);
    return report([
      name,
      failed(ours) ? "fails" : seconds(ours.cpu),
      failed(base) ? "fails" : seconds(base.cpu),
      ...both.map((value) => value.toFixed(2)),
    ]);
  });
  const medians = [0, 1].map((index) => median(ratios.map((both) => both[index])).toFixed(2));
  const summary = [`median of the ${String(ratios.length)} that both take`, "", "", ...medians];
  return printTable(
    ["", "docwright CPU s", "hey-api CPU s", "CPU, hey-api = 1", "memory, hey-api = 1"],
    [...rows, report(summary)],
  );
}

/** What docwright takes for specs of two sizes, and how the second differs from the first by operation. */
function measureGrowth(sizes) {
  const results = sizes.map((operations) => {
    const file = join(newFolder(), "openapi.yaml");
    writeGenerated(operations, file);
    const ways = { [own]: () => measure([docwright, "emit", file, "--out", join(newFolder(), "out")]) };
    return { operations, bytes: statSync(file).size, ...compareInTurns(ways, turns)[own] };
  });
  const [first] = results;
  const rows = results.map(({ bytes, cpu, failure, memory, operations }) =>
    report([
      operations,
      (bytes / 1e6).toFixed(1),
      failure === undefined ? seconds(cpu) : "fails",
      memory.toFixed(0),
      ratio(cpu / operations, first.cpu / first.operations),
    ]),
  );
  return printTable(
    ["operations", "MB", "CPU s", "peak MB", `CPU by operation, ${String(first.operations)} = 1`],
    rows,
  );
}

/** What `read` takes for one spec with more and more faults: each is reported with its place. */
function measureDiagnostics(operations, faults) {
  const ways = Object.fromEntries(
    faults.map((number) => {
      const file = join(newFolder(), "openapi.json");
      writeFaulty(operations, number, file);
      return [number, () => measure([docwright, "read", file, "--format", "json"])];
    }),
  );
  const rows = Object.entries(compareInTurns(ways, turns)).map(([number, { cpu, failure, memory }]) =>
    report([number, failure === undefined ? seconds(cpu) : "fails", memory.toFixed(0)]),
  );
  return printTable(["diagnostics", "CPU s", "peak MB"], rows);
}

const specs = await listCorpus();
const largest = specs.toSorted((a, b) => statSync(b.file).size - statSync(a.file).size)[0];
const rest = specs.filter((spec) => spec !== largest);

const text = `# Any OpenAPI, beside hey-api

Made by \`npm run bench:openapi\` on ${describeMachine()}: medians of ${repetitions} runs, by turns, each a process of its own. hey-api ${version} makes types, requests and schemas of zod from the same file; docwright makes its whole package, formatted. CPU time is what a machine that others share can tell; read the wall times with care.

## The largest spec of the corpus: ${largest.name}

${measureLargest(largest)}

## The others

${measureCorpus(rest)}

## Many operations

${measureGrowth([1000, 10_000])}

## Many diagnostics

\`read\` of a spec of 3,000 operations, of which so many have a parameter whose bounds contradict each other.

${measureDiagnostics(3000, [0, 750, 3000])}
`;
const results = join(bench, "results/openapi.md");
writeFileSync(results, text);
console.log(`written: ${relative(process.cwd(), results)}`);
