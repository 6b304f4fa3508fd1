import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { tree } from "../../support/nest-items.js";
import { listClaims } from "../../support/list-claims.js";

/** What a page says of the member `x` of an answer, without that it is there. */
function describeMember(items: string, rest = ""): string[] {
  const bullets = items
    .split("\n")
    .map((line) => line.replace(/^( *)(.*?)(?: -- (.*))?$/, "$1- `$2`\n\n$1  $3"));
  const page = ["## Get", "**get** `/books`", "### Returns", ...bullets, rest].join("\n\n");
  const place = "response 200 of get /books .";
  return listClaims(referenceMarkdown, page).flatMap((line) => {
    if (!line.startsWith(place)) return line.startsWith("!") ? line : [];
    const said = line.slice(place.length);
    return / (?:exists|required true)$/.test(said) ? [] : said;
  });
}

describe("a member is", () => {
  it.each([
    ["a primitive", "x: string", ['x type "string"']],
    ["optional", "x: optional number", ["x required false", 'x type "number"']],
    ["described", "x: string -- words", ['x description "words"', 'x type "string"']],
    [
      "a list",
      "x: array of map[array of string]",
      ['x type "array"', 'x[] type "map"', 'x[]{} type "array"', 'x[]{}[] type "string"'],
    ],
    ["one value, with it beneath or not", 'x: "a"', ['x type "literal"', 'x values ["a"]']],
    [
      "of some values",
      tree`
        x: "a" or "b"
          "a"
          "b"`,
      ['x type "literal"', 'x values ["a","b"]'],
    ],
    [
      "of the values beneath it, also of those that its type leaves out",
      tree`
        x: 1 or 2 or 3 or 2 more
          1
          2
          3
          4
          5`,
      ['x type "literal"', "x values [1,2,3,4,5]"],
    ],
    [
      "of values that the page does not tell in full",
      tree`
        x: 1 or 2 or 3 or 2 more
          1
          2
          3`,
      ["! count-differs"],
    ],
    [
      "of the values of its type, where something else stands beneath it",
      tree`
        x: "a" or "b"
          "a"
          c: string`,
      ['x type "literal"', 'x values ["a","b"]', "! count-differs"],
    ],
    [
      "of values of its type alone",
      'x: "a" or "b"',
      ['x type "literal"', 'x values ["a","b"]', "! children-missing"],
    ],
    ["of values that its type leaves out", 'x: "a" or "b" or "c" or 2 more', ["! children-missing"]],
    [
      "an object",
      tree`
        x: object { a }
          a: string`,
      ['x type "object"', 'x.a type "string"'],
    ],
    ["an object without members", "x: object { a }", ["! children-missing"]],
    [
      "a union that its own words say whole",
      "x: optional string or array of array of number",
      [
        "x required false",
        'x type "union"',
        'x|0 type "string"',
        'x|1 type "array"',
        'x|1[] type "array"',
        'x|1[][] type "number"',
      ],
    ],
    [
      "a map of such a union",
      "x: array of map[string or number]",
      [
        'x type "array"',
        'x[] type "map"',
        'x[]{} type "union"',
        'x[]{}|0 type "string"',
        'x[]{}|1 type "number"',
      ],
    ],
    [
      "a union of which a variant may hold the next",
      "x: string or array of number or boolean",
      ["! children-missing"],
    ],
    [
      "a map of lists or of a union",
      "x: map[array of string or number]",
      [
        'x type "map"',
        'x{} type "array"',
        'x{}[] type "union"',
        'x{}[]|0 type "string"',
        'x{}[]|1 type "number"',
        "! children-missing",
      ],
    ],
    ["a union with a model", "x: string or Lid", ["! children-missing"]],
    ["a union with values", 'x: string or "a"', ["! children-missing"]],
    ["a union that leaves out variants", "x: string or number or boolean or 2 more", ["! children-missing"]],
    [
      "a list or a union of primitives, where nothing tells, as on real pages",
      "x: array of string or number",
      [
        'x type "array"',
        'x[] type "union"',
        'x[]|0 type "string"',
        'x[]|1 type "number"',
        "! children-missing",
      ],
    ],
    ["a list or a union of others, where nothing tells", "x: array of string or Lid", ["! children-missing"]],
    [
      "a list of a union",
      tree`
        x: array of string or number
          string
          number`,
      ['x type "array"', 'x[] type "union"', 'x[]|0 type "string"', 'x[]|1 type "number"'],
    ],
    [
      "a union of named types, which older pages number",
      tree`
        x: A or string or 2 more
          A object { a }
            a: string
          string
          UnionMember2 = number
          B = map[string]`,
      [
        'x type "union"',
        'x|0 model "A"',
        'x|0 type "object"',
        'x|0.a type "string"',
        'x|1 type "string"',
        'x|2 type "number"',
        'x|3 model "B"',
        'x|3 type "map"',
        'x|3{} type "string"',
      ],
    ],
    ["a model of which nothing is known", "x: array of Shelf", ['x type "array"', 'x[] model "Shelf"']],
    [
      "a model, by its members",
      tree`
        x: Shelf
          row: string
          size: optional number`,
      [
        'x model "Shelf"',
        'x type "object"',
        'x.row type "string"',
        "x.size required false",
        'x.size type "number"',
      ],
    ],
    [
      "a model, by its values",
      tree`
        x: Rank
          "gold"
          "silver"`,
      ['x model "Rank"', 'x type "literal"', 'x values ["gold","silver"]'],
    ],
    [
      "a model, by its variants",
      tree`
        x: Media
          "gold"
            "gold"
          string`,
      ['x model "Media"', 'x type "union"', 'x|0 type "literal"', 'x|0 values ["gold"]', 'x|1 type "string"'],
    ],
    [
      "a model with fields beside its name",
      tree`
        x: Shelf { row }
          row: string`,
      ['x model "Shelf"', 'x type "object"', 'x.row type "string"'],
    ],
  ])("%s", (_, items, said) => {
    expect(describeMember(items)).toEqual(said);
  });

  it.each([
    ["a primitive", "- `Shelf = number`", ['x model "Shelf"', 'x type "number"']],
    [
      "a list of primitives",
      "- `Shelf = array of map[string]`",
      ['x model "Shelf"', 'x type "array"', 'x[] type "map"', 'x[]{} type "string"'],
    ],
    ["two things", "- `Shelf = number`\n\n### Again\n\n- `Shelf = string`", ['x model "Shelf"']],
  ])("a model that is %s elsewhere", (_, types, said) => {
    expect(describeMember("x: Shelf", `## Domain Types\n\n### Shelf\n\n${types}`)).toEqual(said);
  });

  it.each([
    ['"gold"', ['x model "Rank"', 'x type "string"']],
    ["1", ['x model "Rank"', 'x type "number"']],
    ["true", ['x model "Rank"', 'x type "boolean"']],
    ["[[1]]", ['x model "Rank"', 'x type "array"', 'x[] type "array"', 'x[][] type "number"']],
    ["null", ['x model "Rank"']],
    ["[]", ['x model "Rank"']],
    ["{}", ['x model "Rank"']],
  ])("a model that the example shows as %s", (value, said) => {
    const example = `### Example\n\n\`\`\`http\ncurl\n\`\`\`\n\n#### Response\n\n\`\`\`json\n{"x":${value}}\n\`\`\``;
    expect(describeMember("x: Rank", example)).toEqual(said);
  });

  it("null or not, where the page says so of any", () => {
    expect(describeMember("x: string or null\ny: string")).toEqual([
      "x nullable true",
      'x type "string"',
      "y nullable false",
      'y type "string"',
    ]);
  });
});
