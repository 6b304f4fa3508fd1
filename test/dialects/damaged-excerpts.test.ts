import { describe, expect, it } from "vitest";
import { readTexts } from "../support/read-text.js";

// Pages that lost a line, or have one in another place: what the reading then lacks is on record where it stands.

const excerpt = `openapi: 3.1.0
info: { title: Boxes, version: "1" }
servers: [{ url: https://api.boxes.test }]
paths: { /boxes: { get: { responses: { "200": { description: OK } } } } }`;

/** What of a page is reported, with the line that it is about. */
function listReported(text: string) {
  const { diagnostics } = readTexts({ "page.md": text });
  return diagnostics.map(({ at, code }) => [code, text.slice(at?.start, at?.end)]);
}

describe("a block of code", () => {
  it("that nothing closes is on record, and read", () => {
    const text = `# Boxes\n\n## OpenAPI\n\n\`\`\`\`yaml get /boxes\n${excerpt}`;
    expect(listReported(text)).toContainEqual(["code-unclosed", "````yaml get /boxes"]);
    expect(readTexts({ "page.md": text }).spec.operations).toHaveLength(1);
  });

  it("that goes on over the beginning of another one is on record", () => {
    const text = `# Boxes\n\n## OpenAPI\n\n\`\`\`yaml\n${excerpt}\n\`\`\`\n\n## Request\n\n\`\`\`sh\ncurl /\n\n\`\`\`json\n{}\n\`\`\`\n`;
    expect(listReported(text)).toContainEqual(["code-unclosed", "```sh"]);
  });
});

describe("a document of OpenAPI that is in no block of its own is on record", () => {
  const json = JSON.stringify({ openapi: "3.1.0", info: { title: "Lids", version: "1" }, paths: {} });

  it.each([
    ["without a fence", json, json],
    ["of which the first line stands above its fence", "openapi: 3.1.0", "openapi: 3.1.0"],
    ["behind a line of prose in its fence", `\`\`\`json\n> Lids.\n${json}\n\`\`\``, json],
  ])("%s", (_, lost, line) => {
    const text = `# Boxes\n\n## OpenAPI\n\n\`\`\`yaml\n${excerpt}\n\`\`\`\n\n## Lids\n\n${lost}\n`;
    expect(listReported(text)).toContainEqual(["excerpt-outside", line]);
  });

  it("but for one that a guide shows in a block", () => {
    const text = `# Boxes\n\n## OpenAPI\n\n\`\`\`yaml\n${excerpt}\n\`\`\`\n\n\`\`\`yaml\nopenapi: 3.1.0\n\`\`\`\n`;
    expect(listReported(text).map(([code]) => code)).not.toContain("excerpt-outside");
  });
});

describe("around an excerpt", () => {
  it("an example that is no JSON is on record", () => {
    const text = `# Boxes\n\n## OpenAPI\n\n\`\`\`yaml\n${excerpt}\n\`\`\`\n\n**Response**\n\n\`\`\`json\n{ "a": \n\`\`\`\n`;
    expect(listReported(text)).toContainEqual(["example-invalid", '{ "a":']);
  });

  it("the words below another excerpt, or below a request, are a description without a title too", () => {
    const second = excerpt.replace("/boxes", "/lids");
    const fence = (content: string) => `\`\`\`yaml\n${content}\n\`\`\``;
    const text = `Our API.\n\nGET https://api.boxes.test/boxes\n\nLists boxes.\n\n${fence(excerpt)}\n\n> Lists lids.\n\n${fence(second)}\n`;
    const { operations } = readTexts({ "page.md": text }).spec;
    expect(operations.map(({ description, path }) => [path, description])).toEqual([
      ["/boxes", "Lists boxes."],
      ["/lids", "Lists lids."],
    ]);
  });
});
