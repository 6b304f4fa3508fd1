import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/model/index.js";
import { readMisread, readTexts, type PagesMade } from "../support/read-text.js";

const operationOf = ({ spec }: PagesMade) => spec.operations[0];

/** The members of the answer, with what they are in a few words. */
function membersOf(made: PagesMade): Readonly<Record<string, unknown>> {
  const schema = operationOf(made)?.responses[0]?.content[0]?.schema;
  if (schema?.kind !== "object") throw new Error(`the answer is ${schema?.kind ?? "nothing"}`);
  return Object.fromEntries(schema.properties.map(({ name, schema }) => [name, outline(schema, made)]));
}

function outline(schema: Schema, made: PagesMade): unknown {
  if (schema.kind === "ref") {
    const named = made.spec.schemas.find(({ name }) => name === schema.name);
    return named ? { [schema.name]: outline(named.schema, made) } : schema.name;
  }
  if (schema.kind === "object") {
    return Object.fromEntries(schema.properties.map((one) => [one.name, outline(one.schema, made)]));
  }
  if (schema.kind === "array") return [outline(schema.items, made)];
  return schema.kind === "literal" ? schema.values : schema.kind;
}

const page = (...lines: readonly string[]) =>
  readTexts({
    "page.md": ["# List boxes", "GET/boxes", "##### ReturnsExpand Collapse", ...lines].join("\n\n"),
  });

describe("a link in a type", () => {
  it("may have parentheses and brackets in its address", () => {
    const skill = { Skill: { id: "string", name: "string" } };
    expect(membersOf(readMisread("04-link-with-parentheses.md"))).toEqual({ data: [skill], more: "boolean" });
    const assigned = membersOf(readMisread("05-link-with-parentheses-silent.md"));
    expect(assigned).toEqual({
      kind: ["assignment"],
      badge: { Badge: { id: "string", title: "string" } },
      done: "boolean",
    });
  });

  it.each([
    ["[Lid](/ref#(a)) { id }", { Lid: { id: "string" } }],
    ["[Lid](/ref#(a(b)c)%20[d]) { id }", { Lid: { id: "string" } }],
    ["[Lid](/ref#(resource) lids > (model) lid) { id }", { Lid: { id: "string" } }],
    ["array of [Lid](</ref (a)>) { id }", [{ Lid: { id: "string" } }]],
    ['[Lid](https://a.example/x_(y) "The (lid)") { id }', { Lid: { id: "string" } }],
  ])("%s", (type, lid) => {
    expect(membersOf(page(`lid: ${type}`, "id: string", "more: boolean"))).toEqual({ lid, more: "boolean" });
  });
});

describe("what a scrape leaves behind", () => {
  it("is no description, and no part of a type", () => {
    const made = page(
      "<details>",
      "<summary>order: string</summary>",
      '<a id="order"></a>The order.[](#order)',
      "[](/ref#(a)%20b)",
      "</details>",
      "Link to this section",
      "more: <a href='#m'>boolean</a>",
    );
    expect(membersOf(made)).toEqual({ order: "string", more: "boolean" });
    const schema = operationOf(made)?.responses[0]?.content[0]?.schema;
    const [order] = schema?.kind === "object" ? schema.properties : [];
    expect(order?.schema.description).toBe("The order.");
    expect(made.diagnostics.filter(({ code }) => code !== "server-unknown")).toEqual([]);
  });

  it("may be a lost space around `or`", () => {
    const order = operationOf(readMisread("16-missing-space-before-or.md"))?.parameters[0]?.schema;
    expect(order).toMatchObject({ kind: "literal", values: ["asc", "desc"] });
    const values = ["One of the following:", '"a"', '"b"', '"c"'];
    expect(membersOf(page('x: "a"or"b" or"c"', ...values, "more: boolean"))).toEqual({
      x: ["a", "b", "c"],
      more: "boolean",
    });
  });

  it("may be the anchor of a member, the label of a fold, and blocks of a list", () => {
    const made = page(
      'order: string<a href="#order">#</a>',
      "<details><summary>Show 2 values</summary>",
      "<ul><li>The order.</li><li>Twice.</li></ul>",
      "</details>",
      "more: boolean<a href='#more'>¶</a>",
    );
    expect(membersOf(made)).toEqual({ order: "string", more: "boolean" });
    const schema = operationOf(made)?.responses[0]?.content[0]?.schema;
    const [order] = schema?.kind === "object" ? schema.properties : [];
    expect(order?.schema.description?.split(/\s+/)).toEqual(["The", "order.", "Twice."]);
  });

  it("may be several constraints in one line", () => {
    const made = page(
      "name: string",
      "maxLength64 minLength1",
      "size: number",
      "minimum-2 maximum10 formatdouble",
    );
    const schema = operationOf(made)?.responses[0]?.content[0]?.schema;
    expect(schema?.kind === "object" && schema.properties.map((one) => one.schema)).toEqual([
      { kind: "string", minLength: 1, maxLength: 64 },
      { kind: "number", minimum: -2, maximum: 10, format: "double" },
    ]);
  });

  it("may be a constraint that is printed twice", () => {
    const made = page("name: string", "maxLength64", "minLength1", "maxLength64");
    expect(made.ledger).not.toMatch(/against:/);
  });
});

describe("a deprecation with its reason", () => {
  it("is no title, and opens the description", () => {
    const made = readMisread("15-deprecated-with-reason.md");
    expect(operationOf(made)).toMatchObject({
      name: "delete",
      summary: "Delete box",
      deprecated: true,
      description: "Deprecated: Use crates instead\n\nDeletes a box.",
    });
    expect(membersOf(made)).toEqual({ id: "string", deleted: "boolean" });
    expect(JSON.stringify(made.spec)).not.toContain("HTTPHTTP");
  });

  it.each(["Deprecated. Use crates", "Deprecated - Use crates", "**Deprecated**: Use crates"])(
    "%s",
    (mark) => {
      const made = readTexts({ "page.md": ["# Get box", mark, "GET/boxes/{id}"].join("\n\n") });
      expect(operationOf(made)).toMatchObject({
        summary: "Get box",
        deprecated: true,
        description: "Deprecated: Use crates",
      });
    },
  );
});

describe("a page of Markdown", () => {
  const markdown = (...lines: readonly string[]) =>
    readTexts({ "page.md": ["## Get box", "**get** `/boxes`", ...lines].join("\n\n") });

  it.each(['"a"or "b"', '"a" or"b"', '"a"or"b"', '"a" or "b"'])("may have lost a space in %s", (type) => {
    const made = markdown(
      "### Returns",
      `- \`order: ${type}\``,
      '  - `"a"`',
      '  - `"b"`',
      "- `more: boolean`",
    );
    expect(membersOf(made)).toEqual({ order: ["a", "b"], more: "boolean" });
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["server-unknown"]);
  });

  it.each([
    ["**Deprecated.** Use crates.", true],
    ["**Deprecated**: Use crates.", true],
    ["Deprecated: Use crates.", true],
    ["Makes a box.\n\n**Deprecated.** Use crates.", true],
    ["Makes a box. **Deprecated.** Use crates.", true],
    ["Makes a box. **Deprecated** boxes are listed too.", undefined],
    ["Makes a box.\n\nDeprecated. boxes are not.", undefined],
    ["Deprecated boxes are listed too.", undefined],
    ["**Deprecated boxes** are listed too.", undefined],
  ])(
    "says by the first words of a description, or by bold ones in it, whether its operation is deprecated: %s",
    (words, deprecated) => {
      const operation = operationOf(markdown(words, "### Returns", "- `id: string`"));
      expect(operation?.deprecated).toBe(deprecated);
      expect(operation?.description).toBe(words);
    },
  );

  it("has no broken sample where one is empty", () => {
    const made = markdown(
      "### Returns",
      "- `id: string`",
      "### Example",
      "```http\n```",
      "#### Response",
      "```json\n\n```",
    );
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["server-unknown"]);
  });
});

describe("a type of a page text that can't be read", () => {
  it.each(["b: string#", "b: Array<string>", "b: string | number", "b?: string", "b: integer[]"])(
    "is reported, and no description: %s",
    (line) => {
      const made = page("a: string", "Words.", line, "more: boolean");
      expect(membersOf(made)).toEqual({ a: "string", more: "boolean" });
      expect(made.diagnostics.map(({ code }) => code)).toContain("declaration-broken");
      expect(JSON.stringify(made.spec)).not.toContain(line);
    },
  );

  it.each(["note: strings are sorted", "default: string values", "See: Array of boxes"])(
    "is none that is prose: %s",
    (line) => {
      const made = page("a: string", line, "more: boolean");
      expect(made.diagnostics.map(({ code }) => code)).toEqual(["server-unknown"]);
    },
  );
});

describe("an example", () => {
  it("is read once, however often it is printed", () => {
    const made = readMisread("09-example-shown-twice.md");
    const content = operationOf(made)?.responses[0]?.content[0];
    expect(content?.example).toEqual({ name: "New", value: "x" });
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("example-invalid");
  });
});

describe("a title in words", () => {
  it.each([
    ["Modify box", "update"],
    ["Update box", "update"],
    ["Change box", "update"],
    ["Create box", "create"],
  ])("%s is %s", (title, name) => {
    const made = readTexts({ "page.md": [`# ${title}`, "POST/boxes/{box_id}"].join("\n\n") });
    expect(operationOf(made)?.name).toBe(name);
    expect(operationOf(readMisread("17-modify-is-create.md"))?.name).toBe("update");
  });
});

describe("a text that is called a page", () => {
  it("is a cursor, which the answer carries", () => {
    expect(operationOf(readMisread("06-string-page-token.md"))?.pagination).toEqual({
      style: "cursor",
      parameter: "page",
      sizeParameter: "limit",
      items: ["data"],
      nextCursor: ["next_page"],
    });
  });
});
