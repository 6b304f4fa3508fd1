import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { referencePage } from "../../generator/dialects/reference-page/index.js";
import type { Dialect, SourceRef } from "../../generator/model/index.js";
import { readTexts } from "../support/read-text.js";
import { flatten } from "../support/render-reference.js";

const head = ["## Get", "**get** `/boxes`", "### Returns"];
const join = (lines: readonly string[]) => lines.join("\n\n");

/** What is at fault, and where reading it stopped, in the words of the page. */
function listStopped(dialect: Dialect, text: string): string[] {
  const quote = (at: SourceRef | undefined) => (at ? text.slice(at.start, at.end) : "nowhere");
  const { diagnostics } = dialect.read({ name: "page.md", text });
  return diagnostics.map(({ at, code, stoppedAt }) => `${code}: ${quote(at)} -> ${quote(stoppedAt)}`);
}

describe("a type of Markdown whose children stop early", () => {
  const short = [
    "- `lid: object { id, size, hue }`",
    "  - `id: string`",
    "  - `size: object { width }`",
    "    - `width: number`",
  ];

  it("shows the first item that is none of them", () => {
    const page = join([...head, ...short, "- `more: boolean`"]);
    expect(listStopped(referenceMarkdown, page)).toEqual([
      "count-differs: lid: object { id, size, hue } -> more: boolean",
    ]);
    expect(listStopped(referenceMarkdown, flatten(page))).toEqual([
      "count-mismatch: lid: object { id, size, hue } -> more: boolean",
    ]);
  });

  it("shows the last item of a section that ends with it", () => {
    const page = join([...head, ...short]);
    expect(listStopped(referenceMarkdown, page)).toEqual([
      "count-differs: lid: object { id, size, hue } -> width: number",
    ]);
    expect(listStopped(referenceMarkdown, flatten(page))).toEqual([
      "count-mismatch: lid: object { id, size, hue } -> width: number",
    ]);
  });

  it("shows the child that it does not declare", () => {
    const items = ["- `lid: object { id, size }`", "  - `id: string`", "  - `hue: string`"];
    const page = join([...head, ...items, "- `more: boolean`"]);
    expect(listStopped(referenceMarkdown, page)).toEqual([
      "count-differs: lid: object { id, size } -> hue: string",
    ]);
  });
});

it("a model of which nothing tells where it ends shows the item that may be its own", () => {
  const page = flatten(join([...head, "- `lid: Lid`", "  - `id: string`", "- `more: boolean`"]));
  expect(listStopped(referenceMarkdown, page)).toEqual(["model-unsettled: lid: Lid -> id: string"]);
});

describe("a type of a page text whose children stop early", () => {
  const page = (...items: readonly string[]) =>
    ["Get", "GET/boxes", "ReturnsExpand Collapse", ...items].join("\n");

  it("shows the first item that is none of them, or the last one", () => {
    const lid = ["lid: object { id, size }", "id: string"];
    expect(listStopped(referencePage, page(...lid, "more: boolean"))).toEqual([
      "count-mismatch: lid: object { id, size } -> more: boolean",
    ]);
    expect(listStopped(referencePage, page(...lid))).toEqual([
      "count-mismatch: lid: object { id, size } -> id: string",
    ]);
  });
});

describe("a type without the children that it declares", () => {
  const lid = "- `lid: object { id, size }`";

  it("shows the item that follows instead", () => {
    const expected = ["children-missing: lid: object { id, size } -> more: boolean"];
    const page = join([...head, lid, "- `more: boolean`"]);
    expect(listStopped(referenceMarkdown, page)).toEqual(expected);
    expect(listStopped(referenceMarkdown, flatten(page))).toEqual(expected);
    const text = ["Get", "GET/boxes", "ReturnsExpand Collapse", "lid: object { id, size }", "more: boolean"];
    expect(listStopped(referencePage, text.join("\n"))).toEqual(expected);
  });

  it("shows nothing more where the section ends with it", () => {
    const expected = ["children-missing: lid: object { id, size } -> nowhere"];
    const page = join([...head, lid]);
    expect(listStopped(referenceMarkdown, page)).toEqual(expected);
    expect(listStopped(referenceMarkdown, flatten(page))).toEqual(expected);
  });
});

describe("a section of a newest page that has lost its lines", () => {
  const page = (items: string) => `# Get **GET** \`/boxes\` ## Returns ${items}`;

  it("shows the first item that two readings give different places", () => {
    const items = "- `lid: object` - `id: string` - `more: string`";
    expect(listStopped(referenceMarkdown, page(items))).toEqual([
      "nesting-undecided: lid: object -> more: string",
    ]);
  });

  it("shows the first item that no reading has a place for", () => {
    const items = '- `hue: "red" or "blue"` - `"red"` - `more: boolean`';
    expect(listStopped(referenceMarkdown, page(items))).toEqual([
      'nesting-impossible: hue: "red" or "blue" -> more: boolean',
    ]);
  });

  it("shows the last item where all have a place and one is missing", () => {
    const items = '- `id: string` - `hue: "red" or "blue"` - `"red"`';
    expect(listStopped(referenceMarkdown, page(items))).toEqual(['nesting-impossible: id: string -> "red"']);
  });

  it("shows nothing more where the first item is the one that has no place", () => {
    const items = '- `"red"` - `id: string`';
    expect(listStopped(referenceMarkdown, page(items))).toEqual(['nesting-impossible: "red" -> nowhere']);
  });

  it("is not said to be impossible where there are too many readings to try them all", () => {
    const objects = Array.from({ length: 401 }, (_, index) => `- \`a${index}: object\` - \`b: string\``);
    expect(listStopped(referenceMarkdown, page(objects.join(" ")))).toEqual([
      "nesting-undecided: a0: object -> nowhere",
    ]);
  });
});

it("has its place in a file of several pages", () => {
  const one = (path: string, ...items: readonly string[]) =>
    join([`Source: https://docs.test${path}`, "## Get", `**get** \`${path}\``, "### Returns", ...items]);
  const text = `${one("/lids", "- `id: string`")}\n\n${one("/boxes", "- `lid: object { id, size }`", "  - `id: string`", "- `more: boolean`")}\n`;
  const { diagnostics } = readTexts({ "pages.md": text });
  const found = diagnostics.find(({ code }) => code === "count-differs");
  expect(text.slice(found?.stoppedAt?.start, found?.stoppedAt?.end)).toBe("more: boolean");
});
