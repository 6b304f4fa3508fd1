// Tries the package on every runtime it claims, and records which versions it ran on.
// Usage: node test/smoke/run.js
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { printTable, writeSection } from "../reliability/support/report.js";
import { chromium, programs, workerd } from "./runtimes.js";

const folder = mkdtempSync(join(tmpdir(), "docwright-smoke-"));
const outcomes = join(folder, "outcomes.json");
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "test/smoke",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${outcomes}`,
  ],
  { stdio: "inherit" },
);

/** The version that a program names in its first line; Chromium's wrapper complains on standard error. */
function findVersion(path) {
  if (!existsSync(path)) return "absent";
  const text = execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return /\d[\d.-]*\d/.exec(text)?.[0];
}

const { testResults } = JSON.parse(readFileSync(outcomes, "utf8"));
rmSync(folder, { recursive: true, force: true });
const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
const rows = [...programs, workerd, chromium].map(({ name, path }) => [
  name,
  findVersion(path),
  tests.find(({ title }) => title === name)?.status,
]);
await writeSection(
  "runtimes",
  `\`npm run smoke\` calls a server on loopback with the built package: a list in pages, errors, a timeout, a redirect, validation and the mock; and with the package of another API: streams read to their end, left and aborted, an upload of files, documented and undocumented errors. Deno has no permission but for the network. The declarations are compiled by the oldest TypeScript that the README names, and the sources by 5.9, whose library of the DOM does not iterate.

${printTable(["runtime", "version", "outcome"], rows)}`,
);
process.exitCode = status ?? 1;
