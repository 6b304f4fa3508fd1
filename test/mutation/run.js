// Mutates areas of the generator and records how many mutants the tests notice, and which they do not.
// Usage: node test/mutation/run.js [AREA...] [--sample SHARE] [--seed N] [--anew]; without an area, all of them.
// With --files GLOB (again for each further one), all mutants of these files of an area are tried, and the list of those
// missed goes to coverage/mutation: no result of the area.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { areas } from "./areas.js";
import { forgetSurvivors, readReport } from "./report/read-report.js";
import { writeResults } from "./report/write-results.js";
import { writeSurvivors } from "./report/write-survivors.js";

const goal = 85;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    anew: { type: "boolean", default: false },
    files: { type: "string", multiple: true },
  },
});

const stryker = join(import.meta.dirname, "node_modules/@stryker-mutator/core/bin/stryker.js");
const configuration = join(import.meta.dirname, "stryker.config.js");
const chosenFiles = values.files ? ["--mutate", values.files.join(",")] : [];

function mutateArea(name) {
  const share = Number(values.sample ?? (values.files ? 1 : areas[name].share));
  const lot = { MUTATION_AREA: name, MUTATION_SAMPLE: String(share), MUTATION_SEED: values.seed };
  const earlier = `coverage/mutation/${name}-${lot.MUTATION_SEED}-${lot.MUTATION_SAMPLE}.json`;
  if (values.anew) rmSync(earlier, { force: true });
  forgetSurvivors(earlier);
  Object.assign(process.env, lot);
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", configuration, "--incrementalFile", earlier, ...chosenFiles],
    { stdio: "inherit" },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}`);
  const report = readReport(name);
  const folder = values.files ? "coverage/mutation" : import.meta.dirname;
  const explained = writeSurvivors(name, report.missed, folder);
  return { name, share, seed: values.seed, ...report, explained };
}

const results = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(areas)) {
  results.push(mutateArea(name));
  if (!values.files) await writeResults(results, goal);
}
process.exitCode = results.every(({ score }) => score >= goal) ? 0 : 1;
