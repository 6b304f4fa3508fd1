import { describe, expect, it } from "vitest";
import { findExcerpt, readContent, readInfo } from "../../../generator/dialects/openapi-markdown/excerpt.js";
import { listExcerpts } from "../../../generator/dialects/openapi-markdown/list-excerpts.js";

const fence = (info: string, content: string) => `\`\`\`${info}\n${content}\n\`\`\`\n`;

describe("the words behind the marks of a fence", () => {
  it.each([
    ["", { language: "" }],
    ["YAML", { language: "yaml" }],
    ["yaml openapi.yaml", { language: "yaml", file: "openapi.yaml" }],
    ["yaml /openapi.yaml", { language: "yaml", file: "openapi.yaml" }],
    ["yaml //boxes.test/openapi.yaml", { language: "yaml", file: "//boxes.test/openapi.yaml" }],
    ["yaml GET /boxes", { language: "yaml", operation: { method: "get", path: "/boxes" } }],
    [
      "json https://boxes.test/a b.json post https://boxes.test/boxes",
      {
        language: "json",
        file: "https://boxes.test/a b.json",
        operation: { method: "post", path: "https://boxes.test/boxes" },
      },
    ],
    ["yaml target /boxes", { language: "yaml", file: "target /boxes" }],
    ["yaml get /boxes now", { language: "yaml", file: "get /boxes now" }],
  ])("are read of %j", (info, expected) => {
    expect(readInfo(info)).toEqual(expected);
  });
});

describe("what a fence holds", () => {
  const kindOf = (info: string, content: string, heading = "") =>
    listExcerpts(`${heading}\n\n${fence(info, content)}`).excerpts.map(({ kind }) => kind)[0];

  it.each([
    ["openapi", "yaml", "openapi: 3.1.0\npaths: {}"],
    ["openapi", "yaml", "components: {}\nopenapi: '3.0.1'"],
    ["openapi", "json", '{"swagger":"2.0","definitions":{}}'],
    ["openapi", "yaml", "openapi: 3.1.0\nwebhooks: {}"],
    ["openapi", "yaml", '"openapi": 3.1.0\n"paths": {}'],
    ["operation", "yaml get /boxes", "responses: {}"],
    ["operation", "yaml get /boxes", "'responses': {}"],
    ["tree", "yaml", "paths:\n  path: /boxes\n  method: get"],
    ["tree", "yaml", "paths:\n    method: get\n    path: /boxes"],
    ["tree", "yaml", "paths: { path: /boxes, method: get }"],
    [undefined, "yaml", "openapi: 3.1.0\ninfo: {}"],
    [undefined, "yaml", "openapi: yes\npaths: {}"],
    [undefined, "yaml", "a:\n  openapi: 3.1.0\n  paths: {}"],
    [undefined, "yaml", "paths:\n  path: /boxes"],
    [undefined, "yaml", "paths:\n  /boxes:\n    method: get\n    path: x"],
    [undefined, "yaml", "responses: {}"],
    [undefined, "python", "openapi: 3.1.0\npaths: {}"],
    [undefined, "json", "{}"],
  ])("is %s of %s: %s", (kind, info, content) => {
    expect(kindOf(info, content)).toBe(kind);
  });

  it.each([
    ["empty", "# OpenAPI definition", "{}"],
    ["empty", "# OpenAPI definition", ""],
    [undefined, "# Of OpenAPI", "{}"],
    ["channel", "## AsyncAPI", "operations: []"],
    ["channel", "## AsyncAPI", "sendMessages: []"],
    ["channel", "## AsyncAPI", "asyncapi: 3.0.0"],
    [undefined, "## AsyncAPI", "title: A"],
    [undefined, "## Channels", "operations: []"],
  ])("is %s under the heading %s: %s", (kind, heading, content) => {
    expect(kindOf("yaml", content, heading)).toBe(kind);
  });

  it.each([
    ["paths", "paths:\n  /boxes:\n    get: {}"],
    ["paths", 'components: {}\npaths:\n  "/boxes":\n    get: {}'],
    ["paths", '{ "paths": { "/boxes": {} } }'],
    ["path", "/boxes/{id}:\n  GET:\n    responses: {}"],
    ["path", '{ "/boxes": { "parameters": [] } }'],
    ["operation", "operationId: a\nresponses:\n  '200': {}"],
    ["operation", '{ "summary": "A", "responses": { "default": {} } }'],
    [undefined, "paths:\n  - /boxes"],
    [undefined, "/boxes: the boxes"],
    [undefined, '{ "responses": [{ "id": 1 }] }'],
    [undefined, "responses: 200"],
  ])("is %s under a heading alone that announces it: %s", (kind, content) => {
    expect(kindOf("yaml", content, "## OpenAPI")).toBe(kind);
    expect(kindOf("yaml", content, "## Boxes")).toBeUndefined();
  });

  it("is a part of a document where the fence says its operation", () => {
    expect(kindOf("yaml get /boxes", "paths:\n  /boxes: {}")).toBe("paths");
    expect(kindOf("yaml get /boxes", "/boxes:\n  get: { responses: {} }")).toBe("path");
  });

  it("is nothing where the language is another one", () => {
    const text = fence("ts", "openapi: 3.1.0\npaths: {}");
    const [one] = listExcerpts(text).fences;
    expect(one && findExcerpt(one, text, "OpenAPI")).toBeUndefined();
  });
});

describe("the text of an excerpt", () => {
  const contentOf = (content: string) => {
    const text = fence("yaml", content);
    const [excerpt] = listExcerpts(text).excerpts;
    return excerpt && readContent(excerpt, text);
  };

  it.each([
    ["openapi: 3.1.0\npaths:\n  /a: {}", "openapi: 3.1.0\npaths:\n  /a: {}"],
    ["\topenapi: 3.1.0\n\tpaths:\n\t  /a: {}", " openapi: 3.1.0\n paths:\n   /a: {}"],
    ["\t\topenapi: 3.1.0\n\n\t\tpaths: {}", "  openapi: 3.1.0\n\n  paths: {}"],
    ["  openapi: 3.1.0\n\tpaths: {}", "  openapi: 3.1.0\n paths: {}"],
  ])("of %j is %j", (given, expected) => {
    expect(contentOf(given)).toBe(expected);
  });
});
