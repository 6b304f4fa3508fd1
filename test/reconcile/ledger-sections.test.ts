import { describe, expect, it } from "vitest";
import type { SourceReading } from "../../generator/reconcile/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import {
  array,
  literal,
  number,
  object,
  Page,
  project,
  reconcilePages,
  text,
  type Said,
} from "./support/claims.js";

const list = { method: "get", path: "/things" } as const;
const create = { method: "post", path: "/things" } as const;
const boolean: Said = { type: "boolean", required: true };

/** The lines of a section of the ledger, as far as they are in a list, without the words quoted. */
function findSection(ledger: string, title: string): readonly string[] {
  const section = ledger.split(/^## /mu).find((one) => one.startsWith(`${title}\n`)) ?? "";
  return section
    .split("\n")
    .filter((line) => /^\s*- |^### /u.test(line))
    .map((line) => line.replace(/ `+\{"aspect".*?\}`+/gu, ""));
}

const sectionOf = (title: string, ...pages: readonly Page[]) =>
  findSection(reconcilePages(pages).ledger, title);

describe("Disagreements, and Wording", () => {
  const said = (rank: number, member: Said) =>
    new Page(`page-${String(rank)}.md`, rank).type("Thing", object({ a: member, b: member }));

  it("have a place a line by the alphabet, with the words of each document once", () => {
    const pages = [
      said(1, text({ description: "One." })),
      said(2, { ...boolean, description: "Two." }),
      said(3, text({ description: "One." })),
    ];
    expect(sectionOf("Disagreements", ...pages)).toEqual([
      "- `Thing.a`, type: `string` (rank)",
      "  - for: `page-1.md`",
      "  - for: `page-3.md`",
      "  - against: `page-2.md`",
      "- `Thing.b`, type: `string` (rank)",
      "  - for: `page-1.md`",
      "  - for: `page-3.md`",
      "  - against: `page-2.md`",
    ]);
    expect(sectionOf("Wording", ...pages)).toEqual([
      "- `Thing.a`, description: `One.` (rank)",
      "  - for: `page-1.md`",
      "  - for: `page-3.md`",
      "  - against: `page-2.md`",
      "- `Thing.b`, description: `One.` (rank)",
      "  - for: `page-1.md`",
      "  - for: `page-3.md`",
      "  - against: `page-2.md`",
    ]);
  });

  it("have parameters of one name in the order of the operation", () => {
    const get = { method: "get", path: "/things/{id}" } as const;
    const pages = [text(), boolean].map((inPath, index) =>
      new Page(`page-${String(index)}.md`, index)
        .operation(get, "Get a Thing", ["Things"])
        .parameter(get, "path", "id", inPath)
        .parameter(get, "query", "id", index === 0 ? number() : boolean),
    );
    expect(sectionOf("Disagreements", ...pages).filter((line) => line.startsWith("- "))).toEqual([
      "- `things.get.id`, type: `string` (rank)",
      "- `things.get.id`, type: `number` (rank)",
    ]);
  });

  it("are no sections where documents agree", () => {
    const { ledger } = reconcilePages([said(1, text()), said(2, text())]);
    expect(ledger).not.toMatch(/^## (?:Disagreements|Wording)/mu);
  });

  it("have what one document requires and another one prints as optional", () => {
    const optional = { type: "string", absentOrNull: true } as const;
    const pages = [said(1, text()), new Page("page-2.md", 2).type("Thing", object({ b: optional }))];
    expect(sectionOf("Disagreements", ...pages)).toEqual([
      "- `Thing.b`, nullable: `required and may be null` (required-and-optional)",
      "  - for: `page-1.md`",
      "  - for: `page-2.md`",
    ]);
    expect(sectionOf("Inferred", ...pages)).toEqual([]);
    expect(sectionOf("Disagreements", new Page("a.md").type("Thing", object({ it: optional })))).toEqual([
      "- `Thing.it`, nullable: `may be absent or null` (required-and-optional)",
      "  - for: `a.md`",
    ]);
  });
});

describe("On one page, absent from another", () => {
  it("has the members, parameters and members of bodies that one of the documents which list them has", () => {
    const first = new Page("a.md", 1)
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "page", number())
      .parameter(list, "query", "limit", number())
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ name: text(), owner: object({ id: text() }) }));
    const second = new Page("b.md", 2)
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "limit", number())
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ size: number(), owner: object({ id: text(), name: text() }) }));
    expect(sectionOf("On one page, absent from another", second, first)).toEqual([
      "- `things.create.name`: `a.md`; absent from `b.md`",
      "- `things.create.owner.name`: `b.md`; absent from `a.md`",
      "- `things.create.size`: `b.md`; absent from `a.md`",
      "- `things.list.page`: `a.md`; absent from `b.md`",
    ]);
  });

  it("names all documents that lack a member, in the order in which they count", () => {
    const page = (name: string, rank: number, ...members: readonly string[]) =>
      new Page(name, rank).type("Thing", object(Object.fromEntries(members.map((one) => [one, text()]))));
    expect(
      sectionOf(
        "On one page, absent from another",
        page("c.md", 2, "id"),
        page("a.md", 3, "key"),
        page("b.md", 1, "key", "id", "name"),
      ),
    ).toEqual([
      "- `Thing.id`: `b.md`; absent from `a.md`",
      "- `Thing.key`: `b.md`; absent from `c.md`",
      "- `Thing.name`: `b.md`; absent from `c.md`, `a.md`",
    ]);
  });

  it("leaves out a document that says only where in an answer the data is", () => {
    const root = { kind: "response", operation: list, status: "200" } as const;
    const first = new Page("a.md", 1)
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ result: object({ id: text() }), ok: boolean }));
    const second = new Page("b.md", 2)
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ result: object({ id: text() }), more: text() }))
      .say(root, [], { aspect: "envelope", member: "result" });
    expect(sectionOf("On one page, absent from another", first, second)).toEqual([]);
  });
});

describe("Error answers", () => {
  it("has each shape with the operations that answer so", () => {
    const error = object({
      errors: array(object({ code: number(), model: { model: "Info", required: true } })),
    });
    const page = new Page("a.md")
      .operation(create, "Create a Thing", ["Things"])
      .returns(create, object({ id: text() }), "200")
      .returns(create, object({ id: text() }), "201")
      .returns(create, error, "404")
      .returns(create, literal("no"), "400")
      .operation(list, "List Things", ["Things"])
      .returns(list, error, "404")
      .type("Info", object({ id: text() }));
    expect(sectionOf("Error answers", page)).toEqual([
      "- `400 literal`",
      "  - `things.create` `a.md`",
      "- `404 { errors: array of { code: number, model: Info } }`",
      "  - `things.create` `a.md`",
      "  - `things.list` `a.md`",
    ]);
  });
});

describe("Inferred", () => {
  it("has each rule with its places: alone, with those of the same evidence, or carried over", () => {
    const sized = number({ description: "Its size (min 1).", constraints: { maximum: 9 } });
    const example = {
      id: "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
      parent: "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    };
    const get = { method: "get", path: "/things/{id}" } as const;
    const thing = object({ id: text(), parent: text(), size: number() });
    const page = new Page("a.md")
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ result: array(thing), ok: boolean }))
      .type("ThingListResponse", thing)
      .operation(get, "Get a Thing", ["Things"])
      .parameter(get, "path", "id", text())
      .returns(get, object({ result: object({ ...thing.properties, size: sized }), ok: boolean }))
      .type("ThingGetResponse", object({ ...thing.properties, size: sized }))
      .say({ kind: "response", operation: get, status: "200" }, [], {
        aspect: "example",
        value: { result: example, ok: true },
      });
    expect(sectionOf("Inferred", page)).toEqual([
      "### formats",
      "- `format uuid, as in 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e`: an example in `a.md`",
      "  - `ThingGetResponse.id`",
      "  - `ThingGetResponse.parent`",
      "### shared-shapes",
      '- `format "uuid"` of `ThingGetResponse.id`, an example in `a.md`, holds for',
      "  - `ThingListResponse.id`",
      '- `format "uuid"` of `ThingGetResponse.parent`, an example in `a.md`, holds for',
      "  - `ThingListResponse.parent`",
      "- `described` of `ThingGetResponse.size`, `a.md`, holds for",
      "  - `ThingListResponse.size`",
      "- `maximum 9` of `ThingGetResponse.size`, `a.md`, holds for",
      "  - `ThingListResponse.size`",
      "### same-parameter",
      '- `format "uuid"` of `ThingGetResponse.id`, an example in `a.md`, holds for',
      "  - `things.get.id`",
      "### prose-bounds",
      "- `ThingGetResponse.size`: `minimum 1`: `a.md`",
      "- `ThingListResponse.size`: `minimum 1`",
    ]);
  });

  it("says what each rule concludes, between blank lines", () => {
    const page = new Page("a.md").type(
      "Thing",
      object({
        a: number({ description: "(min 1)", required: false }),
        b: text({ required: false, description: "Defaults to `x`" }),
      }),
    );
    const { ledger } = reconcilePages([page]);
    expect(ledger).toContain(
      [
        "## Inferred",
        "",
        "No document says these in so many words.",
        "",
        "### prose-bounds",
        "",
        "A range in a number's description bounds it.",
        "",
        '- `Thing.a`: `minimum 1`: `a.md` `{"aspect":"description","text":"(min 1)"}`',
        "",
        "### prose-defaults",
        "",
        "A default in a description is the default.",
        "",
      ].join("\n"),
    );
  });
});

describe("What no source says", () => {
  const gaps = (...pages: readonly Page[]) => sectionOf("What no source says", ...pages);

  it("has the types of which no document could say that a member may be null", () => {
    const types = (abilities: Page["abilities"], member: Said = text()) =>
      new Page("a.md", 1, abilities)
        .type("Thing", object({ id: member }))
        .type("Either", { type: "union", variants: [text(), number()] })
        .type("Word", text());
    expect(gaps(types(["optionality"]))).toEqual([
      "- `Either`: whether its members may be null",
      "- `Thing`: whether its members may be null",
    ]);
    expect(gaps(types(["optionality", "null"]))).toEqual([]);
    expect(gaps(types(["optionality"], text({ nullable: false })))).toEqual([]);
    expect(gaps(types(["optionality"], text({ absentOrNull: true })))).toEqual([]);
    const other = new Page("b.md", 2, ["null"]).type("Thing", object({ name: text() }));
    expect(gaps(types(["optionality"]), other)).toEqual(["- `Either`: whether its members may be null"]);
  });

  it("has the members of an answer of which no document could say whether they may be absent", () => {
    const answer = (rank: number, abilities: Page["abilities"], said: Said) =>
      new Page(`page-${String(rank)}.md`, rank, abilities)
        .operation(list, "List Things", ["Things"])
        .returns(list, said);
    const inner = { type: "object", properties: { id: { type: "string" } } } as const;
    const sample = answer(2, ["null"], { type: "object", properties: { a: inner, b: { type: "string" } } });
    expect(gaps(sample)).toEqual(["- `things.list 200`: which of 3 members are always there"]);
    expect(gaps(answer(1, ["optionality", "null"], object({ b: text() })), sample)).toEqual([
      "- `things.list 200`: which of 2 members are always there",
    ]);
  });

  it("has how lists and objects are written in a query, and in nothing else", () => {
    const page = new Page("a.md", 1, ["optionality", "null"])
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "tags", array(text()))
      .parameter(list, "query", "filter", object({ key: text() }))
      .parameter(list, "query", "name", text())
      .parameter(list, "path", "ids", array(text()))
      .returns(list, object({ id: text() }));
    expect(gaps(page)).toEqual([
      "- `things.list.filter`: how it is written in a query; taken as one JSON value",
      "- `things.list.tags`: how it is written in a query; taken as the name repeated for each item",
    ]);
  });

  it("has no parameter of which a document could have said how it is written", () => {
    const spec = new Page("a.yaml", 1, ["optionality", "null", "parameterStyle"])
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "tags", array(text()))
      .parameter(list, "query", "filter", object({ key: text() }))
      .returns(list, object({ id: text() }));
    expect(gaps(spec)).toEqual([]);
  });

  it("has the operations of which no document shows a successful answer", () => {
    const get = { method: "get", path: "/things/{id}" } as const;
    const page = new Page("a.md", 1, ["optionality", "null"])
      .operation(create, "Create a Thing", ["Things"])
      .returns(create, {}, "200")
      .operation(list, "List Things", ["Things"])
      .returns(list, text(), "404")
      .operation(get, "Get a Thing", ["Things"])
      .returns(get, { model: "Thing", required: true })
      .type("Thing", object({ id: text() }));
    expect(gaps(page)).toEqual([
      "- `things.create`: what the answer holds",
      "- `things.list`: what the answer holds",
    ]);
  });
});

describe("Coverage", () => {
  it("has what of each document became claims, in the order in which they count", () => {
    const reading = (name: string, rank: number, coverage: SourceReading["coverage"]): SourceReading => ({
      ...new Page(name, rank).type("Thing", text()).read(),
      document: { name, text: "one\ntwo\nthree\n" },
      coverage,
    });
    const { ledger } = reconcile(
      [
        reading("b.md", 2, { operations: 1, items: 2, unread: 0, unused: [] }),
        reading("a.md", 1, {
          operations: 3,
          items: 4,
          unread: 5,
          unused: [
            { source: "a.md", start: 0, end: 3 },
            { source: "a.md", start: 8, end: 13 },
          ],
        }),
      ],
      project,
    );
    expect(findSection(ledger, "Coverage")).toEqual([
      "- `a.md` (test, rank 1): 3 operations, 4 items, 3 claims, 5 unread, unused lines 1, 3",
      "- `b.md` (test, rank 2): 1 operations, 2 items, 3 claims, 0 unread, no unused lines",
    ]);
  });
});

it("the ledger has its sections in one order, each with a sentence on what is in it", () => {
  const page = (rank: number, member: Said) =>
    new Page(`page-${String(rank)}.md`, rank)
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ a: member }), "404");
  const more = page(2, { ...boolean, description: "Two (min 1)." }).type("Thing", object({ b: text() }));
  const extra = new Page("page-3.md", 3).type("Thing", object({ c: number({ description: "(min 1)" }) }));
  const { ledger } = reconcilePages([page(1, text({ description: "One." })), more, extra]);
  expect(ledger.match(/^## .*\n\n.*$/gmu)).toEqual([
    "## Disagreements\n\nDocuments say different things of one place. Both are quoted; the spec has the outcome.",
    "## On one page, absent from another\n\nA member that only one of the documents of a place has is kept: an addition is no disagreement.",
    "## Wording\n\nDescriptions that differ; the spec has the first one.",
    "## Error answers\n\nThe bodies of failed calls, with the operations that give them.",
    "## Inferred\n\nNo document says these in so many words.",
    "## What no source says\n\nThe spec takes a side here without evidence.",
    "## Coverage\n\nHow much of each document became claims.",
  ]);
  expect(ledger).toMatch(/^# Ledger\n\nWritten by `docwright generate`; do not edit\..*\n.*\n\n## /u);
  expect(ledger).toMatch(/[^\n]\n$/u);
});
