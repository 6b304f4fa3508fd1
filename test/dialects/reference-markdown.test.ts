import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import type { Claim, DialectReading, Place } from "../../generator/model/index.js";
import { describeGolden } from "../support/golden.js";
import { printPlace, printReading } from "../support/print-reading.js";
import { hintMembers } from "../support/hints.js";

function read(text: string) {
  return referenceMarkdown.read({ name: "page.md", text });
}

describeGolden("reference-markdown reads", "test/fixtures/dialects/reference-markdown", (folder) => {
  const text = readFileSync(join(folder, "input.md"), "utf8");
  return { "reading.txt": printReading(text, read(text)) };
});

describe("the project's own page, which is one line", () => {
  const text = readFileSync("spec/sources/ai-gateway.md", "utf8");
  let page: DialectReading;
  let places: readonly Place[];

  beforeAll(() => {
    page = read(text);
    places = page.claims.filter(({ assertion }) => assertion.aspect === "exists").map(({ place }) => place);
  });

  const countParameters = (location: string) =>
    places.filter(
      ({ root, steps }) => root.kind === "parameter" && root.in === location && steps.length === 0,
    ).length;
  const countMembers = (kind: string) =>
    places.filter(
      ({ root, steps }) => root.kind === kind && steps.length === 1 && steps[0]?.kind === "property",
    ).length;

  it("is read whole, without a word to say about it", () => {
    expect(page.diagnostics).toEqual([]);
    expect(page.coverage).toEqual({ operations: 46, items: 4611, unread: 0, unused: [] });
  });

  it("has its resources, types, parameters and members", () => {
    expect(places.filter(({ root }) => root.kind === "resource")).toHaveLength(12);
    expect(places.filter(({ root, steps }) => root.kind === "type" && steps.length === 0)).toHaveLength(46);
    expect(countParameters("path")).toBe(96);
    expect(countParameters("query")).toBe(55);
    expect(countMembers("body")).toBe(69);
    expect(countMembers("response")).toBe(125);
  });

  it("gives each claim the words it rests on", () => {
    const required = page.claims.filter(({ assertion }) => assertion.aspect === "required");
    for (const { at } of required) {
      expect(text.slice(at.start - 3, at.start)).toBe("- `");
      expect(text.charAt(at.end)).toBe("`");
    }
  });
});

describe("recognising", () => {
  it.each([
    ["a method page", "## Get\n\n**get** `/books`\n", true],
    ["a flattened page", "# Books ## Get **get** `/books` ### Returns - `id: string`", true],
    ["a page of types alone", "# Books\n\n## Domain Types\n\n### Book\n\n- `Book object { id }`\n", true],
    ["a verb in upper case", "## Get\n\n**GET** `/books`\n", false],
    [
      "a page of an SDK, with its signature",
      "## Get\n\n`client.books.get(): Book`\n\n**get** `/books`\n",
      false,
    ],
    ["the text of a page", "Get\nGET/books\nPath ParametersExpand Collapse\n", false],
    ["prose about a verb", "Use **get** `/books` to list.\n", false],
    ["nothing", "", false],
  ])("%s", (_, text, expected) => {
    expect(referenceMarkdown.recognises(text)).toBe(expected);
  });
});

it("reads the same whatever the line ends", () => {
  const text = readFileSync("test/fixtures/dialects/reference-markdown/resource-page/input.md", "utf8");
  const said = (page: string): Omit<Claim, "at">[] =>
    read(page).claims.map(({ place, assertion }) => ({ place, assertion }));
  expect(said(text.replaceAll("\n", "\r\n"))).toEqual(said(text));
});

it("lets another document settle what a page in one line leaves open", () => {
  const text =
    "# A ## B **get** `/books` ### Returns - `data: array of Book` - `id: string` - `title: string` - `has_more: boolean`";
  const known: Readonly<Record<string, readonly string[]>> = {
    "response 200 of get /books": ["data", "has_more"],
    "response 200 of get /books .data[]": ["id", "title"],
  };
  const hints = hintMembers((place: Place) => known[printPlace(place)]);
  const { claims, coverage } = referenceMarkdown.read({ name: "page.md", text }, hints);
  const places = new Set(claims.map(({ place }) => printPlace(place)));
  expect(coverage.unread).toBe(0);
  expect([...places]).toContain("response 200 of get /books .data[].title");
  expect([...places]).toContain("response 200 of get /books .has_more");
});

describe("a copy that has lost some of its white space says the same", () => {
  const text = readFileSync("test/fixtures/dialects/reference-markdown/single-values/input.md", "utf8");
  const said = (page: string) => read(page).claims.map(({ place, assertion }) => [place, assertion]);
  const types = (page: string) =>
    said(page).filter(([, assertion]) => !JSON.stringify(assertion).includes("\\n"));

  it("without blank lines", () => {
    expect(types(text.replace(/\n\n+/g, "\n"))).toEqual(types(text));
  });

  it("without indentation", () => {
    expect(types(text.replace(/^ +/gm, ""))).toEqual(types(text));
  });
});

it("takes the title of a model for no head of a section, whatever it begins with", () => {
  const page =
    "# A ## Domain Types ### Response Format - `ResponseFormat = string` ### Example - `Example = number`";
  const places = read(page).claims.map(({ place }) => printPlace(place));
  expect([...new Set(places)]).toEqual(["resource 0 A", "type ResponseFormat", "type Example"]);
});

it("takes a value that is printed twice for one, and -0 for 0", () => {
  const { claims, diagnostics } = read(
    "# A ## B **get** `/books` ### Returns - `a: 1 or 1 or -0` - `1` - `1` - `-0`",
  );
  const values = claims.flatMap(({ assertion }) => (assertion.aspect === "values" ? [assertion.values] : []));
  expect(values).toEqual([[1, 0]]);
  expect(diagnostics).toEqual([]);
});
