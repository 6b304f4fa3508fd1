// Mutates areas of the generator and records how many mutants the tests notice, and which they do not.
// Usage: node test/mutation/run.js [AREA...] [--sample SHARE] [--seed N] [--anew]; without an area, all of them.
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
  },
});

const stryker = join(import.meta.dirname, "node_modules/@stryker-mutator/core/bin/stryker.js");
const configuration = join(import.meta.dirname, "stryker.config.js");

function mutateArea(name) {
  const share = Number(values.sample ?? areas[name].share);
  const lot = { MUTATION_AREA: name, MUTATION_SAMPLE: String(share), MUTATION_SEED: values.seed };
  const earlier = `coverage/mutation/${name}-${lot.MUTATION_SEED}-${lot.MUTATION_SAMPLE}.json`;
  if (values.anew) rmSync(earlier, { force: true });
  forgetSurvivors(earlier);
  Object.assign(process.env, lot);
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", configuration, "--incrementalFile", earlier],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${String(status)}`);
  const report = readReport(name);
  const explained = writeSurvivors(name, report.missed);
  return { name, share, seed: values.seed, ...report, explained };
}

const results = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(areas)) {
  results.push(mutateArea(name));
  await writeResults(results, goal);
}
process.exitCode = results.every(({ score }) => score >= goal) ? 0 : 1;
