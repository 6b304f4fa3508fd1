import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findForeignLanguage, recogniseDialect } from "../../generator/dialects/index.js";
import { readDocuments } from "../../generator/pipeline/project/readings.js";
import { readTexts } from "../support/read-text.js";

const pageOf = (call: string) =>
  ["# List boxes", call, "GET/boxes", "##### ReturnsExpand Collapse"].join("\n\n");
const misread = (name: string) =>
  readFileSync(new URL(`../fixtures/misread-pages/${name}`, import.meta.url), "utf8");

describe("the text of a page of an SDK", () => {
  it.each([
    ["CLI", "$ crate boxes list"],
    ["Java", "BoxListPage boxes().list(BoxListParamsparams = BoxListParams.none())"],
    ["Java", "client.boxes().list(BoxListParamsparams)"],
    ["Go", "client.Boxes.List(ctx, query) (*CursorPage[Box], error)"],
    ["Ruby", "boxes.list(**params) -> CursorPage<Box>"],
    ["C#", "BoxListPage Boxes.List(BoxListParams?parameters, CancellationTokencancellationToken = default)"],
    ["PHP", "$client->boxes->list(?stringafter, ?intlimit): CursorPage<Box>"],
    ["TypeScript", "client.boxes.list(BoxListParamsparams?, RequestOptionsoptions?): CursorPage<Box>"],
  ])("of %s is refused as what it is: %s", (language, call) => {
    expect(recogniseDialect(pageOf(call))?.name).toBeUndefined();
    expect(findForeignLanguage(pageOf(call))).toBe(language);
  });

  it.each(["List boxes (beta)", "List box(es)", "Boxes", "Send $5 to a box", "What a box is: a list"])(
    "is not told by a title: %s",
    (title) => {
      expect(recogniseDialect(pageOf(title))?.name).toBe("reference-page");
      expect(findForeignLanguage(pageOf(title))).toBeUndefined();
    },
  );

  it("of Ruby is told from one of Python by its types", () => {
    const page = [pageOf("boxes.list(box_id) -> Box"), "class Box", "id: String"].join("\n\n");
    expect(recogniseDialect(page)?.name).toBeUndefined();
    expect(findForeignLanguage(page)).toBe("Ruby");
  });

  it("is told from one of Python, which is read", () => {
    expect(recogniseDialect(misread("11-python-page-class.md"))?.name).toBe("python-page");
  });
});

const codesOf = (text: string, dialect?: string) => {
  const request = { document: { name: "page.md", text }, rank: 1, ...(dialect !== undefined && { dialect }) };
  return readDocuments([request]).diagnostics.map(({ code }) => code);
};

describe("a document that gives nothing", () => {
  it("is told what is missing, or which page to take", () => {
    expect(codesOf(misread("13-hand-written.md"))).toEqual(["dialect-unrecognised"]);
    expect(codesOf(misread("18-java-page.md"))).toEqual(["dialect-foreign"]);
  });

  it("is refused as what it is where somebody names a dialect for it", () => {
    expect(codesOf(misread("13-hand-written.md"), "sample-markdown")).toEqual(["dialect-other"]);
    expect(codesOf(misread("18-java-page.md"), "reference-page")).toEqual(["dialect-foreign"]);
  });

  it.each(["reference-markdown", "reference-page", "python-page", "sample-markdown"])(
    "is an error, read as %s",
    (dialect) => {
      expect(codesOf("# Log in\n\nTo go on, log in.\n", dialect)).toContain("nothing-read");
    },
  );

  it("does not keep the others from being read", () => {
    const made = readTexts({ "a.md": "# Log in\n", "b.md": "# List boxes\n\nGET/boxes\n" });
    expect(made.spec.operations.map(({ path }) => path)).toEqual(["/boxes"]);
    expect(made.diagnostics.map(({ code }) => code)).toContain("dialect-unrecognised");
  });

  it("is none that defines types", () => {
    const types = "# Box\n\n## Domain Types\n\n### Box\n\n- `Box object { id }`\n\n  - `id: string`\n";
    expect(codesOf(types)).toEqual([]);
  });
});

describe("the page class of a list", () => {
  it("makes no body of what it wraps, and says so", () => {
    const made = readTexts({ "page.md": misread("11-python-page-class.md") });
    expect(made.spec.operations[0]?.responses[0]?.content).toEqual([]);
    expect(made.diagnostics.map(({ code }) => code)).toContain("page-class-unknown");
  });
});
