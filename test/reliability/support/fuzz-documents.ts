// Checks mutated documents in batches; each line that it prints is what became of one batch, as JSON.
// Usage: node fuzz-documents.mjs RUNS SECONDS SEED FIRST STEP [KIND]: every STEPth batch from the FIRST one; pages of one
// kind alone, where one is named.
import fc from "fast-check";
import { arbitraryPage, pagesByKind } from "./arbitrary-page.js";
import { documents } from "./documents.js";
import { findViolation } from "./find-violation.js";
import { arbitraryEdits, mutate } from "./mutate-text.js";

const [runs = 0, seconds = 0, seed = 0, first = 0, step = 1] = process.argv.slice(2, 7).map(Number);
const [kind] = process.argv.slice(7);
const byKind: Readonly<Record<string, fc.Arbitrary<string>>> = pagesByKind;
const ofKind = kind === undefined ? undefined : byKind[kind];
if (kind !== undefined && !ofKind) throw new Error(`KIND is one of ${Object.keys(pagesByKind).join(", ")}`);

/** The mutations of a batch: so many of pages, and some of whole documents, which take a hundred times as long. */
const batch = { pages: 995, documents: 5 } as const;
const perBatch = batch.pages + batch.documents;

/** One of so many is checked thoroughly. */
const thoroughEvery = 4;

let done = 0;

function checkPages(pages: fc.Arbitrary<string>, numRuns: number, batchSeed: number) {
  const property = fc.property(pages, arbitraryEdits, (page, edits) => {
    done += 1;
    const violation = findViolation(mutate(page, edits), done % thoroughEvery === 0);
    if (violation !== undefined) throw new Error(violation);
  });
  const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
    numRuns,
    seed: batchSeed,
  });
  if (!failed) return [];
  const [page, edits] = counterexample ?? ["", []];
  return [
    { seed: batchSeed, path: counterexamplePath, error: String(errorInstance), text: mutate(page, edits) },
  ];
}

const begun = performance.now();
for (let index = first; index * perBatch < runs; index += step) {
  if (performance.now() - begun > seconds * 1000) break;
  done = 0;
  const wholes = fc.constantFrom(...documents).map(({ text }) => text);
  // Shrinking of a first failure checks more than was asked for; they count as well.
  const violations = [
    ...checkPages(ofKind ?? arbitraryPage, batch.pages, seed * 1_000_000 + index),
    ...checkPages(ofKind ?? wholes, batch.documents, seed * 1_000_000 + index),
  ];
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ done, violations, cpu: (user + system) / 1e6 }));
}
