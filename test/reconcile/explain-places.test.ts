import { describe, expect, it } from "vitest";
import type { Assertion, JsonValue } from "../../generator/model/index.js";
import { explain, printExplanation } from "../../generator/reconcile/index.js";
import { array, literal, number, object, Page, reconcilePages, text, type Said } from "./support/claims.js";

const list = { method: "get", path: "/things" } as const;
const get = { method: "get", path: "/things/{id}" } as const;
const create = { method: "post", path: "/things" } as const;
const member = { root: { kind: "type", name: "Thing" }, steps: [{ kind: "property", name: "it" }] } as const;

describe("a place in a few words", () => {
  const summaryOf = (said: Said, ...assertions: readonly Assertion[]) => {
    const page = new Page("a.md").type("Thing", object({ it: said })).type("Other", object({ id: text() }));
    for (const assertion of assertions) page.say(member.root, member.steps, assertion);
    const found = explain(reconcilePages([page]).evidence, "Thing.it");
    return found.kind === "found" ? found.places.map(({ place, summary }) => `${place}: ${summary}`) : [];
  };

  it.each<readonly [Said, string, readonly Assertion[]]>([
    [text(), "string, required", []],
    [number({ required: false }), "number, optional", []],
    [text({ nullable: true }), "string, required, may be null", []],
    [literal("a", "b"), '"a" | "b", required', []],
    [number({ constraints: { minimum: 0, maximum: 5 } }), "number, required, minimum 0, maximum 5", []],
    [text({ constraints: { pattern: "^a" } }), 'string, required, pattern "^a"', []],
    [text({ required: false }), 'string, optional, default "a"', [{ aspect: "default", value: "a" }]],
    [text(), "string, required, deprecated", [{ aspect: "deprecated" }]],
    [{ model: "Other", required: true }, "Other, required", []],
    [array(text()), "array, required", []],
  ])("%j is %s", (said, summary, assertions) => {
    expect(summaryOf(said, ...assertions)).toEqual([`Thing.it: ${summary}`]);
  });
});

describe("an explanation", () => {
  it("quotes the words of documents in one line of readable length, with where they stand", () => {
    const long = "word ".repeat(50);
    const page = new Page("a.md")
      .type("Thing", object({ it: text({ description: "short" }) }))
      .say(member.root, member.steps, { aspect: "default", value: long });
    const lines = printExplanation(explain(reconcilePages([page]).evidence, "Thing.it")).split("\n");
    expect(lines[0]).toBe(`Thing.it: string, required, default ${JSON.stringify(long)}`);
    expect(lines).toContain(
      '    for      a.md:7:1  [test] description: {"aspect":"description","text":"short"}',
    );
    const quoted = lines
      .filter((line) => line.includes("[test] default: "))
      .map((line) => line.split("default: ")[1]);
    expect(quoted.map((words) => [words?.length, words?.at(-1)])).toEqual([
      [160, "…"],
      [160, "…"],
    ]);
    expect(lines).toContain("  5 claims");
  });

  it("quotes words whole up to that length", () => {
    const around = JSON.stringify({ aspect: "description", text: "" }).length;
    const described = (length: number) =>
      new Page("a.md").type("Thing", text({ description: "w".repeat(length - around) }));
    const quote = (length: number) =>
      printExplanation(explain(reconcilePages([described(length)]).evidence, "Thing"));
    expect(quote(160)).toContain('w"}\n');
    expect(quote(161)).not.toContain('w"}\n');
  });

  it("quotes words with one space between them", () => {
    const page = new Page("a.md").type("Thing", text({ description: "two  words" }));
    expect(printExplanation(explain(reconcilePages([page]).evidence, "Thing"))).toContain(
      '"text":"two words"}',
    );
  });

  it("has all claims in the order in which they count", () => {
    const page = (name: string, rank: number) => new Page(name, rank).type("Thing", text());
    const { evidence } = reconcilePages([page("b.md", 2), page("c.md", 1), page("a.md", 2)]);
    const lines = printExplanation(explain(evidence, "Thing")).split("\n");
    const from = lines.indexOf("  9 claims") + 1;
    expect(lines.slice(from).map((line) => line.trim().split("  ")[0])).toEqual([
      ...["c.md:1:1", "c.md:2:1", "c.md:3:1", "a.md:1:1", "a.md:2:1", "a.md:3:1"],
      ...["b.md:1:1", "b.md:2:1", "b.md:3:1"],
    ]);
  });

  it("counts one claim as one", () => {
    const page = new Page("a.md").say({ kind: "type", name: "Thing" }, [], { aspect: "exists" });
    const lines = printExplanation(explain(reconcilePages([page]).evidence, "Thing")).split("\n");
    expect(lines).toEqual([
      "Thing: unknown, optional",
      "  1 claim",
      '    a.md:1:1  [test] exists: {"aspect":"exists"}',
    ]);
  });
});

const item = object({ label: text() });
const thing = object({
  id: text(),
  owner: object({ name: text() }),
  items: array(item),
  labels: { type: "map", required: true, map: item },
  either: {
    type: "union",
    required: true,
    variants: [object({ type: literal("a"), id: text() }), object({ type: literal("b"), id: number() })],
  },
});

const page = new Page("a.md")
  .operation(list, "List Things", ["Things"])
  .parameter(list, "query", "page", number())
  .parameter(list, "query", "filter", object({ key: text() }))
  .returns(list, object({ result: array(thing), ok: text() }))
  .returns(list, object({ errors: text() }), "404")
  .type("ThingListResponse", thing)
  .operation(get, "Get a Thing", ["Things"])
  .say({ kind: "parameter", operation: get, in: "header", name: "id" }, [], {
    aspect: "type",
    type: "number",
  })
  .parameter(get, "path", "id", text())
  .returns(get, object({ result: thing, ok: text() }))
  .type("ThingGetResponse", thing)
  .operation(create, "Create a Thing", ["Things"])
  .body(create, object({ name: text(), more: item }))
  .returns(create, object({ result: object({ more: item }), ok: text() }))
  .type("Tree", object({ tree: { model: "Tree", required: true }, leaf: text() }))
  .type("properties", object({ size: number() }));
const made = reconcilePages([page]);

/** The places that a name stands for; of an unknown one, what may have been meant. */
function placesOf(name: string): readonly string[] {
  const found = explain(made.evidence, name);
  return found.kind === "found"
    ? found.places.map(({ place, summary }) => `${place}: ${summary.split(",")[0] ?? ""}`)
    : found.suggestions.map((one) => `${one}?`);
}

describe("a name", () => {
  it.each<readonly [string, readonly string[]]>([
    ["ThingGetResponse", ["ThingGetResponse: object"]],
    ["Thing", ["ThingGetResponse: object", "ThingListResponse: object"]],
    ["ThingGetResponse.owner.name", ["ThingGetResponse.owner.name: string"]],
    ["ThingGetResponse.items[].label", ["ThingGetResponse.items[].label: string"]],
    ["ThingGetResponse.items.label", ["ThingGetResponse.items[].label: string"]],
    ["ThingGetResponse.labels.label", ["ThingGetResponse.labels{}.label: string"]],
    [
      "ThingGetResponse.either.id",
      ["ThingGetResponse.either|1.id: string", "ThingGetResponse.either|2.id: number"],
    ],
    ["things.list", ["things.list: GET /things"]],
    ["things.list.page", ["things.list.page: number"]],
    ["ThingListParams.filter.key", ["things.list.filter.key: string"]],
    ["things.create", ["things.create: POST /things", "things.create: object"]],
    ["ThingCreateParams.name", ["things.create.name: string"]],
    ["Tree.tree.tree.leaf", ["Tree.leaf: string"]],
  ])("%s stands for %j", (name, places) => {
    expect(placesOf(name)).toEqual(places);
  });

  it.each<readonly [string, readonly string[]]>([
    ["ThingGetResponse.ownr", ["ThingGetResponse.owner?"]],
    ["ThingGetResponse.owner.nam", ["ThingGetResponse.owner.name?"]],
    ["ThingGetRespons.id", ["ThingGetResponse?", "ThingListResponse?"]],
    ["things.lst.page", ["things.list?", "things.get?"]],
    ["things.list.pag", ["things.list.page?"]],
    ["completelyOther.id", []],
  ])("%s stands for nothing, and may mean %j", (name, suggestions) => {
    expect(placesOf(name)).toEqual(suggestions);
  });

  it("of an operation says what it is named by", () => {
    expect(printExplanation(explain(made.evidence, "things.list")).split("\n")[0]).toBe(
      "things.list: GET /things, named by domain type",
    );
    expect(printExplanation(explain(made.evidence, "things.create")).split("\n")[0]).toBe(
      "things.create: POST /things, named by verb and path",
    );
  });
});

it("an operation that a call names says so", () => {
  const called = new Page("a.txt")
    .operation(list, "List Things")
    .sayOf(list, { aspect: "signature", method: ["things", "all"] });
  const words = printExplanation(explain(reconcilePages([called]).evidence, "things.all"));
  expect(words.split("\n")[0]).toBe("things.all: GET /things, named by call signature");
});

describe("a JSON pointer into the spec", () => {
  const body = "content/application~1json/schema";

  it.each<readonly [string, readonly string[]]>([
    ["/components/schemas/Thing", ["ThingGetResponse: object", "ThingListResponse: object"]],
    ["/components/schemas/ThingGetResponse", ["ThingGetResponse: object"]],
    ["/components/schemas/ThingGetResponse/properties/id", ["ThingGetResponse.id: string"]],
    [
      "/components/schemas/Thing/properties/owner/properties/name",
      ["ThingGetResponse.owner.name: string", "ThingListResponse.owner.name: string"],
    ],
    [
      "/components/schemas/ThingGetResponse/properties/items/items/properties/label",
      ["ThingGetResponse.items[].label: string"],
    ],
    ["/components/schemas/properties/properties/size", ["properties.size: number"]],
    ["/paths/~1things/get", ["things.list: GET /things"]],
    ["/paths/~1things/get/parameters/0", ["things.list.page: number"]],
    [`/paths/~1things/get/parameters/1/${body}/properties/key`, ["things.list.filter.key: string"]],
    ["/paths/~1things~1{id}/get/parameters/0", ["things.get.id: string"]],
    ["/paths/~1things~1{id}/get/parameters/1", ["things.get.id: number"]],
    ["/paths/~1things/post/requestBody", ["things.create: object"]],
    [`/paths/~1things/post/requestBody/${body}/properties/name`, ["things.create.name: string"]],
    ["/paths/~1things/get/responses/404", ["things.list.404: object"]],
    [`/paths/~1things/get/responses/404/${body}/properties/errors`, ["things.list.404.errors: string"]],
    [`/paths/~1things/get/responses/200/${body}/properties/ok`, ["things.list.200.ok: string"]],
  ])("%s stands for %j", (pointer, places) => {
    expect(placesOf(pointer)).toEqual(places);
    expect(placesOf(`#${pointer}`)).toEqual(places);
  });

  it.each([
    "/components/schemas/Nothing",
    "/components/schemas",
    "/components/responses/Thing",
    "/definitions/schemas/Thing",
    "/paths/~1nothing/get",
    "/paths/~1things/delete",
    "/elsewhere/~1things/get",
    "/paths/~1things/get/parameters/9",
    "/paths/~1things/get/requestBody",
    "/paths/~1things/get/responses/500",
    "/paths/~1things/get/responses",
  ])("%s stands for nothing", (pointer) => {
    expect(explain(made.evidence, pointer)).toEqual({ kind: "unknown", name: pointer, suggestions: [] });
  });
});

it("an explanation of nothing says so, and what may have been meant", () => {
  const print = (name: string) => printExplanation(explain(made.evidence, name));
  expect(print("somethingEntirelyOther")).toBe("nothing in the spec is called somethingEntirelyOther");
  expect(print("Tree.leav")).toBe("nothing in the spec is called Tree.leav; did you mean Tree.leaf?");
});

it("an explanation of a decision has what it was carried over from", () => {
  const sized = (value?: JsonValue) =>
    object({ size: number(value === undefined ? {} : { constraints: { maximum: 5 } }), id: text() });
  const described = new Page("a.md")
    .operation(list, "List Things", ["Things"])
    .returns(list, object({ result: array(sized()), ok: text() }))
    .type("ThingListResponse", sized())
    .operation(get, "Get a Thing", ["Things"])
    .returns(get, object({ result: sized(5), ok: text() }))
    .type("ThingGetResponse", sized(5));
  const lines = printExplanation(
    explain(reconcilePages([described]).evidence, "ThingListResponse.size"),
  ).split("\n");
  expect(lines).toContain("  maximum: maximum 5  (shared-shapes, carried over from ThingGetResponse.size)");
});
