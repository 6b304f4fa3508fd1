import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { defineConfig } from "vitest/config";

/** Tests that load much of the generator and leave nothing behind in its modules. */
const sharing = [
  "cli",
  "diagnostics",
  "dialects",
  "drift",
  "emit",
  "model",
  "openapi",
  "pipeline",
  "reconcile",
  "reliability",
].map((folder) => `test/${folder}/**/*.test.ts`);
/** Tests that put modules of their own in the place of others, or change the engine of the process. */
const alone = globSync("test/**/*.test.ts", { cwd: import.meta.dirname }).filter((path) =>
  /\b(?:vi\.(?:mock|resetModules)|tuneEngine)\(/u.test(readFileSync(join(import.meta.dirname, path), "utf8")),
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
    // They run in the order of their names: what takes long comes first, so that no core is idle at the end.
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: { name: "programs", include: ["test/**/*.test.ts"], exclude: [...sharing, ...alone] },
      },
      {
        extends: true,
        test: {
          name: "sharing",
          include: sharing,
          exclude: alone,
          // One process for many files: loading the modules anew for each took a third of the time.
          isolate: false,
        },
      },
    ],
  },
});
