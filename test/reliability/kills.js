// Kills docwright at random moments and shows that the next command leaves the old or the new output.
// Usage: node test/reliability/kills.js [KILLS] [SEED]
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import {
  createProject,
  createRandom,
  createVersions,
  generateVersions,
  hashOutput,
  run,
  start,
} from "./support/project.js";
import { printTable, writeSection } from "./support/report.js";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const random = createRandom(seed);

const root = createProject();
const versions = createVersions(root);
const outputs = generateVersions(root, versions);
const state = join(root, ".docwright");

versions[0].apply();
const begun = performance.now();
run(root, ["generate"]);
const duration = performance.now() - begun;

/** Longer than writing takes, so that some kills come right after it. */
const writing = 25;

/** Half of the kills fall anywhere in the run, half into the short time in which files are written. */
async function waitForMoment(isLate, ended) {
  if (!isLate) return sleep(random() * duration);
  const watcher = watch(root);
  const isWriting = new Promise((done) => {
    watcher.on("change", (_, name) => name === ".docwright" && done());
  });
  await Promise.race([isWriting, ended]);
  watcher.close();
  return sleep(random() * writing);
}

/** Kills a command; whether it was still running. */
async function kill(args, isLate) {
  const { child, ended } = start(root, args);
  await waitForMoment(isLate, ended);
  const isRunning = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return isRunning;
}

const nextCommands = [["explain", "logs"], ["drift", "spec/openapi.yaml", "spec/openapi.yaml"], ["generate"]];

let isNew = false;
const seen = { old: 0, new: 0, mixture: 0, crash: 0 };
const found = { running: 0, journal: 0, killedAgain: 0 };
for (let count = 0; count < kills; count++) {
  const target = isNew ? 0 : 1;
  versions[target].apply();
  if (await kill(["generate"], count % 4 < 2)) found.running += 1;
  if (existsSync(join(state, "journal"))) found.journal += 1;
  const next = nextCommands[count % nextCommands.length];
  // The command that repairs can be killed as well.
  if (random() < 0.25 && (await kill(next, false))) found.killedAgain += 1;
  const { status } = run(root, next);
  const hash = hashOutput(root);
  const allowed = next[0] === "generate" ? [outputs[target]] : outputs;
  const isRepaired = allowed.includes(hash) && !existsSync(join(state, "journal"));
  if (status === 70 || status === null) seen.crash += 1;
  else if (!isRepaired) seen.mixture += 1;
  else seen[hash === outputs[target] ? "new" : "old"] += 1;
  isNew = hash === outputs[1];
}

await writeSection(
  "kills",
  `\`npm run reliability:kill\` kills \`docwright generate\` with SIGKILL, half of the times anywhere in its run and half while it writes, then runs \`explain\`, \`drift\` or \`generate\`. In one of four times that command is killed too, and run again. Seed ${String(seed)}.

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
