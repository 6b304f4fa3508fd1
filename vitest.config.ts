import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { defineConfig } from "vitest/config";

/** Tests of functions, which leave nothing behind in the modules that they load. */
const ofFunctions = [
  "diagnostics",
  "dialects",
  "drift",
  "emit",
  "model",
  "openapi",
  "pipeline",
  "reconcile",
].map((folder) => `test/${folder}/**/*.test.ts`);
/** Tests that put modules of their own in the place of others. */
const replacing = globSync("test/**/*.test.ts", { cwd: import.meta.dirname }).filter((path) =>
  /\bvi\.(?:mock|resetModules)\(/u.test(readFileSync(join(import.meta.dirname, path), "utf8")),
);

export default defineConfig({
  test: {
    setupFiles: ["test/support/fixed-seed.ts"],
    // For what hangs: no test is slow by itself, but the machine may be.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Processes on every core: what a test measures of the processor is of its own process.
    pool: "forks",
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "functions",
          include: ofFunctions,
          exclude: replacing,
          // One process for many files: loading the modules anew for each took a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: "replacing", include: replacing } },
      {
        extends: true,
        test: { name: "programs", include: ["test/**/*.test.ts"], exclude: [...ofFunctions, ...replacing] },
      },
    ],
  },
});
