// Mutates an area of the generator and records how many mutants the tests notice, and which they do not.
// Usage: node test/mutation/run.js [AREA...]; without one, all of them.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { printTable, writeSection } from "../reliability/support/report.js";
import { areas } from "./areas.js";

const folder = import.meta.dirname;
const goal = 85;
const named = process.argv.slice(2);

function mutateArea(name) {
  const stryker = join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", join(folder, "stryker.config.js")], {
    stdio: "inherit",
    env: { ...process.env, MUTATION_AREA: name },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}`);
  const { files } = JSON.parse(readFileSync(`coverage/mutation/${name}.json`, "utf8"));
  const mutants = Object.entries(files).flatMap(([path, file]) =>
    file.mutants.map((mutant) => ({ ...mutant, path })),
  );
  const count = (...statuses) => mutants.filter(({ status: one }) => statuses.includes(one)).length;
  const noticed = count("Killed", "Timeout");
  const missed = mutants.filter(({ status: one }) => one === "Survived" || one === "NoCoverage");
  return { name, noticed, missed, score: (100 * noticed) / (noticed + missed.length) };
}

const printMutant = ({ location, mutatorName, path, replacement }) =>
  `- ${path}:${String(location.start.line)}:${String(location.start.column)} ${mutatorName}: \`${String(replacement).replace(/\s+/g, " ").replaceAll("`", "'").slice(0, 80)}\``;

const results = (named.length > 0 ? named : Object.keys(areas)).map(mutateArea);
for (const { missed, name } of results) {
  writeFileSync(
    join(folder, `survivors-${name}.md`),
    `# Mutants of ${name} that no test notices\n\n${missed.map(printMutant).join("\n")}\n`,
  );
}
await writeSection(
  "mutation",
  `\`npm run mutation\` (Stryker 9). The goal is ${String(goal)} %. The mutants that survive are listed in \`test/mutation/survivors-*.md\`.

${printTable(
  ["area", "mutants", "noticed", "not noticed", "score"],
  results.map(({ missed, name, noticed, score }) => [
    name,
    noticed + missed.length,
    noticed,
    missed.length,
    `${score.toFixed(1)} %`,
  ]),
)}`,
);
process.exitCode = results.every(({ score }) => score >= goal) ? 0 : 1;
