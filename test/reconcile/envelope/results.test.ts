import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../generator/model/index.js";
import { findSuccess } from "../../../generator/reconcile/envelope/find-success.js";
import { placeByExample } from "../../../generator/reconcile/envelope/place-by-example.js";
import { createTypeComparison } from "../../../generator/reconcile/envelope/place-results.js";
import { createOutlines } from "../../../generator/reconcile/envelope/outline.js";
import { mergeOutlines } from "../../../generator/reconcile/merge.js";
import { explain, printExplanation } from "../../../generator/reconcile/index.js";
import { findTold } from "../../../generator/reconcile/told.js";
import { createNode, readTree, type OperationTree } from "../../../generator/reconcile/tree.js";
import {
  array,
  findSchema,
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
const map = (values: Said): Said => ({ type: "map", required: true, map: values });
const union = (...variants: readonly Said[]): Said => ({ type: "union", required: true, variants });

function isType(answer: Said, type: Said): boolean {
  const { types } = readTree(new Page("a.md").type("Answer", answer).type("Type", type).read());
  const node = types.get("Answer");
  return node !== undefined && createTypeComparison(types).isType(node, "Type");
}

describe("an answer is of a documented type", () => {
  it.each<readonly [string, Said, Said]>([
    ["as it is", object({ id: text(), tags: array(text()) }), object({ id: text(), tags: array(text()) })],
    [
      "whatever is said of bounds, null and words",
      object({ id: text({ nullable: true, description: "An id.", constraints: { maxLength: 5 } }) }),
      object({ id: text() }),
    ],
    [
      "where one calls an integer a number",
      object({ id: { type: "integer", required: true } }),
      object({ id: number() }),
    ],
    ["where neither says anything", {}, { type: "unknown" }],
    ["in lists, maps and unions", union(array(text()), map(number())), union(array(text()), map(number()))],
  ])("%s", (_name, answer, type) => {
    expect([isType(answer, type), isType(type, answer)]).toEqual([true, true]);
  });

  it.each<readonly [string, Said, Said]>([
    ["another kind", text(), number()],
    ["other members", object({ id: text() }), object({ name: text() })],
    ["more members", object({ id: text() }), object({ id: text(), name: text() })],
    ["members of other types", object({ id: text() }), object({ id: number() })],
    ["members that may be absent", object({ id: text() }), object({ id: text({ required: false }) })],
    ["other values", literal("a", "b"), literal("a", "c")],
    ["other items", array(text()), array(number())],
    ["lists of nothing said", array(text()), { type: "array" }],
    ["other values of a map", map(text()), map(number())],
    ["a list for a map", array(text()), map(text())],
    ["other variants", union(text(), number()), union(text(), array(text()))],
    ["another number of variants", union(text(), number()), union(text(), number(), array(text()))],
    ["anything inside", object({ in: object({ id: text() }) }), object({ in: object({ id: number() }) })],
  ])("but not with %s", (_name, answer, type) => {
    expect([isType(answer, type), isType(type, answer)]).toEqual([false, false]);
  });

  it("by what the document that counts most says of both", () => {
    const first = new Page("a.md", 1).type("Answer", text()).type("Type", text());
    for (const said of [union(text(), number()), array(text()), map(text())]) {
      const second = new Page("b.md", 2).type("Type", said);
      const { types } = mergeOutlines([readTree(first.read()), readTree(second.read())]);
      const outline = createOutlines();
      const [answer, type] = ["Answer", "Type"].map((name) => outline(types.get(name) ?? createNode()));
      expect(type).toEqual(answer);
    }
  });

  it("but not of a type that nobody documents", () => {
    const { types } = readTree(new Page("a.md").type("Answer", text()).read());
    const node = types.get("Answer");
    expect(node && createTypeComparison(types).isType(node, "Type")).toBe(false);
  });
});

/** An operation of a page that shows an answer as an example alone, and the type that it may return. */
function showExample(value: JsonValue, said: Said = {}) {
  const page = new Page("a.txt")
    .operation(get, "Get a Thing")
    .type("Thing", object({ id: text(), size: number() }))
    .returns(get, { example: value, ...said });
  const { operations, types } = readTree(page.read());
  const [operation] = [...operations.values()];
  if (!operation) throw new Error("no operation");
  return { operation, place: placeByExample(operation, types.get("Thing")) };
}

describe("the result in an example of an answer", () => {
  const thing = { id: "a", size: 1 };

  it.each<readonly [string, JsonValue, string | undefined, boolean]>([
    ["is the whole of it, where it has the members of the type", thing, undefined, false],
    ["may lack some members of the type", { id: "a" }, undefined, false],
    ["is the first member with those of the type", { ok: true, result: thing, old: thing }, "result", false],
    ["is what the items of a list are", { count: 2, things: [thing, thing] }, "things", true],
    ["is no empty object", { meta: {}, result: thing }, "result", false],
    ["is no list without items", { none: [], things: [thing] }, "things", true],
  ])("%s", (_name, example, member, isList) => {
    const { place } = showExample(example);
    expect(place).toMatchObject({ isList });
    expect([place?.member, place?.told.map(({ assertion }) => assertion.aspect)]).toEqual([
      member,
      ["example"],
    ]);
  });

  it.each<readonly [string, JsonValue]>([
    ["has a member that the type lacks", { id: "a", name: "b" }],
    ["is empty", {}],
    ["is a list", [thing]],
    ["is a text", "thing"],
    ["is null", null],
    ["has objects of another type alone", { result: { name: "a" }, more: [{ name: "b" }] }],
  ])("is nowhere, where the example %s", (_name, example) => {
    expect(showExample(example).place).toBeUndefined();
  });

  it("is nowhere, where a document says what the answer is", () => {
    expect(showExample(thing, { type: "object" }).place).toBeUndefined();
  });

  it("is nowhere without a type, or without an example", () => {
    const { operation } = showExample(thing);
    expect(placeByExample(operation, undefined)).toBeUndefined();
    const silent = readTree(
      new Page("a.txt").operation(get, "Get").returns(get, {}).type("Thing", object({})).read(),
    );
    const [other] = [...silent.operations.values()];
    expect(other && placeByExample(other, silent.types.get("Thing"))).toBeUndefined();
  });

  it("shows what stands beside it, and of which type that is", () => {
    const { operation } = showExample({
      result: thing,
      name: "a",
      count: 1,
      ok: true,
      none: null,
      list: [1],
      more: { a: 1 },
    });
    const body = operation.responses.get("200");
    const types = [...(body?.properties ?? [])].map(([name, { items, told }]) => [
      name,
      findTold(told, "type")[0]?.assertion.type,
      items !== undefined,
    ]);
    expect(findTold(body?.told ?? [], "type").map(({ assertion }) => assertion.type)).toEqual(["object"]);
    expect(types).toEqual([
      ["result", "object", false],
      ["name", "string", false],
      ["count", "number", false],
      ["ok", "boolean", false],
      ["none", "unknown", false],
      ["list", "array", true],
      ["more", "object", false],
    ]);
  });

  it("shows nothing where it is the whole answer", () => {
    const { operation } = showExample(thing);
    expect(operation.responses.get("200")?.properties.size).toBe(0);
  });

  it("is not looked for where the project has switched that off", () => {
    const page = new Page("a.txt")
      .operation(get, "Get a Thing", ["Things"])
      .type("ThingGetResponse", object({ id: text() }))
      .sayOf(get, { aspect: "signature", method: ["things", "get"], returns: "ThingGetResponse" })
      .returns(get, { example: { result: { id: "a" }, name: "a" } });
    const unwrapOf = (disabledRules: readonly string[]) =>
      reconcilePages([page], { disabledRules }).spec.operations[0]?.unwrap;
    expect([unwrapOf([]), unwrapOf(["envelope-by-example"])]).toEqual(["result", undefined]);
  });
});

describe("the answer of a successful call", () => {
  const answering = (...statuses: readonly string[]): OperationTree => {
    const page = statuses.reduce(
      (said, status) => said.returns(get, text(), status),
      new Page("a.md").operation(get, "Get"),
    );
    const [operation] = [...readTree(page.read()).operations.values()];
    if (!operation) throw new Error("no operation");
    return operation;
  };

  it.each([
    ["the lowest status of its class", ["404", "202", "201", "100"], "201"],
    ["that of all successes", ["4XX", "2XX"], "2XX"],
    ["none where all fail", ["404", "500"], undefined],
    ["none where there is none", [], undefined],
  ])("is %s", (_name, statuses, status) => {
    expect(findSuccess(answering(...statuses))?.status).toBe(status);
  });
});

describe("an answer that documents show differently", () => {
  const key = { method: "get", path: "/things" } as const;
  const thing = (description?: string) =>
    object({ done: { type: "boolean", required: true, ...(description !== undefined && { description }) } });
  const page = (rank: number, answer: Said) =>
    new Page(`page-${String(rank)}.md`, rank)
      .operation(key, "Get a Thing", ["Things"])
      .returns(key, answer)
      .type("ThingGetResponse", thing());
  const root = { kind: "response", operation: key, status: "200" } as const;
  const wrap = (said: Said) => object({ result: said, ok: text() });

  it("has its value where the document that counts most has it", () => {
    const second = page(2, thing("Whether it is done.")).say(root, [], {
      aspect: "responseDescription",
      text: "The thing.",
    });
    const { evidence, spec } = reconcilePages([page(1, wrap(thing())), second]);
    const [operation] = spec.operations;
    expect(operation?.unwrap).toBe("result");
    expect(operation?.responses).toEqual([
      {
        status: "200",
        description: "The thing.",
        headers: [],
        content: [
          {
            mediaType: "application/json",
            schema: {
              kind: "object",
              properties: [
                { name: "result", required: true, schema: { kind: "ref", name: "ThingGetResponse" } },
                { name: "ok", required: true, schema: { kind: "string" } },
              ],
            },
          },
        ],
      },
    ]);
    expect(findSchema(spec, "ThingGetResponse")).toMatchObject({
      properties: [{ name: "done", schema: { description: "Whether it is done." } }],
    });
    const lines = printExplanation(explain(evidence, "things.get")).split("\n");
    const at = lines.indexOf("  envelope: the member result  (rank)");
    expect(lines.slice(at + 1, at + 3).map((line) => line.trim().split(/[ :]+/u).slice(0, 2))).toEqual([
      ["for", "page-1.md"],
      ["against", "page-2.md"],
    ]);
  });

  it("keeps what else is said of the answer, but not that it is an object, where it is moved out", () => {
    const listOfWords = { type: "array", items: text(), required: true } as const;
    const first = new Page("page-1.md", 1)
      .operation(key, "List Things", ["Things"])
      .returns(key, listOfWords)
      .type("ThingListResponse", listOfWords);
    const second = new Page("page-2.md", 2)
      .operation(key, "List Things", ["Things"])
      .returns(key, object({ result: { ...listOfWords, description: "All of them." } }))
      .say(root, [], { aspect: "envelope", member: "result" })
      .say(root, [], { aspect: "responseDescription", text: "The things." });
    const { evidence, ledger, spec } = reconcilePages([first, second]);
    expect(spec.operations[0]?.responses[0]).toMatchObject({
      description: "The things.",
      content: [{ schema: { kind: "ref", name: "ThingListResponse" } }],
    });
    expect(ledger).not.toContain("`object`");
    expect(printExplanation(explain(evidence, "things.list"))).toContain("envelope: the whole body  (rank)");
  });

  it("is left as it is by a document that names a member and shows none", () => {
    const second = new Page("page-2.md", 2)
      .operation(key, "Get a Thing", ["Things"])
      .returns(key, {})
      .say(root, [], { aspect: "envelope", member: "result" });
    const { evidence, spec } = reconcilePages([page(1, thing()), second]);
    expect(spec.operations[0]?.unwrap).toBeUndefined();
    expect(printExplanation(explain(evidence, "things.get"))).toContain("envelope: the whole body  (rank)");
  });

  it("says on what it rests", () => {
    const words = (said: Page) => printExplanation(explain(reconcilePages([said]).evidence, "things.get"));
    expect(words(page(1, wrap(thing())))).toContain("envelope: the member result  (documented)");
    const shown = new Page("a.txt")
      .operation(key, "Get a Thing", ["Things"])
      .type("ThingGetResponse", thing())
      .returns(key, { example: { result: { done: true } } });
    expect(words(shown)).toContain("envelope: the member result  (envelope-by-example)\n    for      a.txt");
  });

  it("is no other type for the body around it", () => {
    const said = { type: "array", items: text(), required: true } as const;
    const listing = (rank: number, answer: Said) =>
      new Page(`page-${String(rank)}.md`, rank)
        .operation(key, "List Things", ["Things"])
        .returns(key, answer)
        .type("ThingListResponse", said);
    const { evidence, ledger } = reconcilePages([listing(1, wrap(said)), listing(2, said)]);
    expect(ledger).toContain("`things.list`, envelope");
    expect(ledger).not.toContain("`things.list.200`, type");
    const lines = printExplanation(explain(evidence, "things.list")).split("\n");
    const at = lines.indexOf("  envelope: the member result  (rank)");
    expect(lines.slice(at + 1, at + 3).map((line) => line.trim().split(" ")[0])).toEqual(["for", "against"]);
    expect(lines[at + 3]).toMatch(/^ {2}\S/u);
  });

  it("is a list of the type where any document shows that", () => {
    const list = (rank: number, items: Said) =>
      new Page(`page-${String(rank)}.md`, rank)
        .operation(key, "List Things", ["Things"])
        .returns(key, object({ result: array(items), ok: text() }))
        .type("ThingListResponse", thing());
    const [operation] = reconcilePages([list(1, thing()), list(2, thing())]).spec.operations;
    expect(schemaOf(operation?.responses[0])).toMatchObject({
      properties: [{ schema: { kind: "array", items: { kind: "ref", name: "ThingListResponse" } } }, {}],
    });
  });
});

describe("the type that a call signature names", () => {
  const list = { method: "get", path: "/things" } as const;
  const gizmo = object({ id: text() });
  const described = () => new Page("a.txt").operation(list, "List Things").type("Gizmo", gizmo);
  const answerOf = (page: Page) => schemaOf(reconcilePages([page]).spec.operations[0]?.responses[0]);

  it("is what the call returns, whatever it is called", () => {
    const returns = (name: string) =>
      described().sayOf(list, { aspect: "signature", method: ["things", "list"], returns: name });
    expect(answerOf(returns("Gizmo"))).toEqual({ kind: "ref", name: "Gizmo" });
    expect(answerOf(returns("UnheardResponse"))).toBeUndefined();
    const { evidence } = reconcilePages([returns("UnheardResponse")]);
    expect(explain(evidence, "ThingListParams").kind).toBe("found");
  });

  it("is what the answer rests on where no document shows the answer", () => {
    const page = described().sayOf(list, {
      aspect: "signature",
      method: ["things", "list"],
      returns: "Gizmo",
    });
    const words = printExplanation(
      explain(reconcilePages([page]).evidence, "/paths/~1things/get/responses/200"),
    );
    expect(words).toMatch(/ {2}1 claim\n.*exists: /u);
    const typedFirst = new Page("a.txt")
      .operation(list, "List Things")
      .say({ kind: "type", name: "Gizmo" }, [], { aspect: "type", type: "object" })
      .type("Gizmo", gizmo)
      .sayOf(list, { aspect: "signature", method: ["things", "list"], returns: "Gizmo" });
    const more = explain(reconcilePages([typedFirst]).evidence, "/paths/~1things/get/responses/200");
    expect(printExplanation(more)).toMatch(/ {2}1 claim\n.*exists: /u);
  });

  it("is not that of the body of a page: nothing says what stands around its items", () => {
    const page = described()
      .sayOf(list, { aspect: "signature", method: ["things", "list"], returns: "SyncPage" })
      .sayOf(list, { aspect: "pagination", className: "SyncPage", item: "Gizmo" });
    expect(answerOf(page)).toBeUndefined();
    const { diagnostics, spec } = reconcilePages([page]);
    expect(diagnostics.map(({ code }) => code)).toContain("page-class-unknown");
    expect(spec.schemas.map(({ name }) => name)).toContain("Gizmo");
  });
});

describe("what is said of a use of a type", () => {
  const info = {
    model: "Info",
    type: "object",
    required: true,
    description: "The last one.",
    properties: { code: number({ constraints: { minimum: 1 } }) },
  } as const;

  it("stays at the use, and what is said of the type goes to it", () => {
    const { spec } = reconcilePages([new Page("a.md").type("Thing", object({ last: info }))]);
    expect(findSchema(spec, "Info")).toEqual({
      kind: "object",
      properties: [{ name: "code", required: true, schema: { kind: "number", minimum: 1 } }],
    });
    expect(findSchema(spec, "Thing")).toEqual({
      kind: "object",
      properties: [
        { name: "last", required: true, schema: { kind: "ref", name: "Info", description: "The last one." } },
      ],
    });
  });

  it.each<readonly [Said, object]>([
    [literal("on", "off"), { kind: "literal", values: ["on", "off"] }],
    [array(text()), { kind: "array", items: { kind: "string" } }],
    [map(number()), { kind: "map", values: { kind: "number" } }],
    [
      union(text(), number()),
      { kind: "union", mode: "any", variants: [{ kind: "string" }, { kind: "number" }] },
    ],
  ])("is of the type whatever that is: %j", (said, schema) => {
    const page = new Page("a.md").type(
      "Thing",
      object({ a: { ...said, model: "State" }, b: { model: "State", required: true } }),
    );
    const { spec } = reconcilePages([page]);
    expect(findSchema(spec, "State")).toEqual(schema);
    expect(findSchema(spec, "Thing")).toMatchObject({
      properties: [{ schema: { kind: "ref", name: "State" } }, { schema: { kind: "ref", name: "State" } }],
    });
  });

  it("is a type of its own where the values, the variants or the kind are others", () => {
    const pairs: readonly (readonly [Said, Said])[] = [
      [literal("a"), literal("b")],
      [union(text(), number()), union(text(), number(), array(text()))],
      [array(text()), map(text())],
    ];
    for (const [one, other] of pairs) {
      const page = new Page("a.md").type(
        "Thing",
        object({ a: { ...one, model: "Info" }, b: { ...other, model: "Info" } }),
      );
      const { diagnostics } = reconcilePages([page]);
      expect(diagnostics.map(({ code }) => code)).toContain("model-ambiguous");
    }
  });
});
