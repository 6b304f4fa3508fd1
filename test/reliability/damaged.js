// Runs docwright in projects whose files are damaged, and shows that it ends with a result or an error, never with a bug.
// Usage: node test/reliability/damaged.js [RUNS] [SEED]
import process from "node:process";
import { fuzzDamagedStates } from "./support/damaged-states.js";
import { printTable, writeSection } from "./support/report.js";

const runs = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const { exits, wrong } = fuzzDamagedStates(runs, seed);
for (const one of wrong) console.error(one);

await writeSection(
  "damaged",
  `\`npm run reliability\` damages one or two places of a project (its state, cache, manifest, pages, spec, overlay, package, git) and runs a command in it: gone, empty, torn, binary, other data, a folder, links, unreadable, read-only. A result (exit 0), a finding (1) or an error that says something (2) is right, whatever else is not. Seed ${String(seed)}.

${printTable(
  ["projects", "exit 0", "exit 1", "exit 2", "wrong"],
  [[runs, exits[0] ?? 0, exits[1] ?? 0, exits[2] ?? 0, wrong.length]],
)}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
