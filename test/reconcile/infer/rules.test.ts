import { describe, expect, it } from "vitest";
import { ruleNames } from "../../../generator/reconcile/index.js";
import { findProperty, number, object, Page, reconcilePages, text, type Said } from "../support/claims.js";

const get = { method: "get", path: "/things/{id}" } as const;
const list = { method: "get", path: "/things" } as const;
const create = { method: "post", path: "/things" } as const;

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
    ["182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", "uuid"],
  ])("reads %s as %s", (value, format) => {
    expect(findThing([withExample(value)], "at").schema).toEqual({ kind: "string", format });
  });

  it.each(["at", "string", "gateway: a name", "12:30"])("reads nothing from %s", (value) => {
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
  ])("reads %j", (description, facts) => {
    expect(describeSize(description)).toEqual({ kind: "number", description, ...facts });
  });

  it.each(["HTTP status (4xx-5xx)", "See RFC 1-2", "Version 2019-12", "A range (5-1)"])(
    "reads nothing in %j",
    (description) => {
      expect(describeSize(description)).toEqual({ kind: "number", description });
    },
  );

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
    const body = spec.operations.find(({ name }) => name === "create")?.requestBody?.schema;
    expect(body?.kind === "object" && body.properties[0]?.schema).toMatchObject({ maxLength: 64 });
  });

  it("carries nothing where two uses say different things", () => {
    const { spec } = reconcilePages([describeThings(bounded, { constraints: { maxLength: 32 } })]);
    expect(findProperty(spec, "ThingGetResponse", "name").schema).toMatchObject({ maxLength: 64 });
    expect(findProperty(spec, "ThingListResponse", "name").schema).toMatchObject({ maxLength: 32 });
    const body = spec.operations.find(({ name }) => name === "create")?.requestBody?.schema;
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
    const body = spec.operations.find(({ name }) => name === "create")?.requestBody?.schema;
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
