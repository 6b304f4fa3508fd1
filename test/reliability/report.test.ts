import { expect, it } from "vitest";
import { readSections, replaceSection } from "./support/report.js";

const text = `# Reliability

<!-- kills -->

## Killed at any moment

old

<!-- /kills -->

By hand, once.

<!-- fuzz -->

## Mutated documents

none

<!-- /fuzz -->

Of pages that carry OpenAPI alone.
`;

it("a script replaces its own section, and what people wrote behind one stays", () => {
  const replaced = replaceSection(text, "kills", "## Killed at any moment\n\nnew");
  expect([...readSections(replaced)]).toEqual([
    ["kills", { section: "## Killed at any moment\n\nnew", added: "By hand, once." }],
    ["fuzz", { section: "## Mutated documents\n\nnone", added: "Of pages that carry OpenAPI alone." }],
  ]);
});

it("a new section comes where its title stands in the list", () => {
  const added = replaceSection(text, "damaged", "## Files that are damaged\n\nall");
  expect([...readSections(added).keys()]).toEqual(["kills", "damaged", "fuzz"]);
});
