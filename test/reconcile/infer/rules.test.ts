import { describe, expect, it } from "vitest";
import { ruleNames } from "../../../generator/reconcile/index.js";
import {
  findProperty,
  literal,
  number,
  object,
  Page,
  reconcilePages,
  text,
  type Said,
} from "../support/claims.js";
import { schemaOf } from "../../support/contents.js";

const get = { method: "get", path: "/things/{id}" } as const;
const list = { method: "get", path: "/things" } as const;
const create = { method: "post", path: "/things" } as const;

const boolean = (): Said => ({ type: "boolean", required: true });

/** A page with one type, `ThingGetResponse`, that a call returns in an envelope. */
function describeThing(properties: Record<string, Said>, page = new Page("a.md", 1)): Page {
  return page
    .operation(get, "Get a Thing", ["Things"])
    .parameter(get, "path", "id", text())
    .returns(get, object({ result: object(properties), success: { type: "boolean", required: true } }))
    .type("ThingGetResponse", object(properties));
}

/** A page that prints types as classes, with `int` and `Optional`. */
function describeClass(properties: Record<string, Said>): Page {
  return new Page("b.txt", 2, ["integer", "enumerations", "nesting", "optionality"]).type(
    "ThingGetResponse",
    object(properties),
  );
}

function findThing(pages: readonly Page[], name: string, disabledRules: readonly string[] = []) {
  return findProperty(reconcilePages(pages, { disabledRules }).spec, "ThingGetResponse", name);
}

describe("integers", () => {
  const pages = [
    describeThing({ size: number() }),
    describeClass({ size: { type: "integer", required: true } }),
  ];

  it("makes a number an integer where a document that can tell says so", () => {
    expect(findThing(pages, "size").schema).toEqual({ kind: "integer" });
  });

  it("leaves the number when it is switched off", () => {
    expect(findThing(pages, "size", ["integers"]).schema).toEqual({ kind: "number" });
  });

  it("leaves a number that the first document able to tell calls a number", () => {
    const able = describeThing({ size: number() }, new Page("a.md", 1, ["integer", "optionality"]));
    expect(findThing([able, describeClass({ size: { type: "integer" } })], "size").schema).toEqual({
      kind: "number",
    });
  });
});

describe("required-and-optional", () => {
  const optional = describeClass({ size: { type: "number", absentOrNull: true } });

  it("makes a required member nullable where another document has it optional", () => {
    expect(findThing([describeThing({ size: number() }), optional], "size")).toEqual({
      name: "size",
      required: true,
      schema: { kind: "number", nullable: true },
    });
  });

  it("leaves an optional member as it is", () => {
    const pages = [describeThing({ size: number({ required: false }) }), optional];
    expect(findThing(pages, "size")).toEqual({ name: "size", required: false, schema: { kind: "number" } });
  });

  it("lets a member be absent and null where no document says which", () => {
    expect(findThing([describeThing({ size: { type: "number" } }), optional], "size")).toEqual({
      name: "size",
      required: false,
      schema: { kind: "number", nullable: true },
    });
  });

  it("does not touch a member that a document says is never null", () => {
    expect(
      findThing([describeThing({ size: number({ nullable: false }) }), optional], "size").schema,
    ).toEqual({
      kind: "number",
    });
  });

  it("leaves the required member when it is switched off", () => {
    const pages = [describeThing({ size: number() }), optional];
    expect(findThing(pages, "size", ["required-and-optional"]).schema).toEqual({ kind: "number" });
  });
});

describe("formats", () => {
  function withExample(value: string): Page {
    const page = describeThing({ at: text() });
    const example = { result: { at: value }, success: true };
    return page.say({ kind: "response", operation: get, status: "200" }, [], {
      aspect: "example",
      value: example,
    });
  }

  it.each([
    ["2019-12-27T18:11:19.117Z", "date-time"],
    ["2019-12-27", "date"],
    ["https://example.com", "uri"],
    ["2019-12-27T18:11:19Z", "date-time"],
    ["2019-12-27T18:11:19+02:00", "date-time"],
    ["182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", "uuid"],
    ["182BD5E5-6E1A-4FE4-A799-AA6D9A6AB26E", "uuid"],
    ["s3+https://example.com/a?b=c", "uri"],
  ])("reads %s as %s", (value, format) => {
    expect(findThing([withExample(value)], "at").schema).toEqual({ kind: "string", format });
  });

  it.each([
    ...["at", "string", "gateway: a name", "12:30", "", "2019-12", "on 2019-12-27", "2019-12-27 or so"],
    ...["2019-12-27T18:11Z", "2019-12-27T18:11:19", "at 2019-12-27T18:11:19Z", "2019-12-27T18:11:19Z or so"],
    ...["182bd5e5", "x182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e0"],
    ...["see https://example.com", "https://example.com or so", "https://", "1http://example.com"],
  ])("reads nothing from %s", (value) => {
    expect(findThing([withExample(value)], "at").schema).toEqual({ kind: "string" });
  });

  it("reads nothing where two examples differ in kind", () => {
    const page = withExample("2019-12-27").say({ kind: "response", operation: get, status: "200" }, [], {
      aspect: "example",
      value: { result: { at: "soon" } },
    });
    expect(findThing([page], "at").schema).toEqual({ kind: "string" });
  });
});

describe("prose-bounds and prose-defaults", () => {
  const describeSize = (description: string, said: Said = {}) =>
    findThing([describeThing({ size: number({ required: false, description, ...said }) })], "size").schema;

  it.each([
    ["Delay in milliseconds (0-5000)", { minimum: 0, maximum: 5000 }],
    ["Amount in cents (min 1,000).", { minimum: 1000 }],
    ["Defaults to `20`. Ranges from `1` to `1000`.", { default: 20, minimum: 1, maximum: 1000 }],
    ["Must be between 1 and 5.", { minimum: 1, maximum: 5 }],
    ["Maximum value is `100`.", { maximum: 100 }],
    ["From -5 on (minimum: -5).", { minimum: -5 }],
    ["The share (0 – 0.5) of calls", { minimum: 0, maximum: 0.5 }],
    ["Range from 1 to `2`", { minimum: 1, maximum: 2 }],
    ["between `1` and 12,000,000", { minimum: 1, maximum: 12_000_000 }],
    ["Minimum of 3, maximum: 4", { minimum: 3, maximum: 4 }],
    ["How many (max 7)", { maximum: 7 }],
    ["The default is `5`.", { default: 5 }],
    ["default: `-1.5`", { default: -1.5 }],
    ["Default value is `2`", { default: 2 }],
    ["Default value: `2`", { default: 2 }],
    ["Default of `2`", { default: 2 }],
  ])("reads %j", (description, facts) => {
    expect(describeSize(description)).toEqual({ kind: "number", description, ...facts });
  });

  it.each(["HTTP status (4xx-5xx)", "See RFC 1-2", "Version 2019-12", "A range (5-1)"])(
    "reads nothing in %j",
    (description) => {
      expect(describeSize(description)).toEqual({ kind: "number", description });
    },
  );

  it.each([
    ["a text, with or without quotation marks", text, 'Defaults to `"asc"`', "asc"],
    ["a text, with or without quotation marks", text, "Defaults to `asc`", "asc"],
    ["a boolean", boolean, "Defaults to `true`", true],
    ["a boolean", boolean, "Defaults to `false`", false],
    ["a boolean, if it is one", boolean, "Defaults to `yes`", undefined],
    ["a number, whatever its decimals", number, "Defaults to `1.25`", 1.25],
    ["a number, if it is one", number, "Defaults to `10 ms`", undefined],
    ["a number, if it is one", number, "Defaults to `about 10`", undefined],
    ["one of the values", () => literal("asc", "desc"), "Defaults to `desc`", "desc"],
    ["one of the values", () => literal("asc", "desc"), "Defaults to `up`", undefined],
  ])("reads the default of %s", (_name, said, description, value) => {
    const pages = [describeThing({ order: { ...said(), required: false, description } })];
    const { schema } = findThing(pages, "order");
    expect("default" in schema ? schema.default : undefined).toBe(value);
  });

  it("reads no default of what has to be there", () => {
    expect(describeSize("Defaults to `20`.", { required: true })).not.toHaveProperty("default");
  });

  it("never contradicts a documented bound", () => {
    expect(describeSize("Between 0 and 10", { constraints: { minimum: 5, maximum: 9 } })).toMatchObject({
      minimum: 5,
      maximum: 9,
    });
    expect(describeSize("(min 20)", { constraints: { maximum: 9 } })).not.toHaveProperty("minimum");
  });
});

describe("shared-shapes and same-parameter", () => {
  const thing = (said: Said = {}) => ({
    name: text({ description: "what it is called", ...said }),
    size: number(),
  });

  function describeThings(bounds: Said, other: Said = {}): Page {
    return describeThing(thing(bounds))
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ result: { type: "array", required: true, items: object(thing(other)) } }))
      .type("ThingListResponse", object(thing(other)))
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ name: text({ description: "what it is called" }) }));
  }

  const bounded = { constraints: { maxLength: 64 } };

  it("carries a bound of one use to the shape, and to the parameter of the same name, type and description", () => {
    const { spec } = reconcilePages([describeThings(bounded)]);
    expect(findProperty(spec, "Thing", "name").schema).toMatchObject({ maxLength: 64 });
    const body = schemaOf(spec.operations.find(({ name }) => name === "create")?.requestBody);
    expect(body?.kind === "object" && body.properties[0]?.schema).toMatchObject({ maxLength: 64 });
  });

  const nameOf = (use: string, pages: readonly Page[]) =>
    findProperty(reconcilePages(pages).spec, use, "name").schema;
  const sizeOf = (use: string, pages: readonly Page[]) =>
    findProperty(reconcilePages(pages).spec, use, "size").schema;
  const nameOfList = {
    root: { kind: "type", name: "ThingListResponse" },
    steps: [{ kind: "property", name: "name" }],
  } as const;

  it("carries that a member may be null, unless a use says that it is not", () => {
    expect(nameOf("Thing", [describeThings({ nullable: true })])).toMatchObject({ nullable: true });
    const pages = [describeThings({ nullable: true }, { nullable: false })];
    expect(nameOf("ThingListResponse", pages)).not.toHaveProperty("nullable");
  });

  it("carries that a member is deprecated", () => {
    const page = describeThings({}).say(nameOfList.root, nameOfList.steps, { aspect: "deprecated" });
    expect(nameOf("Thing", [page])).toMatchObject({ deprecated: true });
    expect(nameOf("Thing", [describeThings({})])).not.toHaveProperty("deprecated");
  });

  it("carries a description to a use that has none", () => {
    const page = describeThings({}).say(
      { kind: "type", name: "ThingListResponse" },
      [{ kind: "property", name: "size" }],
      { aspect: "description", text: "how large it is" },
    );
    expect(sizeOf("Thing", [page])).toMatchObject({ description: "how large it is" });
  });

  it("carries that a number is an integer, unless a document that can tell says otherwise", () => {
    const whole = describeClass({ size: { type: "integer", required: true } });
    expect(sizeOf("Thing", [describeThings({}), whole])).toMatchObject({ kind: "integer" });
    const fraction = new Page("c.txt", 3, ["integer", "optionality"]).type(
      "ThingListResponse",
      object({ size: number() }),
    );
    expect(sizeOf("ThingListResponse", [describeThings({}), whole, fraction])).toMatchObject({
      kind: "number",
    });
  });

  it("carries nothing where two uses say different things", () => {
    const { spec } = reconcilePages([describeThings(bounded, { constraints: { maxLength: 32 } })]);
    expect(findProperty(spec, "ThingGetResponse", "name").schema).toMatchObject({ maxLength: 64 });
    expect(findProperty(spec, "ThingListResponse", "name").schema).toMatchObject({ maxLength: 32 });
    const body = schemaOf(spec.operations.find(({ name }) => name === "create")?.requestBody);
    expect(body?.kind === "object" && body.properties[0]?.schema).not.toHaveProperty("maxLength");
  });

  it("carries nothing to a parameter with another description", () => {
    const page = describeThings(bounded).body(
      create,
      object({ name: text({ description: "the owner" }), id: text() }),
    );
    const { spec } = reconcilePages([
      page,
      new Page("z.md", 0)
        .operation(create, "Create", ["Things"])
        .body(create, object({ name: text({ description: "the owner" }) })),
    ]);
    const body = schemaOf(spec.operations.find(({ name }) => name === "create")?.requestBody);
    expect(body?.kind === "object" && body.properties[0]?.schema).not.toHaveProperty("maxLength");
  });

  it("marks what was carried with where it came from", () => {
    const { ledger } = reconcilePages([describeThings(bounded)]);
    expect(ledger).toContain("`maxLength 64` of `ThingGetResponse.name`");
    expect(ledger).toContain("  - `ThingListResponse.name`\n");
    expect(ledger).toContain("  - `things.create.name`\n");
  });
});

describe("envelope-member", () => {
  const page = (members: Record<string, Said>) =>
    new Page("a.md").operation(get, "Get a Thing", ["Things"]).returns(get, object(members));
  const unwrapOf = (one: Page, disabledRules: readonly string[] = []) =>
    reconcilePages([one], { disabledRules }).spec.operations[0]?.unwrap;
  const envelope = { result: object({ id: text() }), success: text(), errors: text() };

  it("unwraps a result with only an envelope around it", () => {
    expect(unwrapOf(page(envelope))).toBe("result");
    expect(unwrapOf(page(envelope), ["envelope-member"])).toBeUndefined();
  });

  it("leaves a body with other members whole", () => {
    expect(unwrapOf(page({ ...envelope, owner: text() }))).toBeUndefined();
    expect(unwrapOf(page({ result: text() }))).toBeUndefined();
  });
});

describe("pagination", () => {
  const rows = { type: "array", required: true, items: object({ id: text() }) } as const;
  const listing = (query: readonly string[], body: Record<string, Said>): Page =>
    query.reduce(
      (page, name) => page.parameter(list, "query", name, sayParameter(name)),
      new Page("a.md").operation(list, "List Things", ["Things"]).returns(list, object(body)),
    );
  const sayParameter = (name: string) =>
    /^page(?:_?number)?$/iu.test(name) ? number({ required: false }) : text({ required: false });
  const pagesOf = (page: Page) => reconcilePages([page]).spec.operations[0]?.pagination;

  it.each(["page", "page_number", "pageNumber"])("follows the number of a page, in %s", (parameter) => {
    expect(pagesOf(listing([parameter], { data: rows }))).toEqual({
      style: "page",
      parameter,
      items: ["data"],
    });
  });

  it.each(["cursor", "after", "after_id", "page_token", "start_after", "starting_after"])(
    "follows a cursor, in %s",
    (parameter) => {
      const found = pagesOf(listing([parameter], { data: rows, next_cursor: text() }));
      expect(found).toMatchObject({ style: "cursor", parameter, nextCursor: ["next_cursor"] });
    },
  );

  it.each(["next_cursor", "next_page_token", "last_id", "next_page", "cursor"])(
    "finds the cursor of the next page in %s",
    (name) => {
      const found = pagesOf(listing(["after"], { data: rows, [name]: text() }));
      expect(found).toMatchObject({ style: "cursor", nextCursor: [name] });
    },
  );

  it.each(["per_page", "page_size", "limit", "size"])("sets the size of a page by %s", (name) => {
    expect(pagesOf(listing(["page", name], { data: rows }))).toMatchObject({ sizeParameter: name });
  });

  it.each([
    ["totalCount", ["total_count", "total", "total_results"]],
    ["totalPages", ["total_pages", "page_count"]],
    ["pageSize", ["per_page", "page_size", "limit", "size"]],
    ["hasMore", ["has_more"]],
  ])("finds %s in the body, or in an object beside the list", (fact, names) => {
    for (const name of names) {
      expect(pagesOf(listing(["page"], { data: rows, [name]: number() }))).toHaveProperty(fact, [name]);
      const inside = { data: rows, info: object({ [name]: number() }) };
      expect(pagesOf(listing(["page"], inside))).toHaveProperty(fact, ["info", name]);
    }
  });

  it.each(["result", "data", "items", "results"])("takes the list in %s where there are several", (name) => {
    expect(pagesOf(listing(["page"], { others: rows, [name]: rows }))).toMatchObject({ items: [name] });
  });

  it("is none without a list, without a parameter, or with a cursor that no answer names", () => {
    expect(pagesOf(listing(["page"], { id: text(), name: text() }))).toBeUndefined();
    expect(pagesOf(listing(["page"], { one: rows, two: rows }))).toBeUndefined();
    expect(pagesOf(listing(["limit"], { data: rows }))).toBeUndefined();
    expect(pagesOf(listing(["after"], { data: rows }))).toBeUndefined();
  });

  it("follows a cursor that the answer names", () => {
    const page = new Page("a.md")
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "after_id", text({ required: false }))
      .parameter(list, "query", "limit", number({ required: false }))
      .returns(
        list,
        object({
          data: { type: "array", required: true, items: object({ id: text() }) },
          has_more: { type: "boolean", required: true },
          last_id: text(),
        }),
      );
    expect(reconcilePages([page]).spec.operations[0]?.pagination).toEqual({
      style: "cursor",
      parameter: "after_id",
      sizeParameter: "limit",
      items: ["data"],
      hasMore: ["has_more"],
      nextCursor: ["last_id"],
    });
  });
});

it("every rule has a name of its own", () => {
  expect(new Set(ruleNames).size).toBe(ruleNames.length);
});
