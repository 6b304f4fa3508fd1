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
  ])("where the line of one has %s", (_, line) => {
    const { bodies, operations, reported, unread } = read(page(first, "## Make", line, body));
    expect(operations).toHaveLength(2);
    expect([bodies, unread, reported]).toEqual([true, 0, []]);
  });

  it.each([
    ["no slash", "**post** `boxes`"],
    ["an absolute address", "**post** `https://api.example.com/boxes`"],
    ["an unknown verb", "**link** `/boxes`"],
  ])("or the second is reported, where its line has %s", (_, line) => {
    const { bodies, operations, reported, unread } = read(page(first, "## Make", line, body));
    expect([operations, bodies, unread]).toEqual([["get /boxes"], false, 1]);
    expect(reported).toEqual([`operation-broken <- ${line}`]);
  });

  it("or the section is reported that the first has no place for, where the line of the second is missing", () => {
    const { bodies, operations, reported, unread } = read(page(first, "## Make", "Makes one.", body));
    expect([operations, bodies, unread]).toEqual([["get /boxes"], false, 1]);
    expect(reported).toEqual(["section-misplaced <- ### Body Parameters"]);
  });

  it("as is a second section of a kind, of which the first is read", () => {
    const again = page("### Returns", "- `other: number`");
    const { reported, unread } = read(page(first, again));
    expect([unread, reported]).toEqual([1, ["section-misplaced <- ### Returns"]]);
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
