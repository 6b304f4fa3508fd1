// Measures docwright and other generators on the same specs: time, memory, lines, and whether the result compiles.
// Usage: node test/bench/generate/run.js [REPETITIONS] [SIZES]; SIZES: operations of generated references, 100,1000,3000
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { measure } from "../../reliability/support/measure.js";
import { describeMachine, printTable, writeSection } from "../../reliability/support/report.js";
import { printBars } from "./bars.js";
import { contenders, docwright } from "./contenders.js";

const [repetitions = "3", sizes = "100,1000,3000"] = process.argv.slice(2);
const bench = resolve("test/bench");
/** Beside the modules that the results import, and where no linter or compiler of the project looks. */
const work = join(bench, "node_modules/.generate");
const results = join(bench, "results");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function summarise(runs) {
  const failed = runs.find(({ status }) => status !== 0);
  const [wall, cpu, memory] = ["wall", "cpu", "memory"].map((key) => median(runs.map((run) => run[key])));
  return { wall, cpu, memory, failure: failed && (failed.stderr || failed.stdout || "no output") };
}

function listSources(out) {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

const countLines = (files) =>
  files.reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length, 0);

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
};

function compile(out) {
  const config = join(work, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: listSources(out) }));
  const tsc = join(bench, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", config], { encoding: "utf8" });
  return status === 0
    ? "yes"
    : `no, ${String(stdout.split("\n").filter((line) => line.includes("error TS")).length)} errors`;
}

/** The generators that are known to take minutes for a large spec are measured on this project's alone. */
const isQuick = ([name]) => !/^(?:kubb|orval)/.test(name);

/** Every contender on one spec. */
function compareOn(spec, times, isCompiled) {
  return Object.entries(contenders)
    .filter((contender) => isCompiled || isQuick(contender))
    .map(([name, prepare], index) => {
      const folder = join(work, `contender-${String(index)}`);
      const out = join(folder, "out");
      const runs = Array.from({ length: times }, () => {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        return measure(prepare(spec, out, folder), { cwd: folder });
      });
      const files = listSources(out);
      return { name, ...summarise(runs), lines: countLines(files), compiles: isCompiled ? compile(out) : "" };
    });
}

/** A project in a folder of its own, without a package. */
function createProject(name, prepare) {
  const root = join(work, name);
  mkdirSync(join(root, "spec/sources"), { recursive: true });
  prepare(root);
  return root;
}

function measureProject(root, times, isCompiled) {
  const args = [docwright, "--quiet", "generate"];
  const runs = Array.from({ length: times }, () => {
    for (const made of ["generated", "node_modules"])
      rmSync(join(root, made), { recursive: true, force: true });
    return measure(args, { cwd: root });
  });
  const unchanged = Array.from({ length: times }, () => measure(args, { cwd: root }));
  const out = join(root, "generated/src");
  return [
    {
      name: "docwright from the documents",
      ...summarise(runs),
      lines: countLines(listSources(out)),
      compiles: isCompiled ? compile(out) : "",
    },
    { name: "docwright, nothing changed", ...summarise(unchanged), lines: "", compiles: "" },
  ];
}

function createReference(count) {
  return createProject(`operations-${count}`, (root) => {
    const tsx = join(bench, "node_modules/.bin/tsx");
    execFileSync(tsx, [
      join(bench, "generate/references.ts"),
      count,
      join(root, "spec/sources/reference.md"),
    ]);
    writeFileSync(
      join(root, "spec/docwright.yaml"),
      `api:
  title: Things
  server: https://api.example.com/v1
package:
  name: "@example/things"
  version: 1.0.0
sources:
  - file: reference.md
    dialect: reference-markdown
    rank: 1
`,
    );
  });
}

const columns = [
  "",
  "wall s",
  "CPU s",
  "peak MB",
  "CPU, hey-api = 1",
  "memory, hey-api = 1",
  "lines",
  "compiles",
];

function printFigures(figures) {
  const base = figures.find(({ name }) => name.startsWith("@hey-api"));
  const ratio = (value, of) => (value / of).toFixed(2);
  const rows = figures.map(({ compiles, cpu, failure, lines, memory, name, wall }) =>
    failure === undefined
      ? [
          name,
          wall.toFixed(2),
          cpu.toFixed(2),
          memory.toFixed(0),
          ratio(cpu, base.cpu),
          ratio(memory, base.memory),
          lines,
          compiles,
        ]
      : [
          name,
          wall.toFixed(2),
          cpu.toFixed(2),
          memory.toFixed(0),
          "",
          "",
          `fails: ${failure.trim().split("\n")[0].slice(0, 80)}`,
          "",
        ],
  );
  return printTable(columns, rows);
}

const own = createProject("own", (root) => {
  cpSync("spec", join(root, "spec"), { recursive: true });
});
const times = Number(repetitions);
const ownFigures = [
  ...measureProject(own, times, true),
  ...compareOn(join(own, "spec/openapi.yaml"), times, true),
];
const sections = [{ title: "This project: five documents, 46 operations", figures: ownFigures }];
for (const count of sizes.split(",").filter(Boolean)) {
  const root = createReference(count);
  const made = measureProject(root, 1, false);
  const others = compareOn(join(root, "spec/openapi.yaml"), 1, false);
  sections.push({
    title: `A generated reference of ${count} operations`,
    count: Number(count),
    figures: [...made, ...others],
  });
}

const perOperation = sections.filter(({ count }) => count !== undefined);
const growth = perOperation.map(({ count, figures: [{ cpu }] }) => [
  count,
  ((cpu / count) * 1000).toFixed(2),
]);
const text = [
  ...sections.map(({ figures, title }) => `### ${title}\n\n${printFigures(figures)}`),
  ...(growth.length === 0
    ? []
    : [
        `### CPU time per operation, documents to package\n\n${printTable(["operations", "ms per operation"], growth)}`,
      ]),
].join("\n\n");

mkdirSync(results, { recursive: true });
writeFileSync(join(results, "generate.svg"), printBars(ownFigures));
writeFileSync(
  join(results, "generate.md"),
  `# Generation beside others

Made by \`npm run bench:generate\` on ${describeMachine()}: medians of ${repetitions} runs for this project, one run for each generated reference; every run is a process of its own, with the same OpenAPI file.

![CPU seconds](generate.svg)

${text.replaceAll("###", "##")}
`,
);
await writeSection(
  "generate",
  `\`npm run bench:generate\`: medians of ${repetitions} runs for this project, one run for each generated reference. CPU seconds do not depend on what else the machine does; wall seconds do.

${text}`,
);
