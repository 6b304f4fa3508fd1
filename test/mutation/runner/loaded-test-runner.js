import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { createLoader } from "./load-tests.js";
import { isDrawn, notDrawn } from "./sample.js";

const describeError = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Runs the tests that reach a mutant in this process, with the modules loaded once: a mutant costs the time of its tests,
 * where a run of vitest costs a second more. A mutant of code that runs on loading has everything loaded anew.
 */
export class LoadedTestRunner {
  constructor(namespace) {
    this.stryker = globalThis[namespace] ??= {};
    this.durations = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.loader = await createLoader();
  }

  async dryRun() {
    this.loaded = await this.loader.load();
    const results = await this.run(this.loaded.tests, { stopsEarly: false });
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun(options) {
    const { activeMutant, hitLimit, mutantActivation, reloadEnvironment } = options;
    if (
      !isDrawn(relative(process.cwd(), options.sandboxFileName), activeMutant, activeMutant.location.start)
    ) {
      this.mustReload ||= reloadEnvironment;
      return { status: MutantRunStatus.Error, errorMessage: notDrawn };
    }
    Object.assign(this.stryker, { hitLimit, hitCount: 0, currentTestId: undefined });
    this.stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || this.mustReload || !this.loaded) this.loaded = await this.loader.load();
      this.mustReload = false;
    } catch (error) {
      this.loaded = undefined;
      return this.judge([failedLoad(error)], hitLimit);
    }
    let results = await this.runWith(activeMutant, options);
    if (mutantActivation === "runtime" && (await this.isTouched(results))) {
      this.loaded = await this.loader.load();
      this.stryker.hitCount = 0;
      results = await this.runWith(activeMutant, options);
      this.mustReload = true;
    }
    return this.judge(results, hitLimit);
  }

  async runWith({ id }, { disableBail, testFilter }) {
    this.stryker.activeMutant = id;
    const results = await this.run(this.selectTests(testFilter), { stopsEarly: !disableBail });
    this.stryker.activeMutant = undefined;
    return results;
  }

  async dispose() {
    await this.loader?.close();
  }

  /** The quickest first: most mutants fall to one of them. */
  selectTests(filter) {
    const wanted = filter && new Set(filter);
    const duration = ({ id }) => this.durations.get(id) ?? 0;
    return this.loaded.tests
      .filter(({ id }) => !wanted || wanted.has(id))
      .sort((one, other) => duration(one) - duration(other));
  }

  judge(results, hitLimit) {
    const timeout = determineHitLimitReached(this.stryker.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Whether the test that failed fails without the mutant too: an earlier one has left its mark on state that outlives a test. */
  async isTouched(results) {
    const failed = results.find(({ status }) => status === TestStatus.Failed);
    if (!failed) return false;
    const { hitCount, hitLimit } = this.stryker;
    this.stryker.hitLimit = undefined;
    const [again] = await this.run(this.selectTests([failed.id]), { stopsEarly: true });
    Object.assign(this.stryker, { hitCount, hitLimit });
    return again?.status !== TestStatus.Success;
  }

  async run(tests, { stopsEarly }) {
    const { enterSuites, leaveSuites, runTest } = this.loaded;
    const entered = new Set();
    const results = [];
    for (const test of tests) {
      const result = await measure(test, async () => {
        for (const suite of enterSuites(test, entered)) await this.prepare(suite);
        this.stryker.currentTestId = test.id;
        await runTest(test);
      });
      this.stryker.currentTestId = undefined;
      results.push(result);
      this.durations.set(test.id, result.timeSpentMs);
      if (stopsEarly && result.status === TestStatus.Failed) break;
    }
    await leaveSuites(entered);
    return results;
  }

  /** What the hooks of a suite reach counts for each of its tests. */
  async prepare({ before, tests }) {
    const [first] = tests;
    this.stryker.currentTestId = first;
    for (const hook of before) await hook();
    const { perTest } = this.stryker.mutantCoverage ?? {};
    if (before.length === 0 || !perTest?.[first]) return;
    for (const id of tests) perTest[id] = { ...perTest[first], ...perTest[id] };
  }
}

async function measure({ file, id, name }, run) {
  const begin = performance.now();
  const spent = () => ({ id, name, fileName: resolve(file), timeSpentMs: performance.now() - begin });
  try {
    await run();
    return { ...spent(), status: TestStatus.Success };
  } catch (error) {
    return { ...spent(), status: TestStatus.Failed, failureMessage: describeError(error) };
  }
}

const failedLoad = (error) => ({
  id: "load",
  name: "load",
  timeSpentMs: 0,
  status: TestStatus.Failed,
  failureMessage: describeError(error),
});
