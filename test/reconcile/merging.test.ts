import { describe, expect, it } from "vitest";
import { listPathParameters, type Method } from "../../generator/model/index.js";
import { explain, printExplanation } from "../../generator/reconcile/index.js";
import { mergeNode } from "../../generator/reconcile/merge.js";
import { compareReadings, findTold, firstTold } from "../../generator/reconcile/told.js";
import { createNode, printOperationKey, readTree } from "../../generator/reconcile/tree.js";
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

const union = (...variants: readonly Said[]): Said => ({ type: "union", required: true, variants });
const map = (values: Said): Said => ({ type: "map", required: true, map: values });
const bounded = (said: Said): Said => ({ ...said, description: "From the second page." });

describe("the order in which statements count", () => {
  it("is by rank, then by the name of the document, page 2 before page 10", () => {
    const pages = [
      new Page("page10.md", 2),
      new Page("z.md", 1),
      new Page("page2.md", 2),
      new Page("page10.md", 2),
      new Page("a.md", 2),
    ];
    const sorted = pages.map((page) => page.read()).sort(compareReadings);
    expect(sorted.map(({ document }) => document.name)).toEqual([
      "z.md",
      "a.md",
      "page2.md",
      "page10.md",
      "page10.md",
    ]);
  });

  it("is then by their place in it, whatever the order in which they are known", () => {
    const say = (name: string, rank: number) =>
      ["one", "two"].reduce(
        (page, words) => page.say({ kind: "type", name: "It" }, [], { aspect: "description", text: words }),
        new Page(name, rank).type("It", text()),
      );
    const told = [say("b.md", 1), say("a.md", 1)].flatMap((page) => [
      ...(readTree(page.read()).types.get("It")?.told ?? []),
    ]);
    const words = (all: typeof told) =>
      findTold(all, "description").map(({ assertion, at }) => `${at.source} ${assertion.text}`);
    const expected = ["a.md one", "a.md two", "b.md one", "b.md two"];
    expect(words(told)).toEqual(expected);
    expect(words([...told].reverse())).toEqual(expected);
    expect(firstTold([...told].reverse(), "description")?.assertion.text).toBe("one");
    expect(firstTold(told, "default")).toBeUndefined();
  });
});

describe("the variants of two documents are one", () => {
  /** How many variants the first document's union has, once the second one speaks of one of them. */
  const countWith = (variants: readonly Said[], ...others: readonly Said[]) => {
    const pages = [
      new Page("a.md", 1).type("Thing", object({ it: union(...variants) })),
      new Page("b.md", 2).type("Thing", object({ it: union(...others) })),
    ];
    const { schema } = findProperty(reconcilePages(pages).spec, "Thing", "it");
    return schema.kind === "union" ? schema.variants.length : 1;
  };
  const tagged = (...tags: string[]) => object({ type: literal(...tags), id: text() });

  it.each<readonly [string, readonly Said[], Said]>([
    ["by their values", [literal("a"), literal("b")], literal("b")],
    [
      "by the constants of their members",
      [tagged("a"), tagged("b")],
      object({ more: text(), type: literal("b") }),
    ],
    [
      "by several constants, in any order",
      [object({ a: literal("x"), b: literal("y") }), text()],
      object({ b: literal("y"), a: literal("x") }),
    ],
    ["by their model", [{ model: "A" }, { model: "B" }], { model: "B" }],
    [
      "by their members, in any order",
      [object({ a: text(), b: text() }), text()],
      object({ b: text(), a: text() }),
    ],
    ["by their type", [text(), number()], number()],
    ["by nothing, where nothing is said of them", [text(), {}], { type: "unknown" }],
  ])("%s", (_name, variants, other) => {
    expect(countWith(variants, other)).toBe(2);
  });

  it.each<readonly [string, readonly Said[], Said]>([
    ["their values differ", [literal("a"), literal("b")], literal("c")],
    ["their constants differ", [tagged("a"), tagged("b")], tagged("c")],
    ["a member has several values", [tagged("a"), tagged("b")], tagged("a", "b")],
    ["their members differ", [object({ a: text() }), text()], object({ b: text() })],
    ["their members are called alike", [object({ a: text(), b: text() }), text()], object({ ab: text() })],
    ["their models differ", [{ model: "A" }, { model: "B" }], { model: "C" }],
    ["their types differ", [text(), number()], array(text())],
  ])("but not where %s", (_name, variants, other) => {
    expect(countWith(variants, other)).toBe(3);
  });

  it("but not where several of one document look alike", () => {
    const lengths = [1, 2, 3].map((maxLength) => text({ constraints: { maxLength } }));
    expect(countWith([number(), { type: "boolean" }], ...lengths)).toBe(5);
  });

  it("the second of two that look alike is that of the other document", () => {
    const page = (name: string, rank: number, description?: string) => {
      const second = object({ id: text(description === undefined ? {} : { description }) });
      return new Page(name, rank).type("Thing", object({ it: union(object({ id: text() }), second) }));
    };
    const { evidence, spec } = reconcilePages([page("a.md", 1), page("b.md", 2, "The second.")], {
      disabledRules: ["shared-shapes"],
    });
    const { schema } = findProperty(spec, "Thing", "it");
    expect(schema).toMatchObject({ kind: "union", variants: [{}, {}] });
    const words = printExplanation(explain(evidence, "Thing.it.id"));
    expect(words.split("\n").filter((line) => line.includes("description: The second."))).toHaveLength(1);
    expect(words.indexOf("description: The second.")).toBeGreaterThan(words.indexOf("Thing.it|2.id"));
  });
});

it("what is added to one place is said of no other", () => {
  const root = { kind: "type", name: "Thing" } as const;
  const page = new Page("a.md").say(root, [], { aspect: "exists" });
  const thing = readTree(page.read()).types.get("Thing") ?? createNode();
  const other = createNode();
  mergeNode(other, thing);
  mergeNode(other, thing);
  expect([other.told, thing.told, createNode().told].map(({ length }) => length)).toEqual([2, 1, 0]);
});

it("a variant has its number, whichever of them is told of first", () => {
  const root = { kind: "type", name: "Thing" } as const;
  const page = [1, 2, 0].reduce(
    (told, index) => told.say(root, [{ kind: "variant", index }], { aspect: "model", name: `M${index}` }),
    new Page("a.md"),
  );
  const variants = readTree(page.read()).types.get("Thing")?.variants ?? [];
  expect(variants.map((one) => firstTold(one.told, "model")?.assertion.name)).toEqual(["M0", "M1", "M2"]);
});

it("the type that stands at a place is the first that one of the merged has there", () => {
  const place = createNode();
  for (const type of ["Cat", "Dog"]) mergeNode(place, { ...createNode(), type });
  expect(place.type).toBe("Cat");
});

describe("what two documents say of one place", () => {
  it("is brought together in lists, maps, members, bodies and answers", () => {
    const key = { method: "post", path: "/things" } as const;
    const rows: readonly (readonly [(inside: Said) => Said, object])[] = [
      [array, { items: { description: "From the second page." } }],
      [map, { values: { description: "From the second page." } }],
      [
        (inside) => object({ a: inside }),
        { properties: [{ schema: { description: "From the second page." } }] },
      ],
    ];
    for (const [around, expected] of rows) {
      const page = (name: string, rank: number, said: Said) =>
        new Page(name, rank)
          .operation(key, "Create a Thing", ["Things"])
          .body(key, around(said))
          .returns(key, around(said))
          .type("Other", around(said));
      const { spec } = reconcilePages([page("a.md", 1, text()), page("b.md", 2, bounded(text()))]);
      expect(findSchema(spec, "Other")).toMatchObject(expected);
      expect(schemaOf(spec.operations[0]?.requestBody)).toMatchObject(expected);
      expect(schemaOf(spec.operations[0]?.responses[0])).toMatchObject(expected);
    }
  });

  it("inside another kind of thing stays out of the spec", () => {
    const pages = (said: Said) => [
      new Page("a.md", 1).type("Thing", object({ it: text() })),
      new Page("b.md", 2).type("Thing", object({ it: said })),
    ];
    for (const said of [
      object({ id: text() }),
      array(text()),
      map(text()),
      union(object({ id: text() }), number()),
    ]) {
      const { evidence, ledger, spec } = reconcilePages(pages(said));
      expect(findProperty(spec, "Thing", "it").schema).toEqual({ kind: "string" });
      expect(explain(evidence, "Thing.it.id").kind).toBe("unknown");
      expect(ledger).not.toMatch(/`Thing\.it[^`]/u);
    }
  });
});

it("the evidence has each document by its name", () => {
  const pages = ["a.md", "b.md"].map((name) => new Page(name).type("Thing", text()));
  const { documents } = reconcilePages(pages).evidence;
  expect([...documents].map(([name, document]) => [name, document.name])).toEqual([
    ["a.md", "a.md"],
    ["b.md", "b.md"],
  ]);
});

describe("a parameter", () => {
  const get = { method: "get", path: "/things/{id}/parts/{part}" } as const;
  const renamed = { method: "get", path: "/things/{thing_id}/parts/{part_id}" } as const;

  it("of the path is one by its place in the path, one of the query by its name", () => {
    const first = new Page("a.md", 1)
      .operation(get, "Get a Part", ["Parts"])
      .parameter(get, "path", "id", text())
      .parameter(get, "path", "part", text())
      .parameter(get, "query", "part_id", text());
    const second = new Page("b.md", 2)
      .operation(renamed, "Get a Part", ["Parts"])
      .parameter(renamed, "path", "part_id", text({ description: "In the path." }))
      .parameter(renamed, "query", "part_id", text({ description: "In the query." }))
      .parameter(renamed, "query", "id", text());
    const { diagnostics, spec } = reconcilePages([first, second], { server: "https://a.example" });
    expect(spec.operations[0]?.parameters.map((one) => [one.in, one.name, one.description])).toEqual([
      ["path", "id", undefined],
      ["path", "part", "In the path."],
      ["query", "part_id", "In the query."],
      ["query", "id", undefined],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["answer-undocumented"]);
  });

  it("without a location goes by the name that the first document has for it in the path", () => {
    const first = new Page("a.md", 1)
      .operation(get, "Get a Part", ["Parts"])
      .parameter(get, "path", "part", text());
    const second = new Page("b.md", 2)
      .operation(renamed, "Get a Part", ["Parts"])
      .parameter(renamed, "unlocated", "part_id", text({ description: "Which part." }));
    const { spec } = reconcilePages([first, second]);
    expect(spec.operations[0]?.parameters.map((one) => [one.name, one.description])).toEqual([
      ["id", undefined],
      ["part", "Which part."],
    ]);
  });

  it.each<readonly [Method, string]>([
    ["get", "query"],
    ["head", "query"],
    ["delete", "query"],
    ["post", "body"],
    ["put", "body"],
    ["patch", "body"],
  ])("that nobody locates goes, with %s, into the %s", (method, place) => {
    const key = { method, path: "/things" } as const;
    const page = new Page("a.txt")
      .operation(key, "Do it", ["Things"])
      .parameter(key, "unlocated", "dry", text())
      .parameter(key, "unlocated", "wet", number());
    const { diagnostics, evidence, spec } = reconcilePages([page]);
    const [operation] = spec.operations;
    expect(operation?.parameters.map((one) => `${one.in} ${one.name}`)).toEqual(
      place === "query" ? ["query dry", "query wet"] : [],
    );
    expect(schemaOf(operation?.requestBody)).toEqual(
      place === "query"
        ? undefined
        : {
            kind: "object",
            properties: [
              { name: "dry", required: true, schema: { kind: "string" } },
              { name: "wet", required: true, schema: { kind: "number" } },
            ],
          },
    );
    expect(diagnostics.filter((one) => one.code === "parameter-unlocated")).toHaveLength(2);
    const words = printExplanation(explain(evidence, operation ? `things.${operation.name}` : ""));
    expect(words.match(/type: object {2}\(documented\)\n {4}for .*\n {2}\w/gu) ?? []).toHaveLength(
      place === "body" ? 1 : 0,
    );
  });

  it("that nobody locates goes into the path where the path has it, without a word", () => {
    const page = new Page("a.txt")
      .operation(get, "Get a Part", ["Parts"])
      .parameter(get, "unlocated", "part", number());
    const { diagnostics, spec } = reconcilePages([page]);
    expect(spec.operations[0]?.parameters.map((one) => [one.name, one.schema.kind])).toEqual([
      ["id", "string"],
      ["part", "number"],
    ]);
    expect(diagnostics.map((one) => one.code)).not.toContain("parameter-unlocated");
  });

  it("is none of the query where another document has it in the path, though the path lacks it", () => {
    const described = (name: string, rank: number, location: "path" | "unlocated") =>
      new Page(name, rank).operation(get, "Get a Part", ["Parts"]).parameter(get, location, "dry", text());
    const { diagnostics, spec } = reconcilePages([
      described("a.md", 1, "path"),
      described("b.txt", 2, "unlocated"),
    ]);
    expect(spec.operations[0]?.parameters.filter((one) => one.in === "query")).toEqual([]);
    expect(diagnostics.map((one) => one.code)).not.toContain("parameter-unlocated");
  });

  it.each(["query", "header", "cookie"] as const)("goes where another document has it: %s", (location) => {
    const first = new Page("a.md", 1)
      .operation(get, "Get a Part", ["Parts"])
      .say({ kind: "parameter", operation: get, in: location, name: "dry" }, [], {
        aspect: "type",
        type: "string",
      });
    const second = new Page("b.txt", 2)
      .operation(get, "Get a Part", ["Parts"])
      .parameter(get, "unlocated", "dry", { description: "Try it." });
    const { diagnostics, spec } = reconcilePages([first, second]);
    expect(spec.operations[0]?.parameters.slice(2)).toMatchObject([
      { in: location, name: "dry", description: "Try it.", schema: { kind: "string" } },
    ]);
    expect(diagnostics.map((one) => one.code)).not.toContain("parameter-unlocated");
  });
});

describe("an operation", () => {
  it.each([
    ["/a/{id}/b/{other}", ["id", "other"], "get /a/{}/b/{}"],
    ["/a", [], "get /a"],
    ["/a/{}", [""], "get /a/{}"],
    ["/a/{x}.{y}", ["x", "y"], "get /a/{}.{}"],
  ])("at %s has the parameters %j in its path, and is %s", (path, names, key) => {
    expect(listPathParameters(path)).toEqual(names);
    expect(printOperationKey({ method: "get", path })).toBe(key);
  });

  it("has all answers, its body and its words from whichever document has them", () => {
    const key = { method: "post", path: "/things" } as const;
    const first = new Page("a.md", 1)
      .operation(key, "Create a Thing", ["Things"])
      .returns(key, text(), "200");
    const second = new Page("b.md", 2)
      .operation(key, "Make one", ["Things"])
      .sayOf(key, { aspect: "description", text: "Makes one." })
      .body(key, object({ name: text() }))
      .returns(key, text(), "404");
    expect(reconcilePages([second, first]).spec.operations).toMatchObject([
      {
        summary: "Create a Thing",
        description: "Makes one.",
        requestBody: { content: [{ schema: { properties: [{ name: "name" }] } }] },
        responses: [{ status: "200" }, { status: "404" }],
      },
    ]);
  });
});
