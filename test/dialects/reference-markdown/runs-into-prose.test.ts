import { describe, expect, it } from "vitest";
import { runsIntoProse } from "../../../generator/dialects/reference-markdown/runs-into-prose.js";
import { readTexts } from "../../support/read-text.js";
import { flatten } from "../../support/render-reference.js";

const operation = (title: string, path: string) =>
  `## ${title}\n\n**get** \`${path}\`\n\n### Returns\n\n- \`id: string\``;

/** The operations of a page by their names, and what is reported of it. */
function read(text: string): readonly string[] {
  const { diagnostics, spec } = readTexts({ "page.md": text });
  const names = spec.operations.map(({ name, resource }) => [...resource, name].join("."));
  const reported = diagnostics
    .filter(({ code }) => code === "title-unended")
    .map(({ at }) => `title-unended <- ${text.slice(at?.start, at?.end)}`);
  return [...names, ...reported];
}

describe("prose under the title of a resource", () => {
  const page = (prose: string) =>
    ["# Store", operation("Get", "/store"), `# Boxes${prose}`, operation("List", "/store/crates")].join(
      "\n\n",
    );
  const prose = "\n\nBoxes hold things.";

  it("is beside the title where the page has its lines", () => {
    expect(read(page(prose))).toEqual(["store.get", "boxes.list"]);
  });

  it("is reported with its place in a page of one line, and gives no name", () => {
    expect(read(flatten(page(prose)))).toEqual([
      "store.get",
      "crates.list",
      "title-unended <- # Boxes Boxes hold things.",
    ]);
  });

  it("is not reported of a page of one line that has none", () => {
    expect(read(flatten(page("")))).toEqual(["store.get", "boxes.list"]);
  });

  it("takes no name from the resources under that title", () => {
    const text = ["# Store\n\nWe keep things.", "# Boxes", operation("List", "/store/crates")].join("\n\n");
    expect(read(flatten(text))).toEqual(["boxes.list", "title-unended <- # Store We keep things."]);
  });
});

describe("a title", () => {
  it.each([
    "Boxes",
    "AI Gateway",
    "URLs",
    "Rate Limiting for Tenants",
    "Custom Prompt Topics v2.1",
    "Boxes › Lids",
    "iOS Devices",
    "R2 & Queues (Beta)",
    "图书",
    "Llaves de API",
  ])("can be %j", (title) => {
    expect(runsIntoProse(title)).toBe(false);
  });

  it.each([
    ["a word that begins small", "Boxes Boxes hold things"],
    ["a sentence", "Boxes The Box."],
    ["a sentence of another script", "图书 这些是书。"],
    ["code", "Boxes See `id`"],
    ["a list", "Boxes * One"],
    ["a link", "Boxes See [B](https://boxes.test)"],
    ["more words than a title has", "Box ".repeat(21)],
  ])("has no %s", (_, title) => {
    expect(runsIntoProse(title)).toBe(true);
  });
});
