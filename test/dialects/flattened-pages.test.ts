import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { readDocuments } from "../../generator/pipeline/project/readings.js";
import { flatten } from "../support/render-reference.js";

interface Page {
  readonly name: string;
  readonly text: string;
}

/** What a page says, whatever its dialect, and the errors of reading it. */
function readPage(page: Page) {
  const { diagnostics, readings } = readDocuments([{ document: page, rank: 1 }]);
  return {
    said: readings.flatMap(({ claims }) =>
      claims.map(({ place, assertion }) => JSON.stringify([place, assertion]).replace(/(?:\\n|\s)+/g, " ")),
    ),
    errors: diagnostics.filter(({ severity }) => severity === "error"),
  };
}

/** Both readings agree; or the page in one line says less, nothing else, and why, at a place in it. */
function compareReadings({ name, text }: Page): void {
  const flat = flatten(text);
  expect(referenceMarkdown.recognises(flat)).toBe(referenceMarkdown.recognises(text));
  const whole = readPage({ name, text });
  const flattened = readPage({ name, text: flat });
  const told = new Set(whole.said);
  expect(flattened.said.filter((claim) => !told.has(claim))).toEqual([]);
  if (flattened.said.length === whole.said.length) return;
  expect(flattened.errors).not.toEqual([]);
  for (const { at, stoppedAt = at } of flattened.errors) {
    expect(at?.source).toBe(name);
    expect(stoppedAt?.end).toBeLessThanOrEqual(flat.length);
  }
}

function listPages(folder: string, find: (name: string) => string): Page[] {
  return readdirSync(folder)
    .map((name) => ({ name, path: join(folder, find(name)) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ name, text: readFileSync(path, "utf8") }));
}

/**
 * Prose under the title of a resource, which no real page has: in one line nothing shows where the title ends, and
 * `runs-into-prose.test.ts` holds that it is reported.
 */
const resourceProse = /^(# .+)\n\n(?![#*])[^\n]+(?:\n[^\n]+)*$/gm;

const fixtures = listPages("test/fixtures/dialects/reference-markdown", (name) => join(name, "input.md"));

describe("a page of Markdown says in one line what it says in many, or why not", () => {
  it.each(fixtures)("$name", ({ name, text }) => {
    compareReadings({ name, text: text.replaceAll(resourceProse, "$1") });
  });
});

/** Real pages belong to their vendors, so they are not in this repository. */
const folder = process.env["DOCWRIGHT_PAGES"];

if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);
else
  describe("a real page of any dialect says in one line what it says in many, or why not", () => {
    it.each(listPages(folder, (name) => name))("$name", compareReadings);
  });
