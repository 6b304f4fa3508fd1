import process from "node:process";
import { findArea } from "./areas.js";

const area = process.env.MUTATION_AREA ?? "escape";

export default {
  // The runner for vitest finds no tests with vitest 4.1, so each mutant costs a start of vitest.
  testRunner: "command",
  commandRunner: {
    command: "node node_modules/vitest/vitest.mjs run --bail 1 --config test/mutation/vitest.config.js",
  },
  mutate: findArea().mutate,
  concurrency: 2,
  reporters: ["json", "clear-text"],
  clearTextReporter: { reportTests: false, logTests: false },
  jsonReporter: { fileName: `coverage/mutation/${area}.json` },
  tempDirName: "coverage/stryker",
};
