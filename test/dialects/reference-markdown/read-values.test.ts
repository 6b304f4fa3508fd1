import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPages } from "../../support/read-openapi.js";
import { flatten } from "../../support/render-reference.js";

const load = (fixture: string) =>
  readFileSync(`test/fixtures/dialects/reference-markdown/${fixture}/input.md`, "utf8");
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const orNull = (name: string) => ({ anyOf: [named(name), { type: "null" }] });

describe.each([
  ["many lines", (text: string) => text],
  ["one line", flatten],
])("in %s", (_, print) => {
  const read = (text: string) => readPages(print(text));

  it("a printed union is kept, whatever an example shows of it", () => {
    const { body, schemas } = read(load("scalar-of-a-union"));
    expect(body?.["properties"]).toEqual({ shade: named("Shade") });
    expect(schemas["Shade"]).toEqual({
      anyOf: [{ type: "string", enum: ["red", "blue"] }, { type: "string" }],
    });
  });

  it("null of a directly named model or enumeration is kept, as any other", () => {
    const { answer, codes } = read(load("nullable-models"));
    expect(answer?.["properties"]).toMatchObject({
      owner: orNull("Person"),
      kind: orNull("Kind"),
      plain: { type: ["string", "null"] },
      inline: { type: ["object", "null"] },
      list: { type: ["array", "null"], items: named("Person") },
      words: { type: ["array", "null"] },
      table: { type: ["object", "null"], additionalProperties: named("Person") },
      models: { anyOf: [named("Cat"), named("Dog"), { type: "null" }] },
      letters: { enum: ["x", "y", null] },
    });
    expect(codes).toEqual([]);
  });

  it.each([
    ["earlier", "## Get box", "**get**", "### Returns", (fields: string) => ` { ${fields} }`],
    ["newest", "# Get box", "**GET**", "## Returns", () => ""],
  ])("null of an object with a name is kept, of an answer and of a variant, in the %s form", (...form) => {
    const [, title, verb, returns, fields] = form;
    const page = [
      title,
      `${verb} \`/box\``,
      returns,
      `- \`Box object${fields("id, lid")} or null\``,
      "  - `id: string`",
      "  - `lid: Lid or Cap`",
      `    - \`Lid object${fields("size")} or null\``,
      "      - `size: number`",
      `    - \`Cap object${fields("width")}\``,
      "      - `width: number`",
    ];
    const { answer, codes, schemas } = read(page.join("\n\n"));
    expect(answer).toEqual(orNull("Box"));
    expect(schemas["Box"]?.["properties"]).toEqual({
      id: { type: "string" },
      lid: { anyOf: [named("Lid"), named("Cap"), { type: "null" }] },
    });
    expect(codes).toEqual([]);
  });

  it("a model whose variants are printed, and which the example shows as an array, is an array of them", () => {
    const { answer, schemas } = read(load("arrays-by-example"));
    expect(answer?.["properties"]).toEqual({ steps: named("Steps") });
    expect(schemas["Steps"]).toEqual({ type: "array", items: { oneOf: [named("Walk"), named("Ride")] } });
  });

  it("a variant that is shortened where its model is printed again is no other one", () => {
    const { codes, schemas } = read(load("shortened-variants"));
    expect(schemas["Config"]?.["properties"]?.["policy"]).toEqual({ oneOf: [named("Allow"), named("Ask")] });
    expect(schemas["Ask"]?.["properties"]).toEqual({ type: { type: "string", const: "ask" } });
    expect(codes).toEqual([]);
  });
});

it("null of the values of a map is kept, and is no null of the map", () => {
  const page = [
    "## Put",
    "**put** `/things`",
    "### Body Parameters",
    "- `words: map[string or null]`",
    "- `table: optional map[string] or null`",
    '- `ranks: map["gold" or "silver" or null]`',
    '  - `"gold"`',
    '  - `"silver"`',
    "- `shelves: array of map[Person or null]`",
    "  - `name: string`",
    "- `sides: map[object { left }  or object { right }  or null]`",
    "  - `Left object { left }`",
    "    - `left: number`",
    "  - `Right object { right }`",
    "    - `right: number`",
  ].join("\n\n");
  const { body, codes } = readPages(page);
  expect(body?.["properties"]).toEqual({
    words: { type: "object", additionalProperties: { type: ["string", "null"] } },
    table: { type: ["object", "null"], additionalProperties: { type: "string" } },
    ranks: {
      type: "object",
      additionalProperties: { type: ["string", "null"], enum: ["gold", "silver", null] },
    },
    shelves: { type: "array", items: { type: "object", additionalProperties: orNull("Person") } },
    sides: {
      type: "object",
      additionalProperties: { anyOf: [named("Left"), named("Right"), { type: "null" }] },
    },
  });
  expect(codes).toEqual([]);
});

it("null of a model is kept in a parameter and in a body", () => {
  const page = [
    "## Put",
    "**put** `/things`",
    "### Query Parameters",
    "- `sort: optional Sort or null`",
    '  - `"up"`',
    '  - `"down"`',
    "### Body Parameters",
    "- `owner: Person or null`",
    "  - `name: string`",
  ].join("\n\n");
  const { body, parameters } = readPages(page);
  expect(parameters.map(({ schema }) => schema)).toEqual([orNull("Sort")]);
  expect(body?.["properties"]).toEqual({ owner: orNull("Person") });
});

it("null of an object with a name is that of the type where the page defines it", () => {
  const page = [
    "# Boxes",
    "## Get Box",
    "**GET** `/v1/box`",
    "### Returns",
    "- `box: Box`",
    "  - `id: string`",
    "## Domain types",
    "### Box",
    "- `Box object or null`",
    "  - `id: string`",
  ].join("\n\n");
  const { answer, schemas } = readPages(page);
  expect(answer?.["properties"]).toEqual({ box: named("Box") });
  expect(schemas["Box"]).toMatchObject({ type: ["object", "null"] });
});
