import fc from "fast-check";
import { runs } from "./property-runs.js";

/**
 * Properties see the same cases in every run, so that a failure is the change's own; `FAST_CHECK_SEED` looks at others,
 * and the fuzzing scripts draw new ones each time. With few runs, nobody waits for the smallest failing case either.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_261_120),
  numRuns: runs(100),
  endOnFailure: process.env["FAST_CHECK_RUNS"] !== undefined,
});
