import { expect, it } from "vitest";
import { parseForeignYaml } from "../../generator/openapi/parse-foreign.js";
import { startProcessorTime } from "../support/processor-time.js";

const operation = {
  description: "A list: of 1, 2 - and 3",
  tags: ["a"],
  responses: { 200: { description: "" } },
};

/** A document of some operations in one line of JSON, as programs write it. */
function printLine(operations: number): string {
  const paths = Array.from({ length: operations }, (_, index) => [
    `/things${String(index)}`,
    { get: operation },
  ]);
  return JSON.stringify({ openapi: "3.1.0", paths: Object.fromEntries(paths) as unknown });
}

/** The fastest of some runs in milliseconds of processor: what reading takes, whatever else runs. */
function measure(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const processorTime = startProcessorTime();
    parseForeignYaml({ name: "api.json", text });
    return processorTime();
  });
  return Math.min(...times);
}

it("reads one long line in time in proportion to its length", () => {
  expect(measure(printLine(16_000)) / measure(printLine(1_000))).toBeLessThan(16 * 4);
});
