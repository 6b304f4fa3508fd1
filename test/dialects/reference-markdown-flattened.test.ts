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
      "where a model that a member has printed comes again as a variant, with its fields",
      [
        [0, "box: object { book, size }"],
        [1, "book: object { shelf, place }"],
        [2, "shelf: Shelf"],
        [3, "size: number"],
        [2, "place: optional string or Shelf"],
        [3, "string"],
        [3, "Shelf object { size }"],
        [1, "size: optional number"],
      ],
    ],
    [
      "where a model that is a union comes again as a variant",
      [
        [0, "place: Place"],
        [1, "number"],
        [1, 'map["a"]'],
        [2, '"a"'],
        [0, "other: Place or number"],
        [1, 'Place = number or map["a"]'],
        [1, "number"],
        [0, "next: optional number"],
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

describe("a page in one line that can be read in two ways says so", () => {
  it.each([
    [
      "where a model may have a member named like the next one around it",
      [
        [0, "book: object { shelf, size }"],
        [1, "shelf: Shelf"],
        [2, "size: number"],
        [1, "size: optional number"],
      ],
    ],
    [
      "where nothing tells whether the page prints a model once more",
      [
        [0, "first: Shelf"],
        [1, "row: string"],
        [1, "size: number"],
        [0, "last: optional Shelf"],
        [1, "row: string"],
        [1, "size: number"],
      ],
    ],
  ] as const)("%s", (_, items) => {
    const { reported } = listSaid(flatten(renderAnswer(items)));
    expect(reported).toEqual(["model-unsettled"]);
  });
});

describe("a page in one line of which one reading alone fits says that", () => {
  it.each([
    [
      "where the name comes again in another object",
      [
        [0, "book: object { shelf, size }"],
        [1, "shelf: Shelf"],
        [2, "row: string"],
        [1, "size: number"],
        [0, "box: object { size }"],
        [1, "size: number"],
      ],
    ],
    [
      "where the values of a model are printed once more",
      [
        [0, "first: Rank"],
        [1, '"gold"'],
        [1, '"silver"'],
        [0, "last: optional Rank"],
        [1, '"gold"'],
        [1, '"silver"'],
      ],
    ],
  ] as const)("%s", (_, items) => {
    const page = renderAnswer(items);
    expect(listSaid(flatten(page))).toEqual(listSaid(page));
    expect(listSaid(page).reported).toEqual([]);
  });
});

describe("a count that lies in a page in one line is an error", () => {
  const values = ["a", "b", "c", "d", "e", "f"].map((value) => `- \`"${value}"\``).join(" ");
  const answer = (answer: object) =>
    `### Example \`\`\`http curl https://library.example/books \`\`\` #### Response \`\`\`json ${JSON.stringify(answer)} \`\`\``;
  const members = ["a", "b", "c", "d", "e"].map((name) => `- \`${name}: string\``).join(" ");
  const book = { a: "", b: "", c: "", d: "", e: "" };

  it.each([
    ["by a value too few", `- \`mode: "a" or "b" or "c" or 2 more\` ${values} - \`next: string\``],
    [
      "by a variant too few",
      "- `book: number or string` - `number` - `string` - `boolean` - `next: optional string`",
    ],
    [
      "by a member too few, for a required one would follow an optional one",
      "- `book: object { a, b, c, 2 more }` - `a: string` - `b: string` - `c: optional string` - `d: optional string` " +
        "- `e: optional string` - `f: optional string` - `next: string`",
    ],
    [
      "by a member too few, for the example shows it inside",
      `- \`book: object { a, b, c, 1 more }\` ${members} - \`next: string\` ${answer({ book, next: "" })}`,
    ],
    [
      "by a member too many, for the example shows it outside",
      `- \`book: object { a, b, c, 3 more }\` ${members} - \`next: string\` ${answer({ book, next: "" })}`,
    ],
  ])("%s", (_, items) => {
    const { reported } = listSaid(`# Library ## Get **get** \`/books\` ### Returns ${items}`);
    expect(reported).toEqual([expect.stringMatching(/^(?:item-misplaced|count-mismatch)$/)]);
  });
});
