// Kills `pull`, `init`, `emit` and `drift --accept` at seeded moments and in the middle of their writes, one in five times beside
// a journal that a stranger left, and shows that every file is old or new as a whole, and that the command, run again, ends what
// was begun. The four run at the same time, each in folders of its own.
// Usage: node test/reliability/kills-commands.js [KILLS] [SEED]
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import process from "node:process";
import {
  hashFolder,
  killAt,
  measureRun,
  meetStranger,
  placeKill,
  runToEnd,
  stateOf,
} from "./support/kill.js";
import { createProject, createRandom, createVersions, generateVersions, run } from "./support/project.js";
import { printTable, reportProgress, writeSection } from "./support/report.js";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);

const hasJournal = ({ folder, root }) => existsSync(join(stateOf(folder ?? root), "journal"));

async function killOnce(call, moment, judge, seen) {
  if (await killAt(call, moment)) seen.running += 1;
  if (hasJournal(call)) seen.journal += 1;
  const again = [];
  const isWhole = await judge(call, async (args = call.args) => {
    const ended = await runToEnd({ ...call, args });
    again.push(ended);
    return ended;
  });
  if (again.some(({ status }) => status === 70 || status === null)) seen.crash += 1;
  else seen[isWhole && !hasJournal(call) ? "whole" : "mixture"] += 1;
}

/** Kills a command so often; `judge` looks at what is left and at what it is when run again. */
async function killEach(name, prepare, judge) {
  const random = createRandom(seed);
  const seen = { running: 0, journal: 0, refused: 0, obeyed: 0, whole: 0, mixture: 0, crash: 0 };
  // The second may find what the first wrote.
  const runs = [await measureRun(prepare()), await measureRun(prepare())];
  for (let count = 0; count < kills; count += 1) {
    const moment = placeKill(count, kills, runs[count % 2], random);
    const call = prepare();
    if (count % 5 === 4) await meetStranger(call, moment, seen);
    else await killOnce(call, moment, judge, seen);
    reportProgress(name, count + 1, kills);
  }
  const [first, second] = runs.map(({ milliseconds, writes }) => `${milliseconds.toFixed(0)} ms, ${writes}`);
  console.log(`${name}: ${first} writes; ${second} writes`);
  return { name, ...seen };
}

async function killPull() {
  const root = createProject();
  const source = join(root, "spec/sources/library.md");
  const page = readFileSync(source, "utf8");
  const versions = [page, page.replaceAll("/books", "/volumes")];
  let served = 0;
  const server = createServer((_request, response) => response.end(versions[served]));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${String(server.address().port)}/library.md`;
  const manifest = join(root, "spec/docwright.yaml");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^( +)rank: /mu, `$1url: ${url}\n$&`));
  const prepare = () => {
    served = 1 - served;
    return { root, args: ["pull"] };
  };
  const judged = await killEach("pull", prepare, async (_call, runAgain) => {
    const isWhole = versions.includes(readFileSync(source, "utf8"));
    const { status } = await runAgain();
    return isWhole && status === 0 && readFileSync(source, "utf8") === versions[served];
  });
  server.close();
  return judged;
}

async function killInit() {
  const page = join(createProject(), "spec/sources/library.md");
  const prepare = () => {
    const root = createProject();
    rmSync(join(root, "spec"), { recursive: true });
    return { root, args: ["init", page, "--yes"] };
  };
  const made = prepare();
  await runToEnd(made);
  const whole = hashFolder(made.root);
  return killEach("init", prepare, async ({ root }, runAgain) => {
    const { status, stderr } = await runAgain();
    // Killed after the project was there: what is missing is the package.
    const isProject = status === 2 && stderr.includes("project-exists");
    if (isProject) await runAgain(["generate"]);
    return hashFolder(root) === whole;
  });
}

/** A project, and the specs of two versions of its page beside it. */
function createSpecs() {
  const root = createProject();
  const texts = generateVersions(root, createVersions(root), () =>
    readFileSync(join(root, "spec/openapi.yaml"), "utf8"),
  );
  const specs = texts.map((text, index) => {
    const path = join(root, `version-${String(index)}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  return { root, specs };
}

async function killEmit() {
  const { root, specs } = createSpecs();
  const folder = join(root, "package");
  const argsOf = (version) => ["emit", specs[version], "--out", folder];
  const packages = specs.map((_spec, version) => {
    const { status, stderr } = run(root, argsOf(version));
    if (status !== 0) throw new Error(stderr);
    return hashFolder(folder);
  });
  let version = 1;
  let before = "";
  const prepare = () => {
    version = 1 - version;
    // Every other time into a folder that is not there yet.
    if (version === 0) rmSync(folder, { recursive: true, force: true });
    before = hashFolder(folder);
    return { root, folder, args: argsOf(version) };
  };
  return killEach("emit", prepare, async (call, runAgain) => {
    const isWhole = hasJournal(call) || [before, packages[version]].includes(hashFolder(folder));
    const { status } = await runAgain();
    return isWhole && status === 0 && hashFolder(folder) === packages[version];
  });
}

async function killAccept() {
  const { root, specs } = createSpecs();
  const [base] = specs;
  const { decidedBy } = JSON.parse(run(root, ["drift", base, "--format", "json"]).stdout);
  const accept = ["--accept", decidedBy.kind, decidedBy.pointer, "--reason", "Agreed."];
  const args = ["drift", base, "spec/openapi.yaml", ...accept];
  const file = join(root, "spec/accepted-drift.yaml");
  const before = "# What we live with\n[]\n";
  writeFileSync(file, before);
  const { status: whole, stderr: problem } = run(root, args);
  if (whole !== 0) throw new Error(problem);
  const accepted = readFileSync(file, "utf8");
  const prepare = () => {
    writeFileSync(file, before);
    return { root, args };
  };
  return killEach("drift --accept", prepare, async (_call, runAgain) => {
    const isWhole = [before, accepted].includes(readFileSync(file, "utf8"));
    const { status, stderr } = await runAgain();
    const wasAccepted = stderr.includes("accept-unmatched");
    if (stderr.includes("write-interrupted")) await runAgain(["generate"]);
    else if (status !== 0 && !wasAccepted) return false;
    return isWhole && readFileSync(file, "utf8") === accepted;
  });
}

/** Records in a section what became of commands that were killed; whether all was right. */
async function record(section, judged) {
  await writeSection(
    section,
    `\`npm run reliability\` kills each of these with SIGKILL ${String(kills)} times: half of the times at moments spread evenly over the run, half of the times in the middle of a write (a text torn, a folder half removed), spread evenly over all its writes. In one of five times a journal lies there that a clone brought along and that names a hook of git. Then the command runs again, and \`generate\` after an \`init\` that finds its project or a \`drift\` that says that something was cut short. Seed ${String(seed)}.

${printTable(columns, judged.map(toRow))}`,
  );
  return judged.every(({ crash, mixture, obeyed }) => crash + mixture + obeyed === 0);
}

const columns = [
  "command",
  "kills",
  "came before the end",
  "left a journal",
  "journals of strangers refused",
  "obeyed",
  "old or new as a whole",
  "mixture",
  "crash",
];

const toRow = ({ crash, journal, mixture, name, obeyed, refused, running, whole }) => [
  `\`${name}\``,
  ...[kills, running, journal, refused, obeyed, whole, mixture, crash],
];

const [emit, accept, pull, init] = await Promise.all([killEmit(), killAccept(), killPull(), killInit()]);
const isRight = [await record("packages", [emit, accept]), await record("sources", [pull, init])];
process.exitCode = isRight.every(Boolean) ? 0 : 1;
