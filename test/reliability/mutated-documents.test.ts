import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { readDocuments, type Readings } from "../../generator/pipeline/readings.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { arbitraryPage } from "./support/arbitrary-page.js";
import { documents } from "./support/documents.js";
import { arbitraryEdits, mutate } from "./support/mutate-text.js";

/** `npm run fuzz:documents` makes far more, until its time is over, and keeps count. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 300);
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 50);
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const countFile = process.env["FUZZ_COUNT"];

const project = { title: "Page", version: "0.0.0", package: "client", credentials: [] };
const slowest = 10_000;

interface Outcome extends Readings {
  readonly yaml?: string;
}

function read(text: string): Outcome {
  const readings = readDocuments([{ document: { name: "page.md", text }, rank: 1 }]);
  if (readings.readings.length === 0) return readings;
  const { diagnostics, spec } = reconcile(readings.readings, project);
  return { ...readings, diagnostics: [...readings.diagnostics, ...diagnostics], yaml: writeOpenApi(spec) };
}

function expectPositions({ diagnostics, readings }: Outcome, length: number): void {
  for (const { at } of diagnostics) {
    if (at?.source !== "page.md") continue;
    expect(at.start >= 0 && at.start <= at.end && at.end <= length).toBe(true);
  }
  for (const { claims, coverage } of readings) {
    const spans = [...claims.map(({ at }) => at), ...coverage.unused];
    expect(spans.every(({ end, start }) => start >= 0 && start <= end && end <= length)).toBe(true);
  }
}

/** What is not read is reported, where it stands. */
function expectAccount({ diagnostics, readings }: Outcome): void {
  for (const { coverage } of readings) {
    const { items, unread, unused } = coverage;
    expect(unread >= 0 && unread <= items).toBe(true);
    const located = diagnostics.filter(({ at }) => at !== undefined);
    if (unread > 0) expect(located.some(({ severity }) => severity !== "info")).toBe(true);
    if (unused.length > 0) expect(located.length).toBeGreaterThan(0);
  }
}

function expectSpec({ yaml }: Outcome): void {
  if (yaml === undefined) return;
  const { diagnostics, spec } = readOpenApi({ name: "openapi.yaml", text: yaml });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(spec && writeOpenApi(spec)).toBe(yaml);
}

let done = 0;

function expectSettled(text: string): void {
  const begun = performance.now();
  const outcome = read(text);
  expect(performance.now() - begun).toBeLessThan(slowest);
  expectPositions(outcome, text.length);
  expectAccount(outcome);
  done += 1;
  // The dear half of the checks, for some.
  if (done % 5 > 0) return;
  expectSpec(outcome);
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(outcome));
}

const budget = { seed, interruptAfterTimeLimit: seconds * 1000 };
const limit = (seconds + 600) * 1000;

it(
  "a page with some random edits becomes a spec, or is reported where it is wrong",
  { timeout: limit },
  () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryEdits, (page, edits) => {
        expectSettled(mutate(page, edits));
      }),
      { ...budget, numRuns: runs },
    );
    if (countFile !== undefined) writeFileSync(countFile, String(done));
  },
);

it("a whole document with some random edits does as well", { timeout: limit }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), arbitraryEdits, ({ text }, edits) => {
      expectSettled(mutate(text, edits));
    }),
    // A whole document takes a hundred times as long as a section.
    { ...budget, interruptAfterTimeLimit: seconds * 200, numRuns: Math.ceil(runs / 50) },
  );
});
