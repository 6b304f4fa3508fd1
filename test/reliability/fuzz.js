// Mutates documents by the ten thousand and holds their reading to its invariants.
// Usage: node test/reliability/fuzz.js [RUNS] [SECONDS] [SEED]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { printTable, writeSection } from "./support/report.js";

const [runs = "200000", seconds = "1800", seed = "1"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "docwright-fuzz-"));
const countFile = join(folder, "count");

const begun = performance.now();
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/reliability/mutated-documents.test.ts"],
  {
    stdio: "inherit",
    env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_COUNT: countFile },
  },
);
const minutes = (performance.now() - begun) / 60_000;

// A property that fails prints its counterexample, and leaves no count.
if (status === 0) {
  const done = Number(readFileSync(countFile, "utf8"));
  await writeSection(
    "fuzz",
    `\`npm run fuzz:documents\` makes seeded edits (deleting, doubling, moving, inserting, cutting off, changing counts and white space) to sections of this project's documents and to pages rendered from arbitrary specs, in every dialect. No exception, every position inside the document, what is not read reported, the time of a document bounded, the spec readable and canonical, the outcome the same twice.

${printTable(["mutated documents", "seed", "minutes", "violations"], [[done, seed, minutes.toFixed(1), 0]])}`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
