import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSdkLanguage } from "../../../generator/dialects/reference-markdown/find-sdk-language.js";
import { readDocuments } from "../../../generator/pipeline/project/readings.js";
import { flatten } from "../../support/render-reference.js";

const page = (call: string, verb = "get") => `# Get Box\n\n\`${call}\`\n\n**${verb}** \`/boxes\`\n`;

describe("the language of an SDK's page is told", () => {
  it.each([
    ["CLI", "$ boxer boxes get"],
    ["PHP", "$client->boxes->retrieve(string id): Box"],
    ["Java", "Box client.boxes().retrieve(BoxParams params)"],
    ["C#", "Box Boxes.Retrieve(BoxParams parameters, CancellationToken cancellationToken = default)"],
    ["Go", "client.Boxes.Get(ctx, boxID) (*Box, error)"],
    ["TypeScript", "client.boxes.retrieve(stringid): Box"],
    ["Python", "boxes.retrieve(strid, BoxParams**kwargs) -> Box"],
    ["Ruby", "boxes.retrieve(id) -> Box"],
    ["SDK", "boxes retrieve"],
  ])("%s by its call, in the pages of every form", (language, call) => {
    for (const verb of ["get", "GET"]) {
      expect(findSdkLanguage(page(call, verb))).toBe(language);
      expect(findSdkLanguage(flatten(page(call, verb)))).toBe(language);
    }
  });

  it.each([
    ["Python", "python"],
    ["Ruby", "ruby"],
    ["C#", "csharp"],
  ])("%s by its example before anything else", (language, mark) => {
    const text = `${page("boxes.retrieve(id) -> Box")}\n## Example\n\n\`\`\`${mark}\nbox\n\`\`\`\n`;
    expect(findSdkLanguage(text)).toBe(language);
  });

  it("of no page of HTTP", () => {
    expect(findSdkLanguage("# Get Box\n\n**GET** `/boxes`\n\nSee `boxes.get()`.\n")).toBeUndefined();
    expect(findSdkLanguage("# Box\n\n`boxes`\n\n## Get\n\n**get** `/boxes`\n")).toBeUndefined();
  });
});

it("such a page is refused, with a word on which to fetch", () => {
  const text = readFileSync("test/fixtures/dialects/foreign/cli.md", "utf8");
  const { diagnostics, readings } = readDocuments([{ document: { name: "box.md", text }, rank: 1 }]);
  expect(readings).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      code: "dialect-foreign",
      severity: "error",
      message: "box.md is the CLI page of an operation, which does not say where its parameters go",
    },
  ]);
});
