import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { printPlace } from "../support/print-reading.js";
import { flatten } from "../support/render-reference.js";

/** The items of an answer, by their depth. */
function renderAnswer(items: readonly (readonly [depth: number, declaration: string])[]): string {
  const lines = items.map(([depth, declaration]) => `${"  ".repeat(depth)}- \`${declaration}\`\n`);
  return ["# Library", "## Get", "**get** `/books`", "### Returns", ...lines].join("\n\n");
}

function listSaid(page: string) {
  const { claims, diagnostics } = referenceMarkdown.read({ name: "page.md", text: page });
  const said = claims.map(({ place, assertion }) => `${printPlace(place)} ${JSON.stringify(assertion)}`);
  return { said, reported: diagnostics.map(({ code }) => code) };
}

describe("a page in one line says what its lines said", () => {
  it.each([
    [
      "where a model holds itself in a list before another model is first met",
      [
        [0, "Book object { parts, shelf }"],
        [1, "parts: array of Book"],
        [2, "parts: array of Book"],
        [2, "shelf: optional Shelf"],
        [1, "shelf: optional Shelf"],
        [2, "row: string"],
      ],
    ],
    [
      "where a model of values is followed by an enumeration that begins like its last one",
      [
        [0, "book: object { rank, mode }"],
        [1, "rank: Rank"],
        [2, '"first"'],
        [2, "false"],
        [1, "mode: 2 or false or 3"],
        [2, "2"],
        [2, "false"],
        [2, "3"],
      ],
    ],
  ] as const)("%s", (_, items) => {
    const page = renderAnswer(items);
    expect(listSaid(flatten(page))).toEqual(listSaid(page));
    expect(listSaid(page).reported).toEqual([]);
  });
});
