import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { readTexts } from "../support/read-text.js";

interface Page {
  readonly lead?: string;
  readonly operation?: string;
  readonly answer?: string;
}

/** A page with one operation, `get /boxes`. */
const printPage = ({ answer = "description: OK", lead = "", operation = "" }: Page) => `# List boxes

${lead}

## OpenAPI

\`\`\`\`yaml openapi.yaml get /boxes
openapi: 3.1.0
info: { title: Boxes, version: "1" }
servers: [{ url: https://api.boxes.test }]
paths: { /boxes: { get: { ${operation} responses: { "200": { ${answer} } } } } }
\`\`\`\`
`;

function readOperation(page: Page) {
  const { spec } = readTexts({ "page.md": printPage(page) });
  const written = parse(writeOpenApi(spec)) as {
    paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  };
  return written.paths["/boxes"]?.["get"];
}

describe("an answer whose body may be any value has a body", () => {
  it.each([
    ["of no type", "{}", {}],
    ["of a description alone", "{ description: Any type }", { description: "Any type" }],
    ["of a deprecation alone", "{ deprecated: true }", { deprecated: true }],
    ["of true", "true", {}],
  ])("%s", (_, schema, written) => {
    const answer = `description: OK, content: { application/json: { schema: ${schema} } }`;
    expect(readOperation({ answer })?.["responses"]).toEqual({
      "200": { description: "OK", content: { "application/json": { schema: written } } },
    });
  });

  it("and none where no media type is named", () => {
    expect(readOperation({ answer: "description: OK, content: {}" })?.["responses"]).toEqual({
      "200": { description: "OK" },
    });
  });
});

describe("the page that an operation leads to", () => {
  const docs = "externalDocs: { url: https://boxes.test/guide, description: The guide },";
  const lead = "GET https://api.boxes.test/boxes\n\nReference: https://boxes.test/api/list";

  it("has its description", () => {
    expect(readOperation({ operation: docs })?.["externalDocs"]).toEqual({
      url: "https://boxes.test/guide",
      description: "The guide",
    });
  });

  it("is that of the excerpt before that of its page", () => {
    expect(readOperation({ lead, operation: docs })?.["externalDocs"]).toMatchObject({
      url: "https://boxes.test/guide",
    });
    expect(readOperation({ lead })?.["externalDocs"]).toEqual({ url: "https://boxes.test/api/list" });
  });
});
