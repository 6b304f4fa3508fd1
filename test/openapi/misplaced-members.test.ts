import { describe, expect, it } from "vitest";
import { normaliseOpenApi } from "../../generator/openapi/index.js";

// Members that stand where OpenAPI has none, as where lines of a document are indented by mistake: none goes in silence.

const head = `openapi: 3.1.0
info: { title: Boxes, version: "1" }
`;

function read(text: string) {
  const { diagnostics, spec } = normaliseOpenApi({ name: "api.yaml", text: head + text });
  const messages = diagnostics.map(({ code, message }) => `${code}: ${message.split(":")[0] ?? ""}`);
  return { messages, operation: spec?.operations[0] };
}

const operation = (parts: string) => `paths: { /boxes: { post: { ${parts} } } }\n`;
const answers = `responses: { "200": { description: OK } }`;

describe("a member that has no place is reported", () => {
  it.each([
    [
      "content beside its key",
      `requestBody: { content: , application/json: {} }, ${answers}`,
      'openapi-left-out: "application/json" of a request body is left out',
    ],
    [
      "a body that says no content",
      `requestBody: { required: true }, ${answers}`,
      'openapi-left-out: "requestBody" of an operation, which says no content, is left out',
    ],
    [
      "a media type in words",
      `requestBody: { content: { application/json: {}, description: A box } }, ${answers}`,
      'spec-wrong-type: "description" must be a map, but is the string "A box"',
    ],
    [
      "content that is no map",
      `requestBody: { content: [application/json], required: true }, ${answers}`,
      'spec-wrong-type: "content" must be a map, but is a list',
    ],
    [
      "a parameter in words",
      `parameters: [a, { name: b, in: query, schema: {} }], ${answers}`,
      'spec-wrong-type: "parameters" must be a map, but is the string "a"',
    ],
    [
      "parameters that are no list",
      `parameters: { a: {} }, ${answers}`,
      'spec-wrong-type: "parameters" must be a list, but is a map',
    ],
    [
      "an answer in words",
      `responses: { "200": OK }`,
      'spec-wrong-type: "200" must be a map, but is the string "OK"',
    ],
    [
      "what a tag has no member for",
      `tags: [Boxes, { name: a, in: query }], ${answers}`,
      'openapi-left-out: "in" of a tag is left out',
    ],
    [
      "an answer beside the reference of another one",
      `responses: { "200": { $ref: "#/components/responses/Gone", "404": {} } } } } }
components: { responses: { Gone: { description: Gone`,
      'openapi-beside-reference: "404" beside a reference is left out',
    ],
  ])("%s", (_, parts, message) => {
    expect(read(operation(parts)).messages).toContain(message);
  });

  it("an operation in words", () => {
    expect(read("paths: { /boxes: { get: Lists boxes } }\n").messages).toContain(
      'spec-wrong-type: "get" must be a map, but is the string "Lists boxes"',
    );
  });

  it("a security scheme in words", () => {
    const schemes = "components: { securitySchemes: { description: A key } }\n";
    expect(read(`paths: {}\n${schemes}`).messages).toContain(
      'spec-wrong-type: "description" must be a map, but is the string "A key"',
    );
  });

  it("a keyword among the members of an object, which is taken for a member", () => {
    const schemas =
      "components: { schemas: { Box: { type: object, properties: { nullable: true } }, A: 1 } }\n";
    expect(read(`paths: {}\n${schemas}`).messages).toContain(
      "openapi-assumed: the document leaves something open",
    );
  });

  it("nothing that a reference leads to", () => {
    const parts = `responses: { "200": { $ref: "#/components/responses/Gone" } }`;
    const { messages } = read(`${operation(parts)}components: { responses: { Gone: } }\n`);
    expect(messages).toContain("ref-dangling: nothing in this document is at #/components/responses/Gone");
  });
});

describe("what tools write where there is nothing is none of it", () => {
  it.each([
    ["a body without content", "requestBody: {}"],
    ["empty content", "requestBody: { content: {} }"],
    ["null for parameters", "parameters: "],
    ["extensions", "requestBody: { content: { application/json: {}, x-of: a } }"],
  ])("%s", (_, parts) => {
    expect(read(operation(`${parts}, x-y: 1, ${answers}`)).messages).toEqual([]);
  });
});

it("words beside a reference take the place of those where it leads", () => {
  const components = "components: { responses: { Gone: { description: Gone } } }\n";
  const parts = `responses: { "410": { $ref: "#/components/responses/Gone", description: No box } }`;
  const { messages, operation: read1 } = read(operation(parts) + components);
  expect(read1?.responses).toMatchObject([{ status: "410", description: "No box" }]);
  expect(messages).toEqual([]);
});

describe("a text without quotes that goes on over a dash is reported there", () => {
  it.each([
    ["required: [a]\ntags:\n  - one\n    - two\n  - three", "one - two"],
    ["tags: one\n  - two", "one - two"],
  ])("%s", (text, value) => {
    expect(read(`${text}\npaths: {}\n`).messages).toContain(
      `yaml-runs-on: the text "${value}" goes on over this line, which looks like an item of a list`,
    );
  });

  it.each(["- |-\n  one\n    - two", '- "one\n    - two"', "- one\n- two", "- one-\n  two"])(
    "but not of %j",
    (list) => {
      const text = `x-list:\n${list.replaceAll(/^/gm, "  ")}\npaths: {}\n`;
      expect(read(text).messages).toEqual([]);
    },
  );
});
