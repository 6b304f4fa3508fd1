import { describe, expect, it } from "vitest";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import { listSaid } from "../../support/list-said.js";

/** What a part with these lines says of its members, and what is reported. */
function readPart(head: string, lines: readonly string[]): readonly string[] {
  const text = ["Get", "GET/dogs", `${head}Expand Collapse`, ...lines].join("\n");
  return listSaid(text, referencePage.read({ name: "page.txt", text }))
    .slice(1)
    .filter((line) => !/: (?:exists|required .*)$/.test(line))
    .map((line) => line.replace(" of get /dogs", ""));
}

const read = (...lines: readonly string[]) => readPart("Query Parameters", lines);

describe("lines that a scrape has run together, with an anchor after each", () => {
  it.each([
    [
      "are declarations and constraints",
      ["a: string[]b: stringmaxLength3minLength1[](#b)c: string"],
      [
        'query a: type {"type":"string"}',
        'query b: constraint {"keyword":"maxLength","value":3}',
        'query b: constraint {"keyword":"minLength","value":1}',
        'query b: type {"type":"string"}',
        'query c: type {"type":"string"}',
      ],
    ],
    [
      "may have the mark of alternatives between them",
      ['a: "x" or "y"[]One of the following:[]"x"[]"y"'],
      ['query a: type {"type":"literal"}', 'query a: values {"values":["x","y"]}'],
    ],
    [
      "may be in bold, or escaped",
      ["**a\\_b**: string[]`c: string`[]"],
      ['query a_b: type {"type":"string"}', 'query c: type {"type":"string"}'],
    ],
    [
      "may have several anchors",
      ["[](#a)a: string[][](#a_1)b: string[]"],
      ['query a: type {"type":"string"}', 'query b: type {"type":"string"}'],
    ],
    ["are one declaration where there is one", ["a: string[]"], ['query a: type {"type":"string"}']],
    [
      "are prose where one of them is nothing known",
      ["a: string", "b: string[]and more[]"],
      ['query a: description {"text":"b: string[]and more[]"}', 'query a: type {"type":"string"}'],
    ],
  ])("%s", (_, lines, said) => {
    expect(read(...lines)).toEqual(said);
  });

  it("are not split without an anchor", () => {
    expect(read("a: string", "b: stringmaxLength3")).toEqual([
      'query a: description {"text":"b: stringmaxLength3"}',
      'query a: type {"type":"string"}',
    ]);
  });

  it("keep their places", () => {
    const text = ["Get", "GET/dogs", "Query ParametersExpand Collapse", "a: string[]b: string[]"].join("\n");
    const { claims } = referencePage.read({ name: "page.txt", text });
    const quoted = claims
      .filter(({ assertion }) => assertion.aspect === "exists")
      .map(({ at }) => text.slice(at.start, at.end));
    expect(quoted).toEqual(["a: string", "b: string"]);
  });
});

describe("a line that is no declaration", () => {
  it("describes the one before it, with those beside it", () => {
    expect(read("a: string", "One.", "", "Two.", "```", "b: string", "```")).toEqual([
      'query a: description {"text":"One.\\n\\nTwo.\\n```\\nb: string\\n```"}',
      'query a: type {"type":"string"}',
    ]);
  });

  it("may have the form of one whose type is a model", () => {
    expect(readPart("Models", ["Dog { b }", "Note: Deprecated", "b: string"])).toEqual([
      'type Dog: description {"text":"Note: Deprecated"}',
      'type Dog: type {"type":"object"}',
      'type Dog .b: type {"type":"string"}',
    ]);
    expect(readPart("Models", ["Dog { b }", "Note: string", "b: string"])).toContain(
      "! item-misplaced: Note: string",
    );
  });

  it.each([
    ...[
      "b: object { c",
      "b: optional object { c, d",
      "b: array of map[string",
      "b: array of object {c",
      '"b c": map[string',
    ],
    ...["b-c.d: string [", "b: map[object { c ]"],
  ])("is reported where it begins as one: %s", (line) => {
    expect(read("a: string", line)).toEqual([
      'query a: type {"type":"string"}',
      `! declaration-broken: ${line}`,
    ]);
  });

  it.each(["the b: object { c", "b: the object { c", "b: an (object", "b {", "b: object { c }}", "b: x ]["])(
    "is prose where it does not: %s",
    (line) => {
      expect(read("a: string", line)).toEqual([
        `query a: description ${JSON.stringify({ text: line })}`,
        'query a: type {"type":"string"}',
      ]);
    },
  );

  it("describes nothing below one that is not read", () => {
    expect(read("a: string", "B { c }", "Words.", "maxLength3")).toEqual([
      'query a: type {"type":"string"}',
      "! item-misplaced: B { c }",
      "! stretch-unused: Words.",
      "! stretch-unused: maxLength3",
    ]);
    expect(read("a: string", "string", "array of number")).toEqual([
      'query a: description {"text":"string\\narray of number"}',
      'query a: type {"type":"string"}',
    ]);
  });
});

describe("the mark of alternatives", () => {
  it.each(["One of the following:", "one of the following", "Accepts one of the following:"])(
    "is %s",
    (mark) => {
      expect(read("a: Size", mark, '"x"', '"y"')).toEqual([
        'query a: model {"name":"Size"}',
        'query a: type {"type":"literal"}',
        'query a: values {"values":["x","y"]}',
      ]);
    },
  );

  it.each(["Pick one of the following:", "One of the following: these", "One of the followings"])(
    "is not %s",
    (words) => {
      expect(read("a: Size", words)).toEqual([
        `query a: description ${JSON.stringify({ text: words })}`,
        'query a: model {"name":"Size"}',
      ]);
    },
  );
});

describe("a property whose name begins with Deprecated", () => {
  it("is a deprecated one, or has that name where it must follow, or where no other has a place", () => {
    expect(read("Deprecateda: string")).toEqual(["query a: deprecated", 'query a: type {"type":"string"}']);
    expect(read("b: object { Deprecateda }", "Deprecateda: string")).toEqual([
      'query b: type {"type":"object"}',
      'query b .Deprecateda: type {"type":"string"}',
    ]);
    expect(read("b: object { a }", "Deprecateda: string")).toEqual([
      'query b: type {"type":"object"}',
      "query b .a: deprecated",
      'query b .a: type {"type":"string"}',
    ]);
    expect(
      readPart("Models", ["Dog { a, b, c, 2 more }", "a: 1", "b: 1", "c: 1", "Deprecatedd: 1", "e: 1"]),
    ).toContain("type Dog .d: deprecated");
    expect(readPart("Models", ["Dog { Deprecateda }", "Deprecateda: string"])).toEqual([
      'type Dog: type {"type":"object"}',
      'type Dog .Deprecateda: type {"type":"string"}',
    ]);
  });
});
