import { describe, expect, it } from "vitest";
import { Document, parse, visit } from "yaml";
import { readTexts } from "../support/read-text.js";

const yaml = `openapi: 3.1.0
info:
  title: Boxes
  version: '1'
servers:
  - url: https://api.boxes.test
paths:
  /boxes:
    post:
      description: |
        Makes a box:

        \`\`\`sh
        make box
        \`\`\`
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required:
                - width
              properties:
                width:
                  type: integer
      responses:
        '200':
          description: OK`;

const tree = `paths:
  path: /boxes
  method: post
  servers:
    - url: https://api.boxes.test
  request:
    security: []
    body:
      application/json:
        schemaArray:
          - type: object
            properties:
              width:
                allOf:
                  - type: integer
            requiredProperties:
              - width
  response:
    '200':
      _mintlify/placeholder:
        schemaArray: []
        description: OK`;

interface Parts {
  readonly heading?: string;
  readonly marks?: string;
  readonly info?: string;
  readonly content?: string;
  /** What is done with the lines of the fence. */
  readonly around?: (fence: string) => string;
}

function page({
  around = (one) => one,
  content = yaml,
  heading = "## OpenAPI",
  info = "yaml",
  marks = "````",
}: Parts) {
  return `# Make a box\n\n> Makes one.\n\n${heading}\n\n${around(`${marks}${info}\n${content}\n${marks}`)}\n`;
}

const read = (text: string) => readTexts({ "page.md": text });
const usual = read(page({})).spec;
const usualTree = read(page({ content: tree })).spec;

const shift = (blanks: string) => (fence: string) => fence.replaceAll(/^(?=.)/gmu, blanks);
const toJson = (text: string, inset?: number) => JSON.stringify(parse(text), undefined, inset);

function toFlow(text: string): string {
  const document = new Document(parse(text));
  visit(document, {
    Collection: (key, node) => {
      if (key !== null) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).trim();
}

const variations: readonly (readonly [string, Parts])[] = [
  ["marks of three", { marks: "```" }],
  ["marks of the other kind", { marks: "~~~" }],
  ["no language", { info: "" }],
  ["another name of the language", { info: "yml" }],
  ["a language in capitals", { info: "YAML" }],
  ["the language OpenAPI", { info: "openapi" }],
  ["words of the platform behind the language", { info: 'yaml title="openapi.yaml" expandable' }],
  ["its operation behind the language", { info: "yaml POST /boxes" }],
  ["a heading of another level", { heading: "##### OpenAPI" }],
  ["a heading with a version", { heading: "## OpenAPI 3.1 Specification" }],
  ["a heading of other words", { heading: "### API Reference" }],
  ["a heading in bold", { heading: "**OpenAPI:**" }],
  ["a heading with a line under it", { heading: "OpenAPI definition\n------------------" }],
  ["no heading", { heading: "" }],
  ["blanks in front", { around: shift("  ") }],
  ["many blanks in front", { around: shift("        ") }],
  ["a tab in front", { around: shift("\t") }],
  ["a place in a list", { heading: "", around: (fence) => `- ${shift("  ")(fence).trimStart()}` }],
  [
    "a place in a list with numbers",
    { heading: "", around: (fence) => `10. ${shift("    ")(fence).trimStart()}` },
  ],
  [
    "a place in tabs",
    { around: (fence) => `<Tabs>\n  <Tab title="YAML">\n${shift("    ")(fence)}\n  </Tab>\n</Tabs>` },
  ],
  [
    "a place in tabs of another kind",
    { around: (fence) => `{% tabs %}\n{% tab title="YAML" %}\n${fence}\n{% endtab %}\n{% endtabs %}` },
  ],
  [
    "a place that opens",
    { heading: "", around: (fence) => `<details>\n<summary>OpenAPI</summary>\n\n${fence}\n\n</details>` },
  ],
  ["lines further in than its marks", { around: (fence) => fence.replaceAll(/^(?=[^`])/gmu, "  ") }],
];

const forms: readonly (readonly [string, (text: string) => Parts])[] = [
  ["JSON", (text) => ({ info: "json", content: toJson(text, 2) })],
  ["JSON in one line", (text) => ({ info: "json", content: toJson(text) })],
  ["JSON in a fence of YAML", (text) => ({ content: toJson(text, 2) })],
  ["YAML with its maps in braces", (text) => ({ content: toFlow(text) })],
  [
    "YAML with wider steps",
    (text) => ({ content: new Document(parse(text)).toString({ indent: 4 }).trim() }),
  ],
];

describe("an excerpt is read as ever with", () => {
  it.each([...variations, ...forms.map(([name, form]) => [name, form(yaml)] as const)])("%s", (_, parts) => {
    const { diagnostics, spec } = read(page(parts));
    expect(diagnostics).toEqual([]);
    expect(spec).toEqual(usual);
  });

  it("other line ends", () => {
    expect(read(page({}).replaceAll("\n", "\r\n")).spec).toEqual(usual);
  });

  it("nothing that closes it", () => {
    expect(read(page({}).trim().replace(/`+$/u, "")).spec).toEqual(usual);
  });
});

describe("an excerpt of the older form is read as ever with", () => {
  it.each([...variations, ...forms.map(([name, form]) => [name, form(tree)] as const)])("%s", (_, parts) => {
    const { diagnostics, spec } = read(page({ content: tree, ...parts }));
    expect(diagnostics).toEqual([]);
    expect(spec).toEqual(usualTree);
  });
});

describe("an excerpt further in", () => {
  it.each([
    ["blanks", "      "],
    ["tabs", "\t\t"],
  ])("has its places in the page, with %s in front", (_, blanks) => {
    const text = page({ content: yaml.replace("type: integer", "type: whole"), around: shift(blanks) });
    const [found] = read(text).diagnostics;
    expect(found?.at && text.slice(found.at.start, found.at.end)).toBe("whole");
  });

  it("is none where its marks are not closed", () => {
    const text = page({ heading: "", around: (fence) => shift("    ")(fence).replace(/`+$/u, "") });
    expect(read(text).spec.operations).toEqual([]);
  });
});
