import { expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import { makeSpec } from "../bench/drift/make-specs.js";
import { startProcessorTime } from "../support/processor-time.js";

/** The fastest of some runs in milliseconds of processor: what the comparison takes, whatever else runs. */
function measure(operations: number): number {
  const [base, revision] = [makeSpec(operations, false), makeSpec(operations, true)];
  const times = Array.from({ length: 3 }, () => {
    const processorTime = startProcessorTime();
    compare(base, revision);
    return processorTime();
  });
  return Math.min(...times);
}

it("compares two specs of 1,000 operations in less than two seconds", () => {
  expect(measure(1_000)).toBeLessThan(2_000);
});

it("takes time in proportion to the size", () => {
  expect(measure(2_000) / measure(500)).toBeLessThan(4 * 2.5);
});
