import { describe, expect, it } from "vitest";
import { assemblePage } from "../../../generator/dialects/reference-markdown/assemble-page.js";
import { classifySections } from "../../../generator/dialects/reference-markdown/classify-section.js";
import { readExamples } from "../../../generator/dialects/reference-markdown/read-example.js";
import { readLineTokens } from "../../../generator/dialects/reference-markdown/read-line-tokens.js";

/** What the sections of operations are, by the letters that stand for their heads. */
function classify(...operations: readonly (readonly string[])[]): string[] {
  const text = operations.flat().join("\n\n");
  const parts = assemblePage(readLineTokens(text)).operations.map((block) => ({
    block,
    examples: readExamples(text, block),
  }));
  const kinds = classifySections(parts);
  return parts.map(({ block: { sections } }) =>
    sections.map((section) => `${section.heading.title}: ${String(kinds.get(section))}`).join(", "),
  );
}

const operation = (verb: string, path: string, ...sections: readonly string[]) => [
  `## Do\n\n**${verb}** \`${path}\``,
  ...sections,
];
const section = (title: string, ...items: readonly string[]) =>
  [`### ${title}`, ...items.map((item) => `- \`${item}\``)].join("\n\n");
const ask = (rest: string) => `### Example\n\n\`\`\`http\ncurl https://example.com ${rest}\n\`\`\``;
const answer = (json: string) => `#### Response\n\n\`\`\`json\n${json}\n\`\`\``;

describe("a section under a head that is not known is", () => {
  it.each([
    [
      "that of the path, by the names in it",
      operation("get", "/a/{b}/{c}", section("A", "c: string", "b: string")),
      "A: path",
    ],
    [
      "not that of the path, with another name",
      operation("put", "/a/{b}", section("A", "b: string", "c: string")),
      "A: undefined",
    ],
    [
      "that of headers, by those that an example sends",
      operation(
        "put",
        "/a",
        section("A", '"x-one": string', '"X-Two": string'),
        ask("-H 'X-One: 1' -H 'x-two: 2'"),
      ),
      "A: header",
    ],
    [
      "not that of headers, with another name",
      operation("put", "/a", section("A", '"X-One": string', "other: string"), ask("-H 'X-One: 1'")),
      "A: undefined",
    ],
    [
      "the answer, by a type without a name",
      operation("put", "/a", section("A", "array of string")),
      "A: returns",
    ],
    [
      "the body, by what one of the examples sends",
      operation(
        "put",
        "/a",
        section("A", "a: string", "b: optional string"),
        ask("-d 1"),
        ask(`-d '{"a":1}'`),
      ),
      "A: body",
    ],
    [
      "not the body, if an example sends more",
      operation("put", "/a", section("A", "a: string"), ask(`-d '{"a":1,"b":2}'`)),
      "A: undefined",
    ],
    [
      "not the body, if an example sends nothing in it",
      operation("put", "/a", section("A", "a: string"), ask("-d '{}'")),
      "A: undefined",
    ],
    [
      "the answer, by what one of the examples shows",
      operation(
        "put",
        "/a",
        section("A", "a: string"),
        ask(""),
        answer("[1]"),
        ask(""),
        answer("null"),
        ask(""),
        answer('{"a":1}'),
      ),
      "A: returns",
    ],
    [
      "the answer, if that has a name",
      operation("put", "/a", section("A", "Book object { id }", "x: string")),
      "A: returns",
    ],
    [
      "the answer, by the members of its first level",
      operation(
        "put",
        "/a",
        `### A\n\n- \`a: object { b }\`\n\n  - \`b: string\``,
        ask(""),
        answer('{"b":1}'),
      ),
      "A: undefined",
    ],
    [
      "the answer, after a body, and whatever is last",
      operation("post", "/a", section("Body Parameters", "a: string"), section("A", "b: string")),
      "Body Parameters: body, A: returns",
    ],
    [
      "the answer of what is asked for, which has no body",
      operation("get", "/a", section("Cookie Parameters", "a: string"), section("A", "b: string")),
      "Cookie Parameters: cookie, A: returns",
    ],
    [
      "what stands between known ones",
      operation(
        "put",
        "/a",
        section("Path Parameters", "a: string"),
        section("A", "b: string"),
        section("Header Parameters", "c: string"),
      ),
      "Path Parameters: path, A: query, Header Parameters: header",
    ],
    [
      "what stands before known ones, with others left out between",
      operation(
        "put",
        "/a",
        section("A", "b: string"),
        section("Andere", "x: string"),
        section("Query Parameters", "c: string"),
      ),
      "A: path, Andere: undefined, Query Parameters: query",
    ],
    ["unknown, where nothing tells", operation("get", "/a", section("A", "b: string")), "A: undefined"],
  ])("%s", (_, lines, kinds) => {
    expect(classify(lines)).toEqual([kinds]);
  });

  it("what the same head opens in another operation", () => {
    const known = operation("get", "/a/{b}", section("A", "b: string"));
    expect(classify(known, operation("get", "/a/{b}", section("A", "c: string")))).toEqual([
      "A: path",
      "A: path",
    ]);
  });

  it("unknown, where the same head opens different sections in others", () => {
    const path = operation("get", "/a/{b}", section("A", "b: string"));
    const returns = operation("put", "/a", section("A", "Book object { id }"));
    const other = operation("put", "/a", section("A", "c: string"));
    expect(classify(path, returns, other)).toEqual(["A: path", "A: returns", "A: undefined"]);
    expect(classify(path, path, other)).toEqual(["A: path", "A: path", "A: path"]);
    expect(classify(path, returns, path, other)).toEqual([
      "A: path",
      "A: returns",
      "A: path",
      "A: undefined",
    ]);
  });

  it("unknown, in an operation of more sections than any has", () => {
    const many = (count: number) =>
      classify(operation("get", "/a/{b}", ...Array.from({ length: count }, () => section("A", "b: string"))));
    expect(many(32)[0]).toContain("A: path");
    expect(many(33)[0]).not.toContain("A: path");
  });
});
