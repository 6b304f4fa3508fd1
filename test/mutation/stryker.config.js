import process from "node:process";
import { findArea } from "./areas.js";

const area = process.env.MUTATION_AREA ?? "escape";

export default {
  // Each mutant costs a start of vitest. The sandbox links node_modules, which must be a folder and no link itself.
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
