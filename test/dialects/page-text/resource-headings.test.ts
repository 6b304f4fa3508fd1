import { describe, expect, it } from "vitest";
import { findOperationHeads } from "../../../generator/dialects/page-text/operation-head.js";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import { findResourceHeadings } from "../../../generator/dialects/page-text/resource-headings.js";
import { http } from "../../../generator/dialects/reference-page/language.js";

/** The headings of resources among lines, from one on. */
function findFrom(start: number, texts: readonly string[]): readonly string[] {
  const lines = readPageLines(texts.join("\n"));
  return [...findResourceHeadings(lines, start, findOperationHeads(lines, http))].map(({ text }) => text);
}

const find = (...texts: readonly string[]) => findFrom(0, texts);

const list = ["List Dogs", "GET/dogs"];
const add = ["Add a dog", "POST/dogs"];
const models = ["ModelsExpand Collapse", "A = string"];

describe("the heading of a page", () => {
  it.each([
    ["is its first line", ["Dogs", "", ...list], ["Dogs"]],
    ["stands below what the page has around it", ["Skip to content", "", "Dogs", "", ...list], ["Dogs"]],
    ["may be any words", ["all about dogs", "", ...list], ["all about dogs"]],
    [
      "is the last of the highest headings of Markdown",
      ["Words", "## A", "# B", "### D", "# C", ...list],
      ["# C"],
    ],
    ["stands above all others", ["# C", "### D", ...list], ["# C", "### D"]],
    ["is none of a page without operations and types", ["Dogs", "", "Toys"], []],
    ["may be missing", [...list, ...add], []],
    ["is none where an operation without a title is first", ["GET/dogs", ...add], []],
    ["stands above types, too", ["Dogs", "", ...models], ["Dogs"]],
  ])("%s", (_, lines, headings) => {
    expect(find(...lines)).toEqual(headings);
  });
});

it("finds no heading in front matter", () => {
  expect(findFrom(4, ["---", "Security", "title: Dogs", "---", "Kennels", "", ...list])).toEqual(["Kennels"]);
});

describe("the heading of a resource below others", () => {
  it.each([
    ["stands above an operation", ["Toys"], ["Toys"]],
    ["stands above what is said of it", ["Toys", "", "Things to chew.", "", "And more!"], ["Toys"]],
    ["may have small words", ["Toys for a Dog"], ["Toys for a Dog"]],
    ["may have signs", ["Toys & Games (Beta) /2"], ["Toys & Games (Beta) /2"]],
    ["may begin with a digit", ["2 Toys"], ["2 Toys"]],
    ["may have 80 characters", ["T".repeat(80)], ["T".repeat(80)]],
    ["has no more", ["T".repeat(81)], []],
    ["has capitals", ["Toys that Squeak"], []],
    ["begins with a capital", ["old Toys"], []],
    ["is no sentence", ["Toys."], []],
    ["is no code", ["A = B"], []],
    ["is no control of the page", ["Copy Markdown"], []],
    ["is no tab", ["HTTP"], []],
    ["is no part of the page", ["Security"], []],
    ["is no mark", ["Deprecated"], []],
    ["is no title of an operation", ["List Dogs"], []],
    ["has capitals at the beginning of words", ["Toys toyBox"], []],
    ["is not above words that end in no sentence", ["Toys", "", "To chew, e.g. bones"], []],
    ["is not above words that are no sentence", ["Toys", "", "things to chew"], []],
    ["may be that of Markdown", ["## toys, and more."], ["## toys, and more."]],
    ["is none in code", ["```", "Toys", "```"], []],
  ])("%s", (_, lines, headings) => {
    const above = ["Dogs", "", ...list, "a", "b", ""];
    expect(find(...above, ...lines, "", ...add).slice(1)).toEqual(headings);
    expect(find(...above, ...lines, "", ...models).slice(1)).toEqual(headings);
  });

  it("may stand alone above the next one, on a page whose lines adjoin elsewhere", () => {
    const above = ["Dogs", "", ...list, ""];
    expect(find(...above, "a", "b", "", "Toys", "", "Old Toys", "", ...add)).toEqual([
      "Dogs",
      "Toys",
      "Old Toys",
    ]);
    expect(find(...above, "a", "", "Toys", "", "Old Toys", "", ...add)).toEqual(["Dogs", "Old Toys"]);
    expect(find(...above, "a", "", "Toys", "", "Old Toys", ...add)).toEqual(["Dogs", "Old Toys"]);
    expect(find(...above, "a", "b", "", "Toys", "Words here", "Old Toys", "", ...add)).toEqual([
      "Dogs",
      "Old Toys",
    ]);
    expect(find(...above.slice(0, -1), "Toys", "", ...add)).toEqual(["Dogs", "Toys"]);
    expect(find(...above, "a", "b", "Toys", "", "Old Toys", "", ...add)).toEqual(["Dogs", "Old Toys"]);
    expect(find(...above, "a", "b", "", "Toys", "Old Toys", "", ...add)).toEqual(["Dogs", "Old Toys"]);
    expect(find(...above, "a", "b", "", "toys", "", "Old Toys", "", ...add)).toEqual(["Dogs", "Old Toys"]);
  });

  it("is of Markdown where the next operation is, and of no lower level", () => {
    const above = ["# Dogs", "## List dogs", "GET/dogs"];
    expect(
      find(...above, "# Toys", "## Old toys", "Toys", "### All toys", "## Add a toy", "POST/toys"),
    ).toEqual(["# Dogs", "# Toys", "## Old toys"]);
    expect(find(...above, "# Toys", "## Old toys", "### All toys", "Add a toy", "POST/toys")).toEqual([
      "# Dogs",
      "# Toys",
      "## Old toys",
      "### All toys",
    ]);
  });

  it("is not looked for within an operation's parts", () => {
    expect(find("Dogs", "", ...list, "Toys", "ReturnsExpand Collapse", "a: string", ...add)).toEqual([
      "Dogs",
    ]);
    expect(find("Dogs", "", ...list, "ReturnsExpand Collapse", "a: string", "", "Toys", "", ...add)).toEqual([
      "Dogs",
      "Toys",
    ]);
    expect(find("Dogs", "", ...list, "```", "Returns", "```", "", "Toys", "", ...add)).toEqual([
      "Dogs",
      "Toys",
    ]);
  });

  it("is none above words that are no sentence, wherever it stands", () => {
    expect(find("Dogs", "", ...list, "", "Toys", "", "things to chew", "", ...add)).toEqual(["Dogs"]);
  });

  it("may follow that of the page", () => {
    expect(find("Dogs", "", "Toys", "", ...list)).toEqual(["Dogs", "Toys"]);
    expect(find("Dogs", "", "About dogs.", "", "Toys", "", "About toys.", "", ...list)).toEqual([
      "Dogs",
      "Toys",
    ]);
  });
});
