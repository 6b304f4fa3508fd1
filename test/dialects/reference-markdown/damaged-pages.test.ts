import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { listSaid } from "../../support/list-said.js";

// Pages that lost a line, or have one in another place: what the reading then lacks is on record where it stands.

const read = (...paragraphs: readonly string[]) => {
  const text = ["## Get", "**get** `/boxes`", ...paragraphs].join("\n\n");
  return listSaid(text, referenceMarkdown.read({ name: "page.md", text }));
};
const readNewest = (...paragraphs: readonly string[]) => {
  const text = ["# Get", "**GET** `/boxes`", "## Returns", ...paragraphs].join("\n\n");
  return listSaid(text, referenceMarkdown.read({ name: "page.md", text }));
};
const reported = (said: readonly string[]) => said.filter((line) => line.startsWith("!"));

describe("words that stand further out than the item above them are on record", () => {
  it.each([
    ["at once", ["- `a: object { b, c }`", "  - `b: string`", "  Of c.", "  - `c: string`"], "Of c."],
    [
      "below its own",
      ["- `a: object { b }`", "  - `b: string`", "    Of b.", "Of d.", "- `d: string`"],
      "Of d.",
    ],
  ])("%s", (_, items, words) => {
    expect(reported(read("### Returns", ...items))).toEqual([`! prose-displaced: ${words}`]);
  });

  it("but not those in their place, nor lines of one paragraph that are less far in", () => {
    const items = ["- `a: object { b }`", "  Of a.\nLazy.", "  - `b: string`", "    Of b.", "    More."];
    expect(reported(read("### Returns", ...items))).toEqual([]);
  });
});

describe("a head that is missing", () => {
  const answer = (json: string) => [
    "### Example",
    "```http\ncurl /\n```",
    "#### Response",
    `\`\`\`json\n${json}\n\`\`\``,
  ];

  it("is on record where the members of the answer are listed under the one before", () => {
    const items = ["### Query Parameters", "- `page: number`", "- `id: string`"];
    expect(reported(read(...items, ...answer('{"id":"a"}')))).toEqual([
      "! head-missing: ### Query Parameters",
    ]);
    expect(reported(read(...items, ...answer('{"id":"a","b":1}')))).toEqual([]);
    expect(reported(read(...items, "### Returns", "- `id: string`", ...answer('{"id":"a"}')))).toEqual([]);
  });

  it("is on record where what is sent is listed under the one before", () => {
    const sent = ["### Example", '```http\ncurl /boxes -d \'{"id":"a"}\'\n```'];
    expect(reported(read("### Query Parameters", "- `id: string`", ...sent))).toEqual([
      "! head-missing: ### Query Parameters",
    ]);
  });

  it("is one that stands a little further in, and none of code", () => {
    const items = ["### Query Parameters", "- `page: number`", "  ### Returns", "- `id: string`"];
    const known = read(...items.with(2, "### Returns"));
    expect(read(...items)).toEqual(known);
    expect(read(...items.with(2, "    ### Returns"))).not.toEqual(known);
  });
});

describe("the marks of an item or of code", () => {
  it("that are missing at its beginning are on record", () => {
    const items = ["- `a: object { b, c }`", "  - `b: string`", "  - c: string`"];
    expect(reported(read("### Returns", ...items))).toContain("! declaration-broken: - c: string`");
  });

  it("that are missing at its end are on record where another block begins within it", () => {
    const example = ["### Example", "```http\ncurl /", "#### Response", "```json\n{}\n```"];
    expect(reported(read(...example))).toContain("! code-unclosed: ```");
  });
});

it("a part of a command that is no option of it is on record, and one that joins its lines is not", () => {
  const command = (...lines: readonly string[]) => ["### Example", `\`\`\`http\n${lines.join("\n")}\n\`\`\``];
  expect(reported(read(...command("curl https://a.example/boxes \\", '  "id": "a" \\', "  -X GET")))).toEqual(
    ['! example-part-unread: "id":'],
  );
  expect(reported(read(...command("curl https://a.example/boxes \\ ", "  -X GET \\")))).toEqual([]);
});

describe("what the newest pages state under an item counts before its prose, too", () => {
  const typesOf = (...under: readonly string[]) =>
    readNewest("- `a: string`", ...under.map((line) => `  ${line}`)).filter((line) => line.includes(" .a: "));

  it("constraints", () => {
    expect(typesOf("minLength: 1", "Of a.", "More.")).toEqual(typesOf("Of a.", "More.", "minLength: 1"));
  });

  it("a deprecation", () => {
    expect(typesOf("Of a.", "**Deprecated**: Use b.")).toEqual(typesOf("**Deprecated**: Use b.", "Of a."));
  });

  it("but not in code", () => {
    const code = ["Of a:", "```", "", "  minLength: 1", "", "```", "More."];
    expect(typesOf(...code).join("\n")).not.toContain('minLength":1');
  });
});
