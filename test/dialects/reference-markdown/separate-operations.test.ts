import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";

const page = (...paragraphs: readonly string[]) => paragraphs.join("\n\n");
const first = page("# Boxes", "## Get", "**get** `/boxes`", "### Returns", "- `id: string`");
const body = page("### Body Parameters", "- `label: string`");

function read(text: string) {
  const { claims, coverage, diagnostics } = referenceMarkdown.read({ name: "page.md", text });
  const keys = claims.flatMap(({ place: { root } }) =>
    "operation" in root ? [`${root.operation.method} ${root.operation.path}`] : [],
  );
  return {
    operations: [...new Set(keys)],
    bodies: claims.filter(({ place }) => place.root.kind === "body").length > 0,
    unread: coverage.unread,
    reported: diagnostics.map(({ at, code }) => `${code} <- ${text.slice(at?.start, at?.end)}`),
  };
}

describe("two operations stay two", () => {
  it.each([
    ["words after it", "**post** `/boxes` (beta)"],
    ["its verb in upper case", "**POST** `/boxes`"],
    ["braces that a mirror has escaped", "**post** `/boxes/\\{id\\}`"],
    ["low lines that a mirror has escaped", "**post** `/boxes/\\{box\\_id\\}`"],
  ])("where the line of one has %s", (_, line) => {
    const { bodies, operations, reported, unread } = read(page(first, "## Make", line, body));
    expect(operations).toHaveLength(2);
    expect([bodies, unread, reported]).toEqual([true, 0, []]);
  });

  it.each([
    ["no slash", "**post** `boxes`"],
    ["an absolute address", "**post** `https://api.example.com/boxes`"],
    ["an unknown verb", "**link** `/boxes`"],
    ["no back-ticks", "**post** /boxes"],
    ["no marks", "POST /boxes"],
    ["its path in the same marks", "**POST/boxes** (beta)"],
    ["back-ticks alone", "`post /boxes`"],
    ["a link", "**POST** [`/boxes`](#make)"],
    ["two verbs", "**GET, POST** `/boxes`"],
  ])("or the second is reported, where its line has %s", (_, line) => {
    const { bodies, operations, reported, unread } = read(page(first, "## Make", line, body));
    expect([operations, bodies, unread]).toEqual([["get /boxes"], false, 1]);
    expect(reported).toEqual([`operation-broken <- ${line}`]);
  });

  it.each([
    ["a section that the first has as well", first, body],
    [
      "one that the first has not",
      page("# Boxes", "## Get", "**get** `/boxes`", "### Query Parameters", "- `a: string`"),
      "### Returns",
    ],
  ])("or the heading of the second is reported, where its line is missing over %s", (_, one, other) => {
    const { bodies, operations, reported } = read(page(one, "## Make", "Makes one.", other, "- `b: string`"));
    expect([operations, bodies]).toEqual([["get /boxes"], false]);
    expect(reported).toEqual(["operation-broken <- ## Make"]);
  });

  it.each(["Get /boxes to see all of them.", "Post office boxes", "Put", "Delete the /boxes"])(
    "while words under a heading are words: %s",
    (line) => {
      const text = page("# Boxes", line, "## Get", "**get** `/boxes`", "### Returns", "- `id: string`");
      const { operations, reported } = read(text);
      expect([operations, reported]).toEqual([["get /boxes"], []]);
    },
  );

  it("as is a second section of a kind, of which the first is read", () => {
    const again = page("### Returns", "- `other: number`");
    const { reported, unread } = read(page(first, again));
    expect([unread, reported]).toEqual([1, ["section-misplaced <- ### Returns"]]);
  });

  it("as are sections before such a one, which may be its own", () => {
    const again = page("### Query Parameters", "- `a: string`", "### Returns", "- `other: number`");
    const { reported, unread } = read(page(first, again));
    expect([unread, reported]).toEqual([
      2,
      ["section-misplaced <- ### Query Parameters", "section-misplaced <- ### Returns"],
    ]);
  });

  it("as is a section behind an example", () => {
    const example = page("### Example", "```http\ncurl https://api.example.com/boxes\n```");
    const { reported, unread } = read(page(first, example, "### Query Parameters", "- `a: string`"));
    expect([unread, reported]).toEqual([1, ["section-misplaced <- ### Query Parameters"]]);
  });

  it("while the sections of one may stand in any order", () => {
    const query = page("### Query Parameters", "- `a: string`");
    const { bodies, operations, reported, unread } = read(page(first, body, query));
    expect([bodies, operations, unread, reported]).toEqual([true, ["get /boxes"], 0, []]);
  });

  it.each([
    ["a method without an operation", ["## Unwrap", "Unwraps a box."]],
    ["several of them", ["## Unwrap", "Unwraps.", "## Verify", "Verifies."]],
    ["one without words", ["## Unwrap"]],
  ])("and %s is nothing of the one before, on a page that lists the methods of a resource", (_, lines) => {
    const example = ["### Example", "```http\ncurl https://api.example.com/boxes\n```"];
    for (const before of [[first], [first, "  The id."], [first, ...example]]) {
      const text = page(...before, ...lines, "# Lids", "## List", "**get** `/lids`");
      const { operations, reported, unread } = read(text);
      expect([operations, unread, reported]).toEqual([["get /boxes", "get /lids"], 0, []]);
      const { claims, coverage } = referenceMarkdown.read({ name: "page.md", text });
      expect(JSON.stringify(claims)).not.toMatch(/Unwrap|Verif/);
      expect(coverage.unused).toEqual([]);
    }
  });

  it("and what stands under a heading of no known kind is reported on the page of one operation", () => {
    const text = page(
      "## Get",
      "**get** `/boxes`",
      "### Returns",
      "- `id: string`",
      "## Limits",
      "Ten a day.",
    );
    const { claims, coverage } = referenceMarkdown.read({ name: "page.md", text });
    expect(JSON.stringify(claims)).not.toContain("Ten a day");
    expect(coverage.unused.map(({ end, start }) => text.slice(start, end))).toEqual([
      "## Limits\n\nTen a day.",
    ]);
  });

  it("and a heading in a description is a part of it", () => {
    const text = page(
      "## Get",
      "**get** `/boxes`",
      "Gets.",
      "## Notes",
      "Be quick.",
      "### Returns",
      "- `id: string`",
    );
    const { operations, reported, unread } = read(text);
    expect([operations, unread, reported]).toEqual([["get /boxes"], 0, []]);
  });
});
