// Kills docwright at seeded moments and shows that the next command leaves the old or the new output.
// Usage: node test/reliability/kills.js [KILLS] [SEED]
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { bundle } from "./support/bundle.js";
import {
  createProject,
  createRandom,
  createVersions,
  generateVersions,
  hashOutput,
  readOutput,
  run,
  start,
  startNode,
} from "./support/project.js";
import { printTable, reportProgress, writeSection } from "./support/report.js";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const random = createRandom(seed);

const root = createProject();
const versions = createVersions(root);
const written = generateVersions(root, versions, readOutput);
const hashes = generateVersions(root, versions);
const journal = join(root, ".docwright", "journal");

/** What `generate` writes to bring the output from one version to the other, in a file for each. */
const sets = written.map((after, index) => {
  const before = written[1 - index];
  const files = [...after].map(([path, text]) => ({ path, text }));
  const removals = [...before.keys()].filter((path) => !after.has(path));
  const file = join(root, `set-${String(index)}.json`);
  writeFileSync(file, JSON.stringify({ files, removals }));
  return file;
});
const writer = bundle("write-output.ts");

/** Starts writing the output of a version; `begun` is when it begins to. */
function startWriting(target) {
  const { child, ended } = startNode(root, [writer, root, sets[target]]);
  return { child, ended, begun: new Promise((begin) => child.stdout.once("data", begin)) };
}

const programs = {
  generate: () => start(root, ["generate"]),
  write: startWriting,
};

/** How long a program runs, in milliseconds; the middle of some runs. */
async function timeRuns(program) {
  const times = [];
  for (const target of [0, 1, 0, 1, 0]) {
    versions[target].apply();
    const { begun, ended } = program(target);
    await begun;
    const from = performance.now();
    await ended;
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[2];
}

/** Kills a program some time after it has begun; whether it was still running. */
async function kill({ begun, child, ended }, milliseconds) {
  await begun;
  await Promise.race([sleep(milliseconds), ended]);
  const isRunning = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return isRunning;
}

const explain = ["explain", "books"];
const drift = ["drift", "spec/openapi.yaml", "spec/openapi.yaml"];
const nextCommands = [explain, drift, explain, drift, ["generate"]];

const seen = { old: 0, new: 0, mixture: 0, crash: 0 };
const found = { running: 0, journal: 0, killedAgain: 0 };

/** What the next command leaves of an output that was killed on its way to a version. */
function judge(next, target) {
  const first = run(root, next).status;
  // A command that only reads says that something was cut short, and leaves it to this one.
  const isRepaired = next[0] === "generate" || first === 2;
  const status = first === 2 ? run(root, ["generate"]).status : first;
  const hash = hashOutput(root);
  const allowed = isRepaired ? [hashes[target]] : hashes;
  if (status === 70 || status === null) seen.crash += 1;
  else if (!allowed.includes(hash) || existsSync(journal)) seen.mixture += 1;
  else seen[hash === hashes[target] ? "new" : "old"] += 1;
  return hashes.indexOf(hash);
}

let version = 0;
for (const [name, program] of Object.entries(programs)) {
  const duration = await timeRuns(program);
  version = hashes.indexOf(hashOutput(root));
  const share = kills / 2;
  for (let count = 0; count < share; count++) {
    const target = 1 - version;
    versions[target].apply();
    // One in each of as many equal stretches of the run, so that no moment is left out by chance.
    if (await kill(program(target), ((count + random()) / share) * duration)) found.running += 1;
    if (existsSync(journal)) found.journal += 1;
    const next = nextCommands[count % nextCommands.length];
    // The command that repairs can be killed as well.
    if (random() < 0.25 && (await kill(start(root, next), random() * 300))) found.killedAgain += 1;
    version = judge(next, target);
    if (version < 0) version = 0;
    reportProgress(name, count + 1, share);
  }
  console.log(`${name}: ${duration.toFixed(0)} ms`);
}

await writeSection(
  "kills",
  `\`npm run reliability:kill\` kills with SIGKILL, at moments spread evenly over the run, half of the times \`docwright generate\`, half of the times a program that does the last of it alone: writing the files. Then it runs \`explain\`, \`drift\` or \`generate\`; where one of the first two says that a command was cut short, \`generate\` after it. In one of four times that command is killed too, and run again. Seed ${String(seed)}.

${printTable(
  [
    "kills",
    "came before the end",
    "left a journal",
    "the next one killed too",
    "old output",
    "new output",
    "mixture",
    "crash",
  ],
  [[kills, found.running, found.journal, found.killedAgain, seen.old, seen.new, seen.mixture, seen.crash]],
)}`,
);
process.exitCode = seen.mixture + seen.crash === 0 ? 0 : 1;
