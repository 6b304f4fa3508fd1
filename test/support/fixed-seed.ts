import fc from "fast-check";

/**
 * Properties see the same cases in every run, so that a failure is the change's own; `FAST_CHECK_SEED` looks at others,
 * and the fuzzing scripts draw new ones each time.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_261_120),
});
