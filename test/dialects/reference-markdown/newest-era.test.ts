import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPages } from "../../support/read-openapi.js";

/** What a fixture of the newest form becomes. */
const read = (fixture: string) =>
  readPages(readFileSync(`test/fixtures/dialects/reference-markdown/${fixture}/input.md`, "utf8"));

describe("of the newest pages is read", () => {
  it("an enumeration whose values lie open among the variants of a union, with what is said of each", () => {
    const { answer, body, codes, schemas } = read("newest-open-values");
    expect(body).toMatchObject({ required: ["finish"] });
    expect(schemas["Finish"]).toEqual({
      anyOf: [
        {
          description:
            '- `"matt"`: No shine.\n- `"gloss"`: Deprecated: Gone after June. Use `matt`. Much shine.',
          type: "string",
          enum: ["matt", "gloss"],
        },
        { type: "string" },
      ],
    });
    expect(schemas["Tag"]).toEqual({
      anyOf: [{ type: "string" }, { type: "string", enum: ["hot", "cold"] }],
    });
    expect(answer).toMatchObject({
      required: ["type", "id"],
      properties: { type: { type: "string", const: "box" }, id: { type: "string" } },
    });
    expect(codes).toEqual([]);
  });

  it("an enumeration that is one variant, with its values under it", () => {
    const { answer, codes, parameters, schemas } = read("newest-enclosed-values");
    expect(parameters).toEqual([
      {
        name: "x-tags",
        in: "header",
        schema: { type: "array", items: { $ref: "#/components/schemas/Tag" } },
      },
    ]);
    expect(schemas["Tag"]).toEqual({
      anyOf: [{ type: "string" }, { type: "string", enum: ["hot", "cold", "wet", "dry", "odd"] }],
    });
    expect(answer?.["properties"]?.["type"]).toEqual({ type: "string", const: "box" });
    expect(codes).toEqual([]);
  });

  it("sub-resources, by the path in their headings", () => {
    const { codes, operations, schemas } = read("newest-sub-resources");
    expect(operations.map((it) => it["x-sdk"]?.["resource"])).toEqual([
      ["boxes"],
      ["boxes", "lids"],
      ["boxes", "lids", "hinges"],
    ]);
    expect(operations[2]?.["responses"]).toEqual({ "200": { description: "OK" } });
    expect(schemas["Box"]).toMatchObject({ required: ["type", "id"] });
    expect(codes).toEqual([]);
  });

  it("every kind of constraint", () => {
    const { answer, codes, parameters } = read("newest-constraints");
    expect(parameters.map((it) => [it["name"], it["schema"], it["description"]])).toEqual([
      [
        "limit",
        { type: "number", minimum: -1, maximum: 100, default: 20 },
        "How many (default: 20, max: 100).",
      ],
      ["order", { type: "string", enum: ["asc", "desc"], default: "asc" }, undefined],
      ["prefix", { type: "string", default: "" }, undefined],
      [
        "states",
        { type: "array", minItems: 1, maxItems: 3, items: { type: "string", enum: ["open", "shut"] } },
        undefined,
      ],
    ]);
    expect(answer?.["properties"]).toEqual({
      code: { type: "string", minLength: 1, maxLength: 8, pattern: "^[a-z]{1,8}$" },
      made_at: { type: ["string", "null"], format: "date-time" },
      note: { type: "string", default: "Not set, yet" },
      open: { type: "boolean", default: false },
      size: { type: "integer", format: "int32" },
      weight: { type: "number", format: "double" },
    });
    expect(codes).toEqual([]);
  });

  it("a repeated model as the first printing of it shows it", () => {
    const { codes, schemas } = read("newest-repeated-models");
    expect(schemas["Panel"]).toEqual({
      type: "object",
      required: ["colour", "hinge"],
      properties: { colour: { type: "string" }, hinge: { $ref: "#/components/schemas/Hinge" } },
    });
    expect(schemas["Hinge"]).toMatchObject({ properties: { steel: { type: "boolean" } } });
    expect(schemas["Box"]?.["properties"]).toMatchObject({
      front: { $ref: "#/components/schemas/Panel" },
      parts: { type: "array", items: { $ref: "#/components/schemas/Panel" } },
      spare: {
        oneOf: [
          { $ref: "#/components/schemas/FlatLid", description: "A flat one." },
          { $ref: "#/components/schemas/RoundLid" },
          { type: "null" },
        ],
      },
    });
    expect(codes).toEqual([]);
  });

  it("a model of which nothing is printed as what an example shows, with a word about it", () => {
    const { answer, codes, schemas } = read("newest-one-value-model");
    expect(answer?.["properties"]).toEqual({
      amount: { type: "string" },
      coin: { description: "The only coin there is.", $ref: "#/components/schemas/Coin" },
    });
    expect(schemas["Coin"]).toEqual({ type: "string" });
    expect(codes).toEqual(["model-unprinted"]);
  });

  it("a model that a list in it names, which needs no word: it is printed around", () => {
    const members = ["- `value: Value`", "  - `string`", "  - `List = array of Value`"].join("\n\n");
    const page = `# Set Box\n\n**PUT** \`/v1/box\`\n\n## Body parameters\n\n${members}\n`;
    const { codes, schemas } = readPages(page);
    expect(schemas).toMatchObject({
      Value: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/List" }] },
      List: { type: "array", items: { $ref: "#/components/schemas/Value" } },
    });
    expect(codes.filter((code) => code !== "server-unknown")).toEqual([]);
    const other = readPages(page.replace("array of Value", "array of Other"));
    expect(other.codes).toContain("model-unprinted");
  });

  it("a form, whose files the format and the example command tell", () => {
    const { body, codes, operation } = read("newest-form");
    expect(Object.keys(operation["requestBody"]?.["content"] ?? {})).toEqual(["multipart/form-data"]);
    expect(body).toEqual({
      type: "object",
      required: ["file"],
      properties: {
        file: { description: "The drawing.", type: "string", format: "binary" },
        extras: {
          description: "More drawings.",
          type: "array",
          items: { type: "string", format: "binary" },
        },
        keep_seconds: { type: "number", minimum: 60, maximum: 3600 },
      },
    });
    expect(codes).toEqual(["form-name-differs"]);
  });

  it("unions of objects, deprecations and single values", () => {
    const { answer, body, codes, schemas } = read("newest-inline-unions");
    expect(body?.["properties"]).toEqual({
      lid: {
        oneOf: [
          { $ref: "#/components/schemas/Flat" },
          { $ref: "#/components/schemas/Round" },
          { type: "null" },
        ],
      },
      zone: { type: ["string", "null"], enum: ["north", null] },
    });
    expect(schemas["Flat"]?.["properties"]?.["old_name"]).toEqual({
      description: "The name it had.",
      deprecated: true,
      type: ["string", "null"],
    });
    expect(answer?.["properties"]).toEqual({
      holds: {
        type: "object",
        additionalProperties: {
          anyOf: [{ $ref: "#/components/schemas/Toy" }, { $ref: "#/components/schemas/Tool" }],
        },
      },
      where: {
        anyOf: [
          { type: "array", items: { type: "string" } },
          { type: "string", const: "anywhere" },
        ],
      },
    });
    expect(schemas["Toy"]).toMatchObject({ required: ["name"] });
    expect(codes).toEqual([]);
  });

  it("a whole page", () => {
    const { codes, operation, schemas } = read("newest-page");
    expect(operation).toMatchObject({
      summary: "Get Box",
      description: "Look one box up.",
      externalDocs: { url: "https://docs.example.com/api/boxes/retrieve" },
    });
    expect(schemas["Box"]?.["properties"]).toMatchObject({
      made_at: { description: "When the box was made.", type: "string", format: "date-time" },
      owner: { type: ["object", "null"], properties: { name: { type: "string" } } },
      shelf: { type: ["string", "null"], deprecated: true, description: "Deprecated: Use `owner` instead." },
    });
    expect(codes).toEqual([]);
  });

  it("a sub-resource that has nothing but methods without an operation", () => {
    const page = (...lines: readonly string[]) =>
      readPages(
        ["# Boxes", "## Get Box", "**GET** `/v1/box`", "### Returns", "- `id: string`", ...lines].join(
          "\n\n",
        ),
      );
    const { answer, codes } = page("## Boxes › Hooks", "### Unwrap", "Unwraps a box.");
    expect(answer?.["properties"]).toEqual({ id: { type: "string" } });
    expect(codes).toEqual([]);
    const listed = page(
      "## Boxes › Hooks",
      "### Unwrap",
      "Unwraps.",
      "### List Hooks",
      "**GET** `/v1/hooks`",
    );
    expect(listed.operations.map((it) => it["operationId"])).toEqual(["boxes.get", "boxes.hooks.list"]);
  });

  it("the default of a single value where null is another one", () => {
    const member = (type: string) => {
      const lines = [
        "# Set Box",
        "**PUT** `/v1/box`",
        "## Body parameters",
        `- \`mode: ${type}\``,
        "  default: a",
      ];
      return readPages(lines.join("\n\n")).body?.["properties"]?.["mode"];
    };
    expect(member('optional "a" or null')).toEqual({
      type: ["string", "null"],
      enum: ["a", null],
      default: "a",
    });
    expect(member('optional "a"')).toEqual({ type: "string", const: "a" });
  });

  it.each([
    ["on a line each", ["default: 20", "maximum: 100, minimum: 1"]],
    ["twice", ["default: 20, maximum: 100, minimum: 1", "default: 20, maximum: 100, minimum: 1"]],
    ["twice on a line", ["default: 20, maximum: 100, default: 20, minimum: 1"]],
  ])("constraints that are printed %s are no description", (_, constraints) => {
    const lines = ["How many.", ...constraints].map((line) => `  ${line}`);
    const page = ["# Set Box", "**PUT** `/v1/box`", "## Body parameters", "- `size: number`", ...lines];
    expect(readPages(page.join("\n\n")).body?.["properties"]?.["size"]).toEqual({
      description: "How many.",
      type: "number",
      default: 20,
      minimum: 1,
      maximum: 100,
    });
  });

  it("constraints that contradict each other stay words of the description", () => {
    const page = ["# Set Box", "**PUT** `/v1/box`", "## Body parameters", "- `size: number`"];
    const lines = ["  maximum: 5", "  maximum: 9"];
    expect(readPages([...page, ...lines].join("\n\n")).body?.["properties"]?.["size"]).toEqual({
      description: "maximum: 5",
      type: "number",
      maximum: 9,
    });
  });

  it("a description has its lines, whichever character ends them", () => {
    const page = [
      "# Set Box",
      "**PUT** `/v1/box`",
      "## Body parameters",
      "- `size: number`",
      "  One",
      "  Two",
    ];
    const [read, other] = ["\n", "\r"].map((end) => readPages(page.join(end + end)).body);
    expect(other).toEqual(read);
    expect(read?.["properties"]?.["size"]).toEqual({ description: "One\n\nTwo", type: "number" });
  });

  it.each([
    ["~~~", "~~~"],
    ["~~~json", "~~~~"],
    ["```", "````"],
    ["````md", "````"],
  ])("a block between %s and %s, with whatever stands in it, as a part of a description", (open, close) => {
    const block = ["Such as", open, "- `lid: string`", "## Returns", close].join("\n\n  ");
    const page = ["# Set Box", "**PUT** `/v1/box`", "## Body parameters", "- `size: number`", `  ${block}`];
    const { body, codes } = readPages([...page, "- `top: string`"].join("\n\n"));
    expect(body?.["properties"]).toEqual({
      size: { description: block.replaceAll("\n  ", "\n"), type: "number" },
      top: { type: "string" },
    });
    expect(codes).toEqual([]);
  });
});
