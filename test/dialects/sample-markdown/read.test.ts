import { describe, expect, it } from "vitest";
import { sampleMarkdown } from "../../../generator/dialects/sample-markdown/index.js";
import { listSaid } from "../../support/list-said.js";

function read(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return listSaid(text, sampleMarkdown.read({ name: "samples.md", text }));
}

const operation = ["## List", "**GET** `/dogs`"];
const response = [...operation, "### Responses", "#### 200 OK"];
const saidOfOperation = 'operation get /dogs: operation {"title":"List","resource":[]}';
const saidOfResponse = [
  saidOfOperation,
  "response 200 of get /dogs: exists",
  'response 200 of get /dogs: responseDescription {"text":"OK"}',
];
const sample = ["```json", "{}", "```"];

describe("a document of samples", () => {
  it("may begin with the name of its file, and nothing else", () => {
    expect(read("docs/dogs.md")).toEqual([]);
    expect(read("Words.")).toEqual(["! stretch-unused: Words."]);
    expect(read("## Next", "docs/dogs.md")).toEqual(["! stretch-unused: docs/dogs.md"]);
    expect(read("# Dogs", "docs/dogs.md")).toEqual([
      "resource 0 Dogs: exists",
      'resource 0 Dogs: description {"text":"docs/dogs.md"}',
    ]);
  });

  it("has resources, the last of which its operations are of", () => {
    expect(read("# Dogs", "# Cats", "All", "cats.", ...operation)).toEqual([
      "resource 0 Dogs: exists",
      "resource 1 Cats: exists",
      'resource 1 Cats: description {"text":"All\\ncats."}',
      'operation get /dogs: operation {"title":"List","resource":["Cats"]}',
    ]);
  });

  it("describes operations in paragraphs, with one kind of line end", () => {
    expect(read(...operation, "One.\r", "\r", "Two.", "### Responses")).toEqual([
      saidOfOperation,
      'operation get /dogs: description {"text":"One.\\n\\nTwo."}',
    ]);
  });

  it("may name an operation without a title", () => {
    expect(read("**GET** `/dogs`")).toEqual(['operation get /dogs: operation {"title":"","resource":[]}']);
  });

  it.each([
    ["a title", "## Next"],
    ["another heading", "### Requests"],
    ["the heading of responses", "### Responses"],
    ["a response", "#### 200 OK"],
  ])("has no words under %s", (_, heading) => {
    const said = read(...operation, heading, "Words.");
    expect(said).toContain("! stretch-unused: Words.");
    expect(said.join()).not.toContain("description ");
  });

  it("has the title of the last heading of its level", () => {
    expect(read("## List", "### Notes", "**GET** `/dogs`")).toContain(saidOfOperation);
  });

  it("has no response below the next title", () => {
    expect(read(...operation, "## Next", "#### 200 OK")).toContain("! stretch-unused: #### 200 OK");
  });

  it.each(["### Responses", "#### 200 OK", "### Requests"])("has no %s without an operation", (heading) => {
    expect(read("# Dogs", "## Next", heading)).toContain(`! stretch-unused: ${heading}`);
    expect(read(...operation, "# Dogs", heading, "Words.")).toEqual([
      saidOfOperation,
      "resource 0 Dogs: exists",
      `! stretch-unused: ${heading}`,
      "! stretch-unused: Words.",
    ]);
  });
});

describe("a response", () => {
  it("is shown by one sample", () => {
    const typed = 'response 200 of get /dogs: type {"type":"object"}';
    expect(read(...response, ...sample)).toEqual([...saidOfResponse, typed]);
    expect(read(...response, ...sample, ...sample)).toEqual([
      ...saidOfResponse,
      typed,
      "! stretch-unused: ```json\n{}",
    ]);
  });

  it("may have no description", () => {
    expect(read(...operation, "#### 404")).toEqual([saidOfOperation, "response 404 of get /dogs: exists"]);
  });

  it("may be shown by a member of it", () => {
    expect(read(...response, '> Data is at `body["result"]`', ...sample)).toEqual([
      ...saidOfResponse,
      'response 200 of get /dogs: envelope {"member":"result"}',
      'response 200 of get /dogs: type {"type":"object"}',
      "response 200 of get /dogs .result: exists",
      'response 200 of get /dogs .result: type {"type":"object"}',
    ]);
  });

  it("reports a member too far inside to be an envelope, and still reads it", () => {
    const line = '> Data is at `body["a"]["b"]`';
    expect(read(...response, line)).toEqual([
      ...saidOfResponse,
      'response 200 of get /dogs: type {"type":"object"}',
      "response 200 of get /dogs .a: exists",
      'response 200 of get /dogs .a: type {"type":"object"}',
      "response 200 of get /dogs .a.b: exists",
      `! envelope-too-deep: ${line}`,
    ]);
  });

  it("has no data further inside than eight members", () => {
    const line = (depth: number) => `> Data is at \`body${'["a"]'.repeat(depth)}\``;
    expect(read(...response, line(8))).toContain(`! envelope-too-deep: ${line(8)}`);
    expect(read(...response, line(9))).toEqual([...saidOfResponse, `! stretch-unused: ${line(9)}`]);
  });

  it.each([
    ["before it", [...operation, '> Data is at `body["a"]`']],
    ["below its sample", [...response, ...sample, '> Data is at `body["a"]`']],
  ])("has no data %s", (_, lines) => {
    expect(read(...lines)).toContain('! stretch-unused: > Data is at `body["a"]`');
  });

  it.each([
    ["json", "```json", "```"],
    ["any language", "~~~", "~~~"],
  ])("is shown in a fence of %s, up to its end", (_, open, close) => {
    expect(
      read(...response, open, '{ "a```": "*string*", "b": ["~~~a", "```"]', "}", close, "Words."),
    ).toContain("! stretch-unused: Words.");
  });

  it("is read as far as its sample goes", () => {
    expect(read(...response, "```json")).toContain("! sample-broken: ");
    expect(read(...response, "```json", "[", "dog", "```")).toContain("! sample-broken: d");
    expect(read(...response, "```json", "[", "``` dog")).toContain("! sample-broken: `");
  });

  it("is none of a sample without one", () => {
    expect(read("```json", "{}", "```")).toEqual(["! stretch-unused: ```json\n{}"]);
    expect(read(...operation, "```")).toEqual([
      saidOfOperation,
      "! code-unclosed: ```",
      "! stretch-unused: ```",
    ]);
  });
});

describe("what a sample shows", () => {
  const readSample = (json: string) => {
    const text = [...response, "```json", json, "```"].join("\n");
    const { coverage, ...reading } = sampleMarkdown.read({ name: "samples.md", text });
    const said = listSaid(text, { ...reading, coverage }).slice(saidOfResponse.length);
    return { said: said.map((line) => line.replace("response 200 of get /dogs", "it")), coverage };
  };

  it.each([
    ['"*string*"', ['it: type {"type":"string"}'], 0],
    ['"*integer*"', ['it: type {"type":"integer"}'], 0],
    ['"*number*"', ['it: type {"type":"number"}'], 0],
    ['"*boolean*"', ['it: type {"type":"boolean"}'], 0],
    ["null", ['it: mediaType {"mediaType":"application/json"}'], 0],
    ['"*dog*"', ['! sample-leaf-unknown: "*dog*"'], 1],
    ["12", ["! sample-leaf-unknown: 12"], 1],
  ])("a leaf: %s", (json, said, unread) => {
    expect(readSample(json)).toEqual({ said, coverage: { operations: 1, items: 1, unread, unused: [] } });
  });

  it("the members of an object, each once", () => {
    expect(readSample('{"a": {"b": null}, "a": 1, "c": []}')).toEqual({
      said: [
        'it: type {"type":"object"}',
        "it .a: exists",
        'it .a: type {"type":"object"}',
        "it .a.b: exists",
        "it .c: exists",
        'it .c: type {"type":"array"}',
        '! sample-name-repeated: "a": 1',
      ],
      coverage: { operations: 1, items: 4, unread: 1, unused: [] },
    });
  });

  it("the first item of an array", () => {
    expect(readSample('["*string*", "*number*"]')).toEqual({
      said: [
        'it: type {"type":"array"}',
        'it []: type {"type":"string"}',
        '! sample-item-ignored: "*number*"',
      ],
      coverage: { operations: 1, items: 2, unread: 1, unused: [] },
    });
  });
});
