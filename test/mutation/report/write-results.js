import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printTable, writeSection } from "../../reliability/support/report.js";
import { areas } from "../areas.js";

const path = join(import.meta.dirname, "../results.json");

/** Half of the interval that holds the score of all mutants in 95 of 100 samples, in per cent (Wilson). */
function findMargin({ mutants, noticed, tried }) {
  if (tried === mutants) return 0;
  const share = noticed / tried;
  const z = 1.96;
  const spread = Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  return (100 * z * spread) / (1 + (z * z) / tried);
}

function printRow([name, result]) {
  const { explained, missed, mutants, noticed, score, tried } = result;
  const margin = findMargin(result);
  return [
    name,
    mutants,
    tried === mutants ? "all" : `${String(tried)}, by lot`,
    noticed,
    missed,
    explained,
    `${score.toFixed(1)} %${margin > 0 ? ` ± ${margin.toFixed(1)}` : ""}`,
  ];
}

/** Keeps the figures of the areas that were mutated, and writes those of all areas into the page on reliability. */
export async function writeResults(fresh, goal) {
  const known = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  for (const { name, missed, ...figures } of fresh) known[name] = { ...figures, missed: missed.length };
  const results = Object.keys(areas).flatMap((name) => (known[name] ? [[name, known[name]]] : []));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`);
  await writeSection(
    "mutation",
    `\`npm run mutation\` (Stryker 9) changes the code in one place at a time and asks whether the tests of its area notice. The goal is ${String(goal)} %. Mutants that nothing could notice count as missed too. Where mutants were drawn by lot (a seeded sample of all), the score of all lies within the margin in 95 of 100 samples. \`test/mutation/survivors-*.md\` lists each missed mutant, with the reason where there is one.

${printTable(["area", "mutants", "tried", "noticed", "missed", "of them with a reason", "score"], results.map(printRow))}`,
  );
}
