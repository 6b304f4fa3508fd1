// Starts commands at the same time on one project and shows that their outputs never mix.
// Usage: node test/reliability/concurrency.js [ROUNDS] [SEED]
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import {
  createProject,
  createRandom,
  createVersions,
  generateVersions,
  hashOutput,
  start,
} from "./support/project.js";
import { printTable, writeSection } from "./support/report.js";

const rounds = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? 1);
const random = createRandom(seed);

const root = createProject();
const versions = createVersions(root);
const outputs = generateVersions(root, versions);

const seen = { whole: 0, mixture: 0, failed: 0, left: 0 };
for (let round = 0; round < rounds; round++) {
  versions[round % 2].apply();
  const first = [start(root, ["generate"]), start(root, ["generate"])];
  await sleep(random() * 300);
  // The document changes under the commands that run, and two more start.
  versions[1 - (round % 2)].apply();
  const second = [start(root, ["generate"]), start(root, ["explain", "logs"])];
  for (const { ended } of [...first, ...second]) {
    const { status, stderr } = await ended;
    if (status === 0 || stderr.includes("name-unknown")) continue;
    seen.failed += 1;
    console.error(stderr);
  }
  if (outputs.includes(hashOutput(root))) seen.whole += 1;
  else seen.mixture += 1;
  if (existsSync(join(root, ".docwright"))) seen.left += 1;
}

await writeSection(
  "concurrency",
  `\`npm run reliability\` starts three \`generate\` and one \`explain\` on one project at the same time, and changes the document in between. Seed ${String(seed)}.

${printTable(
  ["rounds", "one whole output", "mixture", "commands that failed", "locks or journals left"],
  [[rounds, seen.whole, seen.mixture, seen.failed, seen.left]],
)}`,
);
process.exitCode = seen.mixture + seen.failed + seen.left === 0 ? 0 : 1;
