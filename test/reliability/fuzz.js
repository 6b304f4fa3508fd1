// Mutates documents by the ten thousand and holds their reading to its invariants, in two processes.
// Usage: node test/reliability/fuzz.js [RUNS] [SECONDS] [SEED] [KIND]; of one KIND of pages alone, such as openapi-markdown,
// nothing is recorded.
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { createInterface } from "node:readline";
import { bundle } from "./support/bundle.js";
import { printTable, writeSection } from "./support/report.js";

const [runs = "200000", seconds = "3600", seed = "1", ...kind] = process.argv.slice(2);
const program = bundle("fuzz-documents.ts");
const processes = 2;

const found = { done: 0, violations: [], cpu: 0 };

/** Runs one process to its end; whether it came there by itself. */
async function fuzz(first) {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=2048", program, runs, seconds, seed, String(first), String(processes), ...kind],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => {
    child.on("exit", (status) => resolve(status === 0));
  });
  let cpu = 0;
  for await (const line of createInterface(child.stdout)) {
    const batch = JSON.parse(line);
    found.done += batch.done;
    found.violations.push(...batch.violations);
    cpu = batch.cpu;
    for (const violation of batch.violations) console.error(JSON.stringify(violation, undefined, 2));
  }
  found.cpu += cpu;
  return ended;
}

const begun = performance.now();
const ends = await Promise.all(Array.from({ length: processes }, (_, first) => fuzz(first)));
const minutes = (performance.now() - begun) / 60_000;

const table = printTable(
  [
    "mutated documents",
    "seed",
    "minutes, two processes",
    "CPU ms each",
    "processes that crashed",
    "violations",
  ],
  [
    [
      found.done,
      seed,
      minutes.toFixed(1),
      ((found.cpu * 1000) / found.done).toFixed(1),
      ends.filter((isWhole) => !isWhole).length,
      found.violations.length,
    ],
  ],
);

if (kind.length > 0) console.log(`${kind[0]}\n\n${table}`);
else {
  await writeSection(
    "fuzz",
    `\`npm run fuzz:documents\` makes seeded edits (deleting, doubling, moving, inserting, cutting off, changing counts and white space) to sections of this project's documents and to pages rendered from arbitrary specs, in every dialect; 5 in 1,000 edit a whole document. Of each: no exception, every position inside the document, what is not read reported, at most 5 s of processor, at most 2 GB. Of one in four, since it takes three times as long: the spec can be read and is canonical, and a second reading says the same.

${table}`,
  );
}
process.exitCode = found.violations.length === 0 && ends.every(Boolean) ? 0 : 1;
