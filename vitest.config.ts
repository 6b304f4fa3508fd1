import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    // For what hangs: no test is slow by itself, but the machine may be.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A process for each file at work, on every core: what a test measures of the processor is its own.
    pool: "forks",
    maxWorkers: "100%",
  },
});
