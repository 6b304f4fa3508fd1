// Kills docwright at seeded moments and shows that the next command leaves the old or the new output.
// Usage: node test/reliability/kills.js [KILLS] [SEED]
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { killAt, measureRun, meetStranger, placeKill } from "./support/kill.js";
import {
  createProject,
  createRandom,
  createVersions,
  generateVersions,
  hashOutput,
  run,
} from "./support/project.js";
import { printTable, reportProgress, writeSection } from "./support/report.js";

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const random = createRandom(seed);

const root = createProject();
const versions = createVersions(root);
const hashes = generateVersions(root, versions);
const journal = join(root, ".docwright", "journal");
const generate = { root, args: ["generate"] };

const explain = ["explain", "books"];
const drift = ["drift", "spec/openapi.yaml", "spec/openapi.yaml"];
const nextCommands = [explain, drift, explain, drift, ["generate"]];

const seen = { old: 0, new: 0, mixture: 0, crash: 0 };
const found = { running: 0, journal: 0, killedAgain: 0 };
const strangers = { running: 0, refused: 0, obeyed: 0, mixture: 0 };

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

/** What `generate` takes to bring the output from one version to the other, by the version it ends at. */
const runs = [];
for (const [index, { apply }] of versions.entries()) {
  apply();
  runs[index] = await measureRun(generate);
}

let version = 1;

/** Kills `generate` on its way to the other version, and runs the next command. */
async function killOnce(count) {
  const target = 1 - version;
  versions[target].apply();
  const moment = placeKill(count, kills, runs[target], random);
  if (count % 5 === 4) return meetStranger(generate, moment, strangers);
  if (await killAt(generate, moment)) found.running += 1;
  if (existsSync(journal)) found.journal += 1;
  const next = nextCommands[(count >> 2) % nextCommands.length];
  // The command that repairs can be killed as well, at a time or in a write.
  const again = random() < 0.5 ? { milliseconds: random() * 300 } : { write: Math.floor(random() * 60) };
  if (random() < 0.25 && (await killAt({ root, args: next }, again))) found.killedAgain += 1;
  version = Math.max(judge(next, target), 0);
}

for (let count = 0; count < kills; count++) {
  await killOnce(count);
  reportProgress("generate", count + 1, kills);
}
for (const { milliseconds, writes } of runs) console.log(`${milliseconds.toFixed(0)} ms, ${writes} writes`);

await writeSection(
  "kills",
  `\`npm run reliability:kill\` kills \`docwright generate\` with SIGKILL: half of the times at moments spread evenly over the run, half of the times in the middle of a write (a text torn, a folder half removed), spread evenly over all its writes. Then it runs \`explain\`, \`drift\` or \`generate\`; where one of the first two says that a command was cut short, \`generate\` after it. In one of four times that command is killed too, and run again. One in five runs meets a journal that a stranger left: it must change nothing and name the file to delete. Seed ${String(seed)}.

${printTable(
  [
    "kills",
    "came before the end",
    "left a journal",
    "the next one killed too",
    "strangers' journals refused",
    "obeyed",
    "old output",
    "new output",
    "mixture",
    "crash",
  ],
  [
    [
      ...[kills, found.running + strangers.running, found.journal, found.killedAgain],
      ...[strangers.refused, strangers.obeyed],
      ...[seen.old, seen.new, seen.mixture + strangers.mixture, seen.crash],
    ],
  ],
)}`,
);
process.exitCode = seen.mixture + seen.crash + strangers.mixture + strangers.obeyed === 0 ? 0 : 1;
