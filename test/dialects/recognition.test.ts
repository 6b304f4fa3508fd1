import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialects, findDialect, recogniseDialect } from "../../generator/dialects/index.js";

/** Real pages of vendors, which belong to them and so are no part of the repository. */
const folder = process.env["DOCWRIGHT_PAGES"];

const findDialects = (text: string) =>
  dialects.filter(({ recognises }) => recognises(text)).map(({ name }) => name);

describe("the project's own documents", () => {
  it.each([
    ["ai-gateway.md", "reference-markdown"],
    ["ai-gateway.gateways.get.http.txt", "reference-page"],
    ["ai-gateway.logs.get.python.txt", "python-page"],
    ["ai-gateway.logs.python.txt", "python-page"],
    ["ai_gateway_logs.samples.md", "sample-markdown"],
  ])("%s is recognised as %s, and as nothing else", (file, dialect) => {
    expect(findDialects(readFileSync(join("spec/sources", file), "utf8"))).toEqual([dialect]);
  });
});

it("takes a text for the dialect whose marks it has", () => {
  expect(recogniseDialect("# Dogs\n\n## List\n\n**GET** `/dogs`\n\n### Responses\n")?.name).toBe(
    "sample-markdown",
  );
  expect(recogniseDialect("List dogs\n\nGET/dogs\n")?.name).toBe("reference-page");
  expect(recogniseDialect("Dogs bark.\n")).toBeUndefined();
});

it("finds a dialect by its name", () => {
  for (const dialect of dialects) expect(findDialect(dialect.name)).toBe(dialect);
  expect(findDialect("dog-page")).toBeUndefined();
});

describe("what a dialect can express", () => {
  const page = ["bounds", "deprecation", "descriptions", "enumerations", "examples", "format", "permissions"];

  it.each([
    [
      "reference-markdown",
      ["descriptions", "enumerations", "examples", "nesting", "optionality", "parameterLocation"],
    ],
    ["sample-markdown", ["descriptions", "envelope", "errors", "integer", "nesting"]],
    ["reference-page", [...page, "nesting", "optionality", "parameterLocation"]],
    ["python-page", [...page, "integer", "methodNames", "pagination"]],
    ["method-markdown", ["descriptions", "enumerations", "methodNames", "optionality"]],
    [
      "sdk-markdown",
      ["deprecation", "descriptions", "enumerations", "examples", "methodNames", "null", "optionality"],
    ],
  ])("is known of %s", (name, abilities) => {
    expect(new Set<string>(findDialect(name)?.abilities)).toEqual(new Set(abilities));
  });
});

if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);
else describeRealPages(folder);

function describeRealPages(pages: string): void {
  const files = readdirSync(pages);
  const read = (file: string) => readFileSync(join(pages, file), "utf8");

  describe("real pages", () => {
    it.each(files.filter((file) => /\.(?:samples|page)\.md$/.test(file)))(
      "%s is used to the last line",
      (file) => {
        const text = read(file);
        const [name, second] = findDialects(text);
        const dialect = dialects.find((one) => one.name === name);
        expect(name).toBe(file.endsWith(".samples.md") ? "sample-markdown" : "reference-page");
        expect(second).toBeUndefined();
        const reading = dialect?.read({ name: file, text });
        expect(reading?.diagnostics).toEqual([]);
        expect(reading?.coverage).toMatchObject({ unread: 0, unused: [] });
      },
    );

    it.each(files.filter((file) => file.endsWith(".python.md")))(
      "%s, the Markdown of an SDK that is not of TypeScript, is left alone",
      (file) => {
        expect(findDialects(read(file))).toEqual([]);
      },
    );

    it.each(files.filter((file) => file.endsWith(".typescript.md")))(
      "%s, the Markdown of an SDK of TypeScript, is used to the last line",
      (file) => {
        const text = read(file);
        expect(findDialects(text)).toEqual(["sdk-markdown"]);
        expect(findDialect("sdk-markdown")?.read({ name: file, text }).coverage).toMatchObject({
          operations: 1,
          unread: 0,
          unused: [],
        });
      },
    );
  });
}
