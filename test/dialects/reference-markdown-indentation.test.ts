import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { arbitrarySpec } from "../support/arbitrary-spec.js";
import { compareWithIndentation } from "../support/compare-with-indentation.js";
import { expressSpec, type Era } from "../support/express-in-reference.js";
import { runs } from "../support/property-runs.js";
import { readByIndentation } from "../support/read-by-indentation.js";
import { readTexts } from "../support/read-text.js";
import { renderReference } from "../support/render-reference.js";

/** Where the spec of a page and a reading of it by its columns alone differ; pages that print no null say nothing of it. */
function listDifferences(text: string): string[] {
  const { spec } = readTexts({ "page.md": text });
  return compareWithIndentation(spec, readByIndentation(text), text.includes(" or null`"));
}

const fixtures = "test/fixtures/dialects/reference-markdown";
const own = readdirSync(fixtures)
  .map((name) => join(fixtures, name, "input.md"))
  .filter((path) => existsSync(path));
/** Real pages belong to their vendors, so they are not in this repository. */
const folder = process.env["DOCWRIGHT_PAGES"];
const real = folder === undefined ? [] : readdirSync(folder).map((name) => join(folder, name));
const pages = [...own, ...real]
  .map((path) => [path, readFileSync(path, "utf8")] as const)
  .filter(([, text]) => referenceMarkdown.recognises(text) && readByIndentation(text).length > 0);

describe("each member of a page is in the spec, under the member that it is indented under", () => {
  it.each(pages)("%s", (_path, text) => {
    const { diagnostics } = readTexts({ "page.md": text });
    // A path that has other names than the parameters listed is reported.
    const isRenamed = diagnostics.some(({ code }) => code === "path-parameter-unplaced");
    const differences = listDifferences(text).filter(
      (one) => !isRenamed || !one.includes(" path parameters."),
    );
    expect(differences).toEqual([]);
  });

  if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);

  it.each<Era>([1, 2, 3, 4])("generated pages of era %i", (era) => {
    const specs = arbitrarySpec({ features: { aliases: false, hostileText: false, recursion: era > 1 } });
    fc.assert(
      fc.property(specs.map(expressSpec), (spec) => {
        const text = renderReference(spec, era);
        fc.pre(referenceMarkdown.recognises(text));
        expect(listDifferences(text)).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });
});

describe("the reading by columns", () => {
  const page = (...lines: readonly string[]) =>
    ["## Get", "**get** `/boxes`", "### Returns", ...lines].join("\n\n");

  it("is what the pages are compared with", () => {
    const [section] = readByIndentation(page("- `a: optional Lid or null`", "  Words.", "  - `b: string`"));
    expect(section).toMatchObject({ method: "get", path: "/boxes", head: "returns" });
    expect(section?.items).toMatchObject([
      {
        name: "a",
        isOptional: true,
        isNullable: true,
        type: "Lid",
        children: [{ name: "b", type: "string" }],
      },
    ]);
    expect(section?.items[0]?.prose.filter((one) => one !== "")).toEqual(["Words."]);
  });

  it("shows what a spec has lost", () => {
    const { spec } = readTexts({
      "page.md": page("- `a: string`", "- `c: object { d }`", "  - `d: number`"),
    });
    const other = page(
      "- `a: number`",
      "- `b: string`",
      "- `c: object { d }`",
      "  Words.",
      "  - `e: number`",
    );
    expect(compareWithIndentation(spec, readByIndentation(other), false)).toEqual([
      "get /boxes returns.a: type",
      "get /boxes returns.b: not in the spec",
      "get /boxes returns.c: prose",
      "get /boxes returns.c.d: not on the page",
      "get /boxes returns.c.e: not in the spec",
    ]);
  });
});

describe("a line that its column gives no place", () => {
  const codesOf = (...lines: readonly string[]) =>
    readTexts({
      "page.md": ["## Get", "**get** `/boxes`", "### Returns", ...lines].join("\n\n"),
    }).diagnostics.flatMap(({ code }) => (code === "server-unknown" ? [] : code));

  it("is no part of a description where it opens a part that the dialect does not have", () => {
    const page = ["## Get", "**get** `/boxes`", "### Returns", "- `box: object { id }`", "  - `id: string`"];
    const { diagnostics, spec } = readTexts({
      "page.md": [...page, "### Errors", "- `400` bad"].join("\n\n"),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "stretch-unused",
      "stretch-unused",
      "server-unknown",
    ]);
    expect(JSON.stringify(spec)).not.toContain('description":"###');
  });

  it("is reported where it has the form of a member and describes a text", () => {
    const described = ["- `id: string`", "  The id.", "  - `size: number`"];
    expect(codesOf(...described)).toEqual(["item-in-description"]);
    expect(codesOf(...described.slice(0, 2), '  - `"a"`')).toEqual([]);
  });

  it("is reported where it is a member after the values of a model", () => {
    expect(codesOf("- `box: Box`", '    - `"a"`', "  - `size: number`")).toContain("item-misplaced");
  });
});
