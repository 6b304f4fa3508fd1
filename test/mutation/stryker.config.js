import { join } from "node:path";
import process from "node:process";
import { findArea } from "./areas.js";

const area = process.env.MUTATION_AREA ?? "escape";

// A property is tried for each mutant that it reaches.
process.env.FAST_CHECK_RUNS ??= "5";

export default {
  testRunner: "loaded",
  plugins: [join(import.meta.dirname, "runner/plugin.js")],
  coverageAnalysis: "perTest",
  disableBail: false,
  mutate: findArea().mutate,
  ignorePatterns: [
    "/dist",
    "/generated/dist",
    "/coverage",
    "/test/bench",
    "/test/smoke",
    "/test/mutation/*.md",
  ],
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // A busy machine takes its time; a mutant that loops is found by counting.
  timeoutMS: 30_000,
  timeoutFactor: 2,
  incremental: true,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `coverage/mutation/${area}.json` },
  tempDirName: "coverage/stryker",
};
