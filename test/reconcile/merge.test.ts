import { describe, expect, it } from "vitest";
import type { Ability } from "../../generator/model/index.js";
import {
  array,
  findProperty,
  findSchema,
  literal,
  number,
  object,
  Page,
  reconcilePages,
  text,
  type Said,
} from "./support/claims.js";
import { schemaOf } from "../support/contents.js";

function describeThing(said: Said, rank: number, abilities?: readonly Ability[]): Page {
  return new Page(`page-${String(rank)}.md`, rank, abilities).type("Thing", object({ it: said }));
}

function findIt(...pages: Page[]) {
  return findProperty(reconcilePages(pages).spec, "Thing", "it");
}

describe("a real disagreement", () => {
  it("is decided by rank, whichever document is read first", () => {
    const first = describeThing(text(), 1);
    const second = describeThing({ type: "boolean", required: false }, 2);
    for (const pages of [
      [first, second],
      [second, first],
    ]) {
      expect(findIt(...pages)).toEqual({ name: "it", required: true, schema: { kind: "string" } });
    }
  });

  it("is on record with both quotations", () => {
    const { ledger } = reconcilePages([describeThing(text(), 1), describeThing({ type: "boolean" }, 2)]);
    expect(ledger).toContain("- `Thing.it`, type: `string` (rank)\n");
    expect(ledger).toContain('  - for: `page-1.md` `{"aspect":"type","type":"string"}`\n');
    expect(ledger).toContain('  - against: `page-2.md` `{"aspect":"type","type":"boolean"}`\n');
  });
});

describe("an addition is no disagreement", () => {
  it("where a document of lower rank knows a member, a bound or a value that the first does not", () => {
    const more = new Page("b.md", 2).type(
      "Thing",
      object({ it: number({ constraints: { maximum: 5 } }), other: text() }),
    );
    const { ledger, spec } = reconcilePages([describeThing(number(), 1), more]);
    expect(findProperty(spec, "Thing", "it").schema).toEqual({ kind: "number", maximum: 5 });
    expect(findProperty(spec, "Thing", "other").required).toBe(true);
    expect(ledger).not.toContain("## Disagreements");
    expect(ledger).toContain("- `Thing.other`: `b.md`");
  });

  it("where the first document says unknown and another one what it is", () => {
    expect(
      findIt(describeThing({ type: "unknown", required: true }, 1), describeThing(text(), 2)).schema,
    ).toEqual({ kind: "string" });
  });

  it("but an empty object says no more than unknown", () => {
    const empty = describeThing({ type: "object", required: true }, 2);
    expect(findIt(describeThing({ type: "unknown", required: true }, 1), empty).schema).toEqual({
      kind: "unknown",
    });
  });

  it("where a document that has no words for enumerations calls one a string", () => {
    const plain = describeThing(text(), 2, ["nesting"]);
    const { ledger, spec } = reconcilePages([describeThing(literal("a", "b"), 1), plain]);
    expect(findProperty(spec, "Thing", "it").schema).toEqual({ kind: "literal", values: ["a", "b"] });
    expect(ledger).not.toContain("## Disagreements");
    expect(
      findIt(describeThing(text(), 1, ["nesting"]), describeThing(literal("a", "b"), 2)).schema,
    ).toMatchObject({ kind: "literal" });
  });

  it("where descriptions differ in white space alone", () => {
    const pages = [
      describeThing(text({ description: "one\n\ntwo" }), 1),
      describeThing(text({ description: "one two" }), 2),
    ];
    expect(reconcilePages(pages).ledger).not.toContain("## Wording");
  });
});

describe("the variants of a union", () => {
  const start = object({ type: literal("start"), id: text() });
  const end = object({ type: literal("end"), id: text() });

  it("are matched between documents by what they are, not by their number", () => {
    const union = (...variants: Said[]): Said => ({ type: "union", required: true, variants });
    const bounded = object({ type: literal("end"), id: text({ constraints: { maxLength: 9 } }) });
    const { spec } = reconcilePages([
      describeThing(union(start, end), 1),
      describeThing(union(bounded, start), 2),
    ]);
    expect(findProperty(spec, "Thing", "it").schema).toMatchObject({ kind: "union", mode: "one" });
    expect(findProperty(spec, "EndIt", "id").schema).toEqual({ kind: "string", maxLength: 9 });
    expect(findProperty(spec, "StartIt", "id").schema).toEqual({ kind: "string" });
  });
});

describe("an operation", () => {
  it("is one operation whatever its path parameters are called", () => {
    const key = { method: "get", path: "/things/{id}" } as const;
    const other = { method: "get", path: "/things/{thing_id}" } as const;
    const bounded = text({ constraints: { maxLength: 8 } });
    const a = new Page("a.md", 1).operation(key, "Get", ["Things"]).parameter(key, "path", "id", text());
    const b = new Page("b.md", 2)
      .operation(other, "Get", ["Things"])
      .parameter(other, "path", "thing_id", bounded);
    const { diagnostics, spec } = reconcilePages([a, b]);
    expect(spec.operations.map(({ path }) => path)).toEqual(["/things/{id}"]);
    expect(spec.operations[0]?.parameters).toMatchObject([{ name: "id", schema: { maxLength: 8 } }]);
    expect(diagnostics.map(({ code }) => code)).not.toContain("path-parameter-unplaced");
  });

  it("takes parameters without a location where another document has them", () => {
    const key = { method: "post", path: "/things/{id}" } as const;
    const located = new Page("a.md", 1)
      .operation(key, "Create", ["Things"])
      .parameter(key, "path", "id", text())
      .parameter(key, "query", "dry", { type: "boolean", required: false })
      .body(key, object({ name: text() }));
    const unlocated = new Page("b.txt", 2)
      .operation(key, "Create", ["Things"])
      .parameter(key, "unlocated", "id", text({ constraints: { maxLength: 1 } }))
      .parameter(key, "unlocated", "dry", { description: "try it" })
      .parameter(key, "unlocated", "name", text({ constraints: { maxLength: 2 } }));
    const { diagnostics, spec } = reconcilePages([located, unlocated]);
    const [operation] = spec.operations;
    expect(operation?.parameters.map((one) => [one.in, one.name, one.description])).toEqual([
      ["path", "id", undefined],
      ["query", "dry", "try it"],
    ]);
    expect(schemaOf(operation?.requestBody)).toMatchObject({
      properties: [{ name: "name", schema: { maxLength: 2 } }],
    });
    expect(diagnostics).not.toContainEqual(expect.objectContaining({ code: "parameter-unlocated" }));
  });

  it("says so where no document locates a parameter", () => {
    const key = { method: "get", path: "/things/{id}" } as const;
    const page = new Page("b.txt")
      .operation(key, "Get", ["Things"])
      .parameter(key, "unlocated", "dry", text());
    const { diagnostics, spec } = reconcilePages([page]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "parameter-unlocated" }));
    expect(spec.operations[0]?.parameters.map((one) => [one.in, one.name])).toEqual([
      ["path", "id"],
      ["query", "dry"],
    ]);
  });
});

describe("the envelope", () => {
  const key = { method: "delete", path: "/things" } as const;
  const answer = object({ done: { type: "boolean", required: true } });

  it("that a lower document claims against the first one's body is moved to where the value is", () => {
    const first = new Page("a.md", 1)
      .operation(key, "Delete", ["Things"])
      .returns(key, answer)
      .type("ThingDeleteResponse", answer);
    const sample = new Page("b.md", 2, ["nesting"])
      .operation(key, "Delete", ["Things"])
      .returns(key, object({ result: object({ done: { type: "boolean", description: "gone" } }) }))
      .say({ kind: "response", operation: key, status: "200" }, [], { aspect: "envelope", member: "result" });
    const { ledger, spec } = reconcilePages([first, sample]);
    expect(spec.operations[0]?.unwrap).toBeUndefined();
    expect(schemaOf(spec.operations[0]?.responses[0])).toEqual({
      kind: "ref",
      name: "ThingDeleteResponse",
    });
    expect(findSchema(spec, "ThingDeleteResponse")).toMatchObject({
      properties: [{ name: "done", schema: { description: "gone" } }],
    });
    expect(ledger).toContain("- `things.delete`, envelope: `the whole body` (rank)");
  });

  it("is left where the items of a list have the documented type", () => {
    const get = { method: "get", path: "/things" } as const;
    const page = new Page("a.md")
      .operation(get, "List", ["Things"])
      .returns(get, object({ result: array(object({ id: text() })), next: text() }))
      .type("ThingListResponse", object({ id: text() }));
    const [operation] = reconcilePages([page]).spec.operations;
    expect(operation?.unwrap).toBe("result");
    expect(schemaOf(operation?.responses[0])).toMatchObject({
      properties: [
        { name: "result", schema: { kind: "array", items: { kind: "ref", name: "ThingListResponse" } } },
        {},
      ],
    });
  });
});

describe("a named model", () => {
  const info = {
    model: "Info",
    type: "object",
    required: true,
    properties: { code: number(), text: text() },
  } as const;

  it("that is printed in full once is the same type where only its name stands", () => {
    const page = new Page("a.md").type(
      "Thing",
      object({ errors: array(info), last: { model: "Info", required: true } }),
    );
    const { diagnostics, spec } = reconcilePages([page]);
    expect(findProperty(spec, "Thing", "last").schema).toEqual({ kind: "ref", name: "Info" });
    expect(findProperty(spec, "Thing", "errors").schema).toEqual({
      kind: "array",
      items: { kind: "ref", name: "Info" },
    });
    expect(diagnostics.filter(({ code }) => code.startsWith("model-"))).toEqual([]);
  });

  it("inside another model stays the one type, however often the other is printed", () => {
    const small: Said = { model: "Small", required: true };
    const big: Said = { ...object({ small, name: text() }), model: "Big" };
    const page = new Page("a.md")
      .type("Small", { type: "unknown" })
      .type("Thing", object({ big }))
      .type("Big", big);
    const { spec } = reconcilePages([page]);
    expect(findSchema(spec, "Small")).toEqual({ kind: "unknown" });
    expect(findProperty(spec, "Big", "small").schema).toEqual({ kind: "ref", name: "Small" });
  });

  it("that no document defines is any value, with a warning", () => {
    const { diagnostics, spec } = reconcilePages([describeThing({ model: "Lost", required: true }, 1)]);
    expect(findProperty(spec, "Thing", "it").schema).toEqual({ kind: "unknown" });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "model-undefined" }));
  });

  it("that a document refers to and defines is what others have in its place", () => {
    const key = { method: "get", path: "/boxes" } as const;
    const inline = (name: string, model?: string) =>
      new Page(name, 1).operation(key, "Get").returns(key, {
        ...object({ id: number(), label: text() }),
        ...(model !== undefined && { model }),
      });
    const spec = new Page("spec.yaml", 2)
      .type("Box", object({ id: text(), size: number() }))
      .operation(key, "Get")
      .returns(key, { model: "Box" });
    for (const model of [undefined, "Box", "BoxGetResponse"]) {
      const { diagnostics, spec: made } = reconcilePages([inline("a.md", model), spec]);
      expect(made.operations[0]?.responses[0]?.content[0]?.schema).toEqual({ kind: "ref", name: "Box" });
      const box = findSchema(made, "Box");
      expect(box.kind === "object" && box.properties.map(({ name, schema }) => [name, schema.kind])).toEqual([
        ["id", "number"],
        ["size", "number"],
        ["label", "string"],
      ]);
      expect(diagnostics.map(({ code }) => code)).not.toContain("model-ambiguous");
    }
  });

  it.each([
    ["defines and does not refer to", new Page("b.md", 2).type("Box", object({ size: number() }))],
    [
      "refers to and prints there itself",
      new Page("b.md", 2)
        .type("Box", object({ size: number() }))
        .operation({ method: "get", path: "/boxes" }, "Get")
        .returns({ method: "get", path: "/boxes" }, { model: "Box", items: text() }),
    ],
  ])("that another document %s is another type", (_, other) => {
    const key = { method: "get", path: "/boxes" } as const;
    const page = new Page("a.md", 1)
      .operation(key, "Get")
      .returns(key, { ...object({ id: number() }), model: "Box" });
    const { diagnostics } = reconcilePages([page, other]);
    expect(diagnostics.map(({ code }) => code)).toContain("model-ambiguous");
  });

  it("whose name stands for another type elsewhere stays in place there", () => {
    const other: Said = { model: "Info", type: "object", required: true, properties: { id: text() } };
    const { diagnostics, spec } = reconcilePages([
      new Page("a.md").type("Thing", object({ a: info, b: other })),
    ]);
    expect(findProperty(spec, "Thing", "a").schema).toEqual({ kind: "ref", name: "Info" });
    expect(findProperty(spec, "Thing", "b").schema).toMatchObject({
      kind: "object",
      properties: [{ name: "id" }],
    });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "model-ambiguous" }));
  });
});

describe("a page of an SDK, which prints the type of the result and the body as JSON alone", () => {
  const get = { method: "get", path: "/things/{id}" } as const;
  const list = { method: "get", path: "/things" } as const;

  it("has its result where the example has the members of the type", () => {
    const page = new Page("a.txt")
      .operation(get, "Get a Thing", ["Things"])
      .sayOf(get, { aspect: "signature", method: ["shop", "things", "get"], returns: "ThingGetResponse" })
      .type("ThingGetResponse", object({ id: text() }))
      .returns(get, { example: { result: { id: "a" }, success: true } });
    const [operation] = reconcilePages([page]).spec.operations;
    expect(operation?.unwrap).toBe("result");
    expect(schemaOf(operation?.responses[0])).toMatchObject({
      properties: [
        { name: "result", schema: { kind: "ref", name: "ThingGetResponse" } },
        { name: "success", schema: { kind: "boolean" } },
      ],
    });
  });

  it("invents no body where it returns a page and shows none", () => {
    const page = new Page("a.txt")
      .operation(list, "List Things", ["Things"])
      .sayOf(list, { aspect: "pagination", className: "SyncPage", item: "ThingListResponse" })
      .type("ThingListResponse", object({ id: text() }));
    expect(reconcilePages([page]).spec.operations[0]?.responses[0]?.content).toEqual([]);
  });
});
