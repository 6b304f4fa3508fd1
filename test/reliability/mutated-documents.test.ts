import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryPage } from "./support/arbitrary-page.js";
import { documents } from "./support/documents.js";
import { findViolation } from "./support/find-violation.js";
import { arbitraryEdits, mutate } from "./support/mutate-text.js";

/** `npm run fuzz:documents` makes far more. */
const runs = { pages: 400, documents: 6 } as const;

/** One page of so many is checked thoroughly, which takes three times as long. */
const thoroughEvery = 4;
let done = 0;

it("a page with some random edits becomes a spec, or is reported where it is wrong", () => {
  fc.assert(
    fc.property(arbitraryPage, arbitraryEdits, (page, edits) => {
      done += 1;
      expect(findViolation(mutate(page, edits), done % thoroughEvery === 0)).toBeUndefined();
    }),
    { numRuns: runs.pages },
  );
});

it("a whole document with some random edits does as well", () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), arbitraryEdits, ({ text }, edits) => {
      expect(findViolation(mutate(text, edits), true)).toBeUndefined();
    }),
    { numRuns: runs.documents },
  );
});
