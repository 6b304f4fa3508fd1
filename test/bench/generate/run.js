// Measures docwright and other generators on the same specs: time, memory, lines, and whether the result compiles.
// Usage: node test/bench/generate/run.js [REPETITIONS] [SIZES]; SIZES: operations of generated references, 100,1000,3000
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { measure } from "../../reliability/support/measure.js";
import { describeMachine, printTable, writeSection } from "../../reliability/support/report.js";
import { costColumns, printCosts } from "../support/beside-hey-api.js";
import { compile, countLines } from "../support/package.js";
import { summarise } from "../support/runs.js";
import { printBars } from "./bars.js";
import { contenders, docwright } from "./contenders.js";
import { createReference } from "./project.js";

const [repetitions = "3", sizes = "100,1000,3000"] = process.argv.slice(2);
const bench = resolve("test/bench");
const results = join(bench, "results");
/**
 * Beside the modules that the results import, and where no linter or compiler of the project looks. Every run has a folder
 * of its own, and all go at the end: a file system is slow to make files where some were removed a moment ago.
 */
const folders = join(bench, "node_modules/.generate");
mkdirSync(folders, { recursive: true });
const work = mkdtempSync(join(folders, "run-"));
process.on("exit", () => {
  rmSync(folders, { recursive: true, force: true });
});

/** The generators that are known to take minutes for a large spec are measured on this project's alone. */
const isQuick = ([name]) => !/^(?:kubb|orval)/.test(name);

/** What came of as many runs as asked for, each in a folder of its own. */
const repeat = (times, name, run) =>
  Array.from({ length: times }, (_, index) => {
    const folder = `${name}-${index}`;
    return { folder, ...run(folder) };
  });

/** Every contender on one spec. */
function compareOn(spec, times, { name: set, isCompiled }) {
  return Object.entries(contenders)
    .filter((contender) => isCompiled || isQuick(contender))
    .map(([name, prepare], index) => {
      const runs = repeat(times, join(work, `${set}-contender-${index}`), (folder) => {
        const out = join(folder, "out");
        mkdirSync(out, { recursive: true });
        return measure(prepare(spec, out, folder), { cwd: folder });
      });
      const out = join(runs.at(-1).folder, "out");
      const lines = countLines(out);
      return { name, ...summarise(runs), lines, compiles: isCompiled ? compile(out) : "" };
    });
}

/** A project of which there is only what is read. */
function createProject(name, prepare) {
  const root = join(work, name);
  mkdirSync(join(root, "spec/sources"), { recursive: true });
  prepare(root);
  return root;
}

/** Runs in copies of a project; also gives the last of them, which has its spec and its package then. */
function measureProject(project, times, { isCompiled }) {
  const args = [docwright, "--quiet", "generate"];
  const runs = repeat(times, project, (root) => {
    cpSync(project, root, { recursive: true });
    return measure(args, { cwd: root });
  });
  const made = runs.at(-1).folder;
  const unchanged = Array.from({ length: times }, () => measure(args, { cwd: made }));
  const out = join(made, "generated/src");
  const figures = [
    {
      name: "docwright from the documents",
      ...summarise(runs),
      lines: countLines(out),
      compiles: isCompiled ? compile(out) : "",
    },
    { name: "docwright, nothing changed", ...summarise(unchanged), lines: "", compiles: "" },
  ];
  return { made, figures };
}

/** A project beside all contenders on its spec. */
function measureAll(project, times, set) {
  const { figures, made } = measureProject(project, times, set);
  return [...figures, ...compareOn(join(made, "spec/openapi.yaml"), times, set)];
}

function createReferenceProject(count) {
  return createProject(`operations-${count}`, (root) => {
    createReference(root, count);
  });
}

const columns = ["", ...costColumns, "lines", "compiles"];

/** The line of an output that tells what went wrong, in so many words as a table has room for. */
function findReason(output) {
  const lines = stripVTControlCharacters(output).trim().split("\n");
  return (lines.find((line) => /error/i.test(line)) ?? lines[0]).slice(0, 80);
}

function printFigures(figures) {
  const base = figures.find(({ name }) => name.startsWith("@hey-api"));
  const rows = figures.map((figure) => {
    const { compiles, failure, lines, name } = figure;
    const costs = printCosts(figure, base);
    return failure === undefined
      ? [name, ...costs, lines, compiles]
      : [name, ...costs.slice(0, 3), "", "", "", `fails: ${findReason(failure)}`, ""];
  });
  return printTable(columns, rows);
}

const own = createProject("own", (root) => {
  cpSync("spec", join(root, "spec"), { recursive: true });
});
const times = Number(repetitions);
const ownFigures = measureAll(own, times, { name: "own", isCompiled: true });
const sections = [
  { title: "This project: five documents, 46 operations", figures: ownFigures },
  ...sizes
    .split(",")
    .filter(Boolean)
    .map((count) => ({
      title: `A generated reference of ${count} operations`,
      count: Number(count),
      figures: measureAll(createReferenceProject(count), times, { name: count, isCompiled: false }),
    })),
];

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

Made by \`npm run bench:generate\` on ${describeMachine()}: medians of ${repetitions} runs, each a process of its own in a folder of its own, with the same OpenAPI file.

![CPU seconds](generate.svg)

${text.replaceAll("###", "##")}
`,
);
await writeSection(
  "generate",
  `\`npm run bench:generate\`: medians of ${repetitions} runs. CPU seconds do not depend on what else the machine does; wall seconds do.

${text}`,
);
