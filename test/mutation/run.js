// Mutates areas of the generator and records how many mutants the tests notice, and which they do not.
<<<<<<< Updated upstream
// Usage: node test/mutation/run.js [AREA...] [--sample SHARE] [--seed N] [--anew]; without an area, all of them.
// With --files GLOB (again for each further one), all mutants of these files of an area are tried, and the list of those
// missed goes to coverage/mutation: no result of the area.
=======
// Usage: node test/mutation/run.js [AREA...] [--sample SHARE] [--seed N] [--anew] [--concurrency N]; without an area, all.
// With `--files GLOB` only those files of the area are mutated, wholly, and what is missed is printed and not recorded.
>>>>>>> Stashed changes
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { areas } from "./areas.js";
import { forgetSurvivors, readReport } from "./report/read-report.js";
import { writeResults } from "./report/write-results.js";
import { printSurvivors, writeSurvivors } from "./report/write-survivors.js";

const goal = 85;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string" },
    sample: { type: "string" },
    concurrency: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    anew: { type: "boolean", default: false },
    files: { type: "string", multiple: true },
  },
});

const stryker = join(import.meta.dirname, "node_modules/@stryker-mutator/core/bin/stryker.js");
const configuration = join(import.meta.dirname, "stryker.config.js");
const chosenFiles = values.files ? ["--mutate", values.files.join(",")] : [];

<<<<<<< Updated upstream
function mutateArea(name) {
  const share = Number(values.sample ?? (values.files ? 1 : areas[name].share));
=======
function runStryker(name, share, earlier) {
>>>>>>> Stashed changes
  const lot = { MUTATION_AREA: name, MUTATION_SAMPLE: String(share), MUTATION_SEED: values.seed };
  if (values.anew) rmSync(earlier, { force: true });
  forgetSurvivors(earlier);
  Object.assign(process.env, lot, values.files && { MUTATION_FILES: values.files });
  const { status } = spawnSync(
    process.execPath,
<<<<<<< Updated upstream
    [stryker, "run", configuration, "--incrementalFile", earlier, ...chosenFiles],
    { stdio: "inherit" },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}`);
  const report = readReport(name);
  const folder = values.files ? "coverage/mutation" : import.meta.dirname;
  const explained = writeSurvivors(name, report.missed, folder);
=======
    [stryker, "run", configuration, "--incrementalFile", earlier, "--concurrency", values.concurrency],
    { stdio: "inherit" },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}`);
  return readReport(name);
}

function mutateArea(name) {
  const share = Number(values.sample ?? areas[name].share);
  const report = runStryker(name, share, `coverage/mutation/${name}-${values.seed}-${String(share)}.json`);
  const explained = writeSurvivors(name, report.missed);
>>>>>>> Stashed changes
  return { name, share, seed: values.seed, ...report, explained };
}

function mutateFiles(name) {
  const lot = values.files.replace(/[^\w-]+/g, "_");
  const report = runStryker(name, Number(values.sample ?? 1), `coverage/mutation/${name}-${lot}.json`);
  console.log(printSurvivors(name, report.missed));
  console.log(`${String(report.noticed)} of ${String(report.tried)} noticed, ${report.score.toFixed(1)} %`);
  return report;
}

const results = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(areas)) {
<<<<<<< Updated upstream
  results.push(mutateArea(name));
  if (!values.files) await writeResults(results, goal);
=======
  results.push(values.files === undefined ? mutateArea(name) : mutateFiles(name));
  if (values.files === undefined) await writeResults(results, goal);
>>>>>>> Stashed changes
}
process.exitCode = results.every(({ score }) => score >= goal) ? 0 : 1;
