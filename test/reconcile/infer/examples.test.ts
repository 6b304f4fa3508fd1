import { describe, expect, it } from "vitest";
import type { Assertion, JsonValue } from "../../../generator/model/index.js";
import { explain, printExplanation } from "../../../generator/reconcile/index.js";
import {
  array,
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
const map = (values: Said): Said => ({ type: "map", required: true, map: values });
const union = (...variants: readonly Said[]): Said => ({ type: "union", required: true, variants });

describe("the values of an example", () => {
  const date = "2019-12-27";
  /** The places of an answer that are found to hold dates, where this is an example of it. */
  const datesIn = (said: Said, example: JsonValue): readonly string[] => {
    const page = new Page("a.md")
      .operation(get, "Get a Thing", ["Things"])
      .returns(get, said)
      .say({ kind: "response", operation: get, status: "200" }, [], { aspect: "example", value: example })
      .type("Named", object({ at: text() }));
    const lines = reconcilePages([page]).ledger.split("\n");
    return lines.flatMap((line) => {
      const [, place] = /^\s*- `([^`]+)`(?:: `format date.*)?$/u.exec(line) ?? [];
      return place !== undefined && line !== "" && !line.includes("what the answer")
        ? [place.replace("things.get.200", "it")]
        : [];
    });
  };

  it.each<readonly [string, Said, JsonValue, readonly string[]]>([
    ["members", object({ at: text(), to: text() }), { at: date, to: "soon" }, ["it.at"]],
    ["members of members", object({ in: object({ at: text() }) }), { in: { at: date } }, ["it.in.at"]],
    ["items", array(text()), [date, date], ["it[]"]],
    ["members of items", object({ a: array(object({ at: text() })) }), { a: [{ at: date }] }, ["it.a[].at"]],
    ["values of a map", map(text()), { a: date }, ["it{}"]],
    ["a type that stands there", object({ it: { model: "Named" } }), { it: { at: date } }, ["Named.at"]],
    [
      "the variant that has its constants",
      union(object({ type: literal("a"), at: text() }), object({ type: literal("b"), at: text() })),
      { type: "b", at: date },
      ["it|2.at"],
    ],
    [
      "the variant whose required members are there",
      union(object({ a: text(), at: text() }), object({ at: text(), b: text({ required: false }) })),
      { at: date },
      ["it|2.at"],
    ],
    [
      "the first variant of those",
      union(text(), object({ at: text() }), object({ at: text() })),
      { at: date },
      ["it|2.at"],
    ],
    ["no member that is inherited", object({ at: text(), constructor: text() }), { at: date }, ["it.at"]],
    ["no items, where the example has an object", array(text()), { at: date }, []],
    ["no members, where the example has a list", object({ length: text(), at: text() }), [date], []],
    [
      "no variant, where none fits",
      union(object({ a: text(), at: text() }), object({ type: literal("b"), at: text() })),
      { at: date, type: "c" },
      [],
    ],
    ["no values of a map, where it has a list", map(text()), [date], []],
    ["nothing of null", object({ at: text() }), null, []],
  ])("are those of %s", (_name, said, example, places) => {
    expect(datesIn(said, example)).toEqual(places);
  });

  it("are those of parameters and of bodies too", () => {
    const page = new Page("a.md")
      .operation(create, "Create a Thing", ["Things"])
      .parameter(create, "query", "from", text({ example: date }))
      .body(create, object({ at: text() }, { example: { at: date } }));
    const [operation] = reconcilePages([page]).spec.operations;
    expect(operation?.parameters[0]?.schema).toEqual({ kind: "string", format: "date" });
    expect(schemaOf(operation?.requestBody)).toMatchObject({ properties: [{ schema: { format: "date" } }] });
  });
});

describe("a format", () => {
  const thingWith = (...examples: readonly JsonValue[]) => {
    const page = new Page("a.md")
      .operation(get, "Get a Thing", ["Things"])
      .returns(get, object({ at: text(), by: number() }));
    for (const value of examples)
      page.say({ kind: "response", operation: get, status: "200" }, [], { aspect: "example", value });
    return reconcilePages([page]);
  };
  const schemaIn = (...examples: readonly JsonValue[]) => {
    const schema = schemaOf(thingWith(...examples).spec.operations[0]?.responses[0]);
    return schema?.kind === "object" ? schema.properties.map((one) => one.schema) : [];
  };

  it("is none of a number, of a place without examples, or of placeholders alone", () => {
    expect(schemaIn({ at: "string", by: 1 })).toEqual([{ kind: "string" }, { kind: "number" }]);
    expect(schemaIn({ at: "at" }, { at: "2019-12-27" })[0]).toEqual({ kind: "string", format: "date" });
    expect(schemaIn({ at: "string" }, { at: "2019-12-27" })[0]).toEqual({ kind: "string", format: "date" });
    expect(schemaIn({ at: 1 }, { at: "2019-12-27" })[0]).toEqual({ kind: "string", format: "date" });
    expect(schemaIn({ at: "soon" }, { at: "later" })[0]).toEqual({ kind: "string" });
  });

  it("is none where a document states one", () => {
    const page = new Page("a.md")
      .operation(list, "List Things", ["Things"])
      .parameter(list, "query", "at", text({ example: "2019-12-27", constraints: { format: "day" } }));
    expect(reconcilePages([page]).spec.operations[0]?.parameters[0]?.schema).toEqual({
      kind: "string",
      format: "day",
    });
  });

  it("rests on each example once", () => {
    const page = new Page("a.md")
      .operation(list, "List Things", ["Things"])
      .returns(list, array(text()))
      .say({ kind: "response", operation: list, status: "200" }, [], {
        aspect: "example",
        value: ["2019-12-27", "2020-12-27"],
      });
    const { evidence } = reconcilePages([page]);
    const lines = printExplanation(explain(evidence, "/paths/~1things/get/responses/200")).split("\n");
    expect(lines[0]).toBe("things.list.200: array, required");
    const { ledger } = reconcilePages([page]);
    expect(ledger).toContain("- `things.list.200[]`: `format date, as in 2019-12-27`: an example in `a.md`");
  });
});

describe("an integer", () => {
  it("is one by the first document that can tell, with those for it and against it", () => {
    const said = (rank: number, type: "number" | "integer") =>
      new Page(
        `page-${String(rank)}.md`,
        rank,
        rank === 1 ? ["optionality"] : ["integer", "optionality"],
      ).type("Thing", object({ it: { type, required: true } }));
    const { evidence } = reconcilePages([
      said(1, "number"),
      said(2, "integer"),
      said(3, "number"),
      said(4, "integer"),
    ]);
    const lines = printExplanation(explain(evidence, "Thing.it")).split("\n");
    const at = lines.indexOf("  type: integer  (integers)");
    const words = lines
      .slice(at + 1, at + 4)
      .map((line) => line.trim().split(/[ :]+/u).slice(0, 2).join(" "));
    expect(words).toEqual(["for page-2.md", "for page-4.md", "against page-3.md"]);
  });
});

describe("facts in prose", () => {
  const schemaOf = (said: Said, ...assertions: readonly Assertion[]) => {
    const page = new Page("a.md").type("Thing", object({ it: { required: false, ...said } }));
    for (const one of assertions)
      page.say({ kind: "type", name: "Thing" }, [{ kind: "property", name: "it" }], one);
    const { evidence, spec } = reconcilePages([page]);
    return {
      schema: findProperty(spec, "Thing", "it").schema,
      text: printExplanation(explain(evidence, "Thing.it")),
    };
  };

  it("bound numbers and integers, and nothing else", () => {
    const bounds = { minimum: 1, maximum: 5 };
    expect(schemaOf({ type: "number", description: "(1-5)" }).schema).toMatchObject(bounds);
    expect(schemaOf({ type: "integer", description: "(1-5)" }).schema).toMatchObject(bounds);
    const word = schemaOf({ type: "string", description: "(1-5)" });
    expect(word.schema).not.toHaveProperty("minimum");
    expect(word.text).not.toContain("prose-bounds");
  });

  it.each<readonly [string, Readonly<Record<string, number>>, Readonly<Record<string, number>>]>([
    ["(1-5)", {}, { minimum: 1, maximum: 5 }],
    ["(1-5)", { minimum: 2 }, { minimum: 2, maximum: 5 }],
    ["(1-5)", { exclusiveMinimum: 2 }, { exclusiveMinimum: 2, maximum: 5 }],
    ["(1-5)", { maximum: 4 }, { maximum: 4, minimum: 1 }],
    ["(1-5)", { exclusiveMaximum: 4 }, { exclusiveMaximum: 4, minimum: 1 }],
    ["(min 5)", { maximum: 5 }, { maximum: 5, minimum: 5 }],
    ["(min 5)", { maximum: 4 }, { maximum: 4 }],
    ["(min 5)", { exclusiveMaximum: 4 }, { exclusiveMaximum: 4 }],
    ["(max 5)", { minimum: 5 }, { minimum: 5, maximum: 5 }],
    ["(max 5)", { minimum: 6 }, { minimum: 6 }],
    ["(max 5)", { exclusiveMinimum: 6 }, { exclusiveMinimum: 6 }],
    ["(5-5)", {}, { minimum: 5, maximum: 5 }],
    ["(min 6, max 5) (max 5)", {}, {}],
  ])("%s beside %j give %j", (description, constraints, expected) => {
    const { schema } = schemaOf({ type: "number", description, constraints });
    expect(schema).toEqual({ kind: "number", description, ...expected });
  });

  it("say on what they rest", () => {
    const { text: words } = schemaOf({ type: "number", description: "(min 1) Defaults to `2`." });
    expect(words).toContain("minimum: minimum 1  (prose-bounds)\n    for      a.md");
    expect(words).toContain("default: default 2  (prose-defaults)\n    for      a.md");
  });

  it("give no default beside one that is documented", () => {
    const told = { aspect: "default", value: 3 } as const;
    expect(schemaOf({ type: "number", description: "Defaults to `2`." }, told).schema).toMatchObject({
      default: 3,
    });
  });

  it.each<readonly [Said, string, JsonValue | undefined]>([
    [{ type: "string" }, 'Defaults to `"a"`', "a"],
    [{ type: "string" }, 'Defaults to `say "a"`', 'say "a"'],
    [{ type: "string" }, 'Defaults to `"a" or b`', '"a" or b'],
    [{ type: "literal", values: [1, 2] }, "Defaults to `2`", 2],
    [{ type: "literal", values: ["1", "2"] }, "Defaults to `2`", "2"],
    [{ type: "literal", values: ["a b"] }, 'Defaults to `"a b"`', "a b"],
    [{ type: "integer" }, "Defaults to `2`", 2],
    [{ type: "integer" }, "Defaults to `x2`", undefined],
    [{ type: "boolean" }, "Defaults to `false`", false],
    [{ type: "array" }, "Defaults to `2`", undefined],
    [{ type: "string" }, "No default", undefined],
  ])("%j: %s is %j", (said, description, value) => {
    const { schema } = schemaOf({ ...said, description });
    expect("default" in schema ? schema.default : undefined).toEqual(value);
  });
});

describe("how a parameter of the query is written", () => {
  const mediaTypeOf = (said: Said, location: "path" | "query" = "query") => {
    const page = new Page("a.md")
      .operation(get, "Get a Thing", ["Things"])
      .parameter(get, location, "id", said)
      .type("Named", object({ a: text() }))
      .type("Words", array(text()));
    return reconcilePages([page]).spec.operations[0]?.parameters.find(
      ({ name, in: at }) => name === "id" && at === location,
    )?.mediaType;
  };

  it.each<readonly [string, Said]>([
    ["an object", object({ a: text() })],
    ["a map", map(text())],
    ["a list of objects", array(object({ a: text() }))],
    ["a list of lists", array(array(text()))],
    ["a list of types that are objects", array({ model: "Named" })],
    ["a type that is an object", { model: "Named", required: true }],
    ["a union with an object", union(text(), object({ a: text() }))],
    ["a list of unions with one", array(union(text(), object({ a: text() })))],
  ])("as JSON: %s", (_name, said) => {
    expect(mediaTypeOf(said)).toBe("application/json");
  });

  it.each<readonly [string, Said]>([
    ["a text", text()],
    ["a list of texts", array(text())],
    ["a list of nothing said", { type: "array" }],
    ["a type that is a list of texts", { model: "Words", required: true }],
    ["a union of scalars", union(text(), number())],
  ])("as OpenAPI has it: %s", (_name, said) => {
    expect(mediaTypeOf(said)).toBeUndefined();
  });

  it("as OpenAPI has it in the path, whatever it is", () => {
    expect(mediaTypeOf(object({ a: text() }), "path")).toBeUndefined();
  });
});

describe("what is carried over", () => {
  const thing = (said: Said) => object({ it: said, id: text() });
  const page = (...members: readonly [Said, Said]) =>
    new Page("a.md")
      .operation(get, "Get a Thing", ["Things"])
      .returns(get, object({ result: thing(members[0]), ok: text() }))
      .type("ThingGetResponse", thing(members[0]))
      .operation(list, "List Things", ["Things"])
      .returns(list, object({ result: array(thing(members[1])), ok: text() }))
      .type("ThingListResponse", thing(members[1]));
  const itOf = (type: string, ...members: readonly [Said, Said]) =>
    findProperty(reconcilePages([page(...members)]).spec, type, "it").schema;

  it("goes into lists, maps, unions and members", () => {
    const bounded = text({ constraints: { maxLength: 5 } });
    const rows: readonly (readonly [(inside: Said) => Said, object])[] = [
      [array, { items: { maxLength: 5 } }],
      [map, { values: { maxLength: 5 } }],
      [(inside) => union(number(), inside), { variants: [{}, { maxLength: 5 }] }],
      [(inside) => object({ a: inside }), { properties: [{ schema: { maxLength: 5 } }] }],
    ];
    for (const [around, expected] of rows) {
      expect(itOf("Thing", around(bounded), around(text()))).toMatchObject(expected);
    }
  });

  it("goes to every use of a shape, those inside other shapes that are alike among them", () => {
    const inner = (said: Said = text()) => object({ id: said });
    const types = {
      A: object({ around: object({ inner: inner() }) }),
      B: object({ around: object({ inner: inner() }) }),
      C: object({ inner: inner(text({ constraints: { maxLength: 5 } })) }),
    };
    const all = Object.entries(types).reduce((one, [name, said]) => one.type(name, said), new Page("a.md"));
    const { ledger } = reconcilePages([all]);
    expect(ledger).toContain("- `maxLength 5` of `C.inner.id`");
    expect(ledger).toContain("  - `A.around.inner.id`\n  - `B.around.inner.id`\n");
  });

  it("goes to no shape that has another name where it stands", () => {
    const bounded = text({ constraints: { maxLength: 5 } });
    const named = (second: string) =>
      new Page("a.md")
        .type("A", object({ version: object({ id: bounded }) }))
        .type("B", object({ [second]: object({ id: text() }) }));
    const words = (second: string) =>
      printExplanation(explain(reconcilePages([named(second)]).evidence, `B.${second}.id`));
    expect(words("version")).toContain("carried over from A.version.id");
    expect(words("release")).not.toContain("carried over");
  });

  it("comes from the first by the alphabet of those that know it and have names of one length", () => {
    const bounded = text({ constraints: { maxLength: 5 } });
    const pageOf = (titles: readonly string[]) =>
      titles.reduce((one, title) => {
        const key = { method: "get", path: `/things/${title}` } as const;
        const returned = thing(title === "Replace" ? text() : bounded);
        return one
          .operation(key, title, ["Things"])
          .sayOf(key, { aspect: "signature", method: ["things", title], returns: `Thing${title}Response` })
          .returns(key, object({ result: returned, ok: text() }))
          .type(`Thing${title}Response`, returned);
      }, new Page("a.md"));
    for (const titles of [
      ["List", "Edit", "Replace"],
      ["Edit", "List", "Replace"],
    ]) {
      const { evidence } = reconcilePages([pageOf(titles)]);
      expect(printExplanation(explain(evidence, "ThingReplaceResponse.it"))).toContain(
        "carried over from ThingEditResponse.it",
      );
    }
  });

  it("is recorded where it goes, and not where it comes from", () => {
    const pages = [
      page(number({ nullable: true }), number()),
      new Page("b.txt", 2, ["integer", "optionality"]).type("ThingGetResponse", thing({ type: "integer" })),
    ];
    const words = (place: string) => printExplanation(explain(reconcilePages(pages).evidence, place));
    expect(words("ThingGetResponse.it")).not.toContain("carried over");
    const carried = words("ThingListResponse.it");
    expect(carried).toContain("  type: integer  (shared-shapes, carried over from ThingGetResponse.it)");
    expect(carried).toContain(
      "  nullable: may be null  (shared-shapes, carried over from ThingGetResponse.it)",
    );
  });

  it("goes from results to inputs, and not back", () => {
    const size = (said: Said = {}) => number({ description: "Its size.", ...said });
    const described = page(size(), size())
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ it: size(), more: text() }));
    const whole = new Page("b.txt", 2, ["integer", "optionality"])
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ it: { type: "integer" } }));
    const { spec } = reconcilePages([described, whole]);
    expect(findProperty(spec, "Thing", "it").schema).toMatchObject({ kind: "number" });
  });

  it("is nothing where two say different things", () => {
    const both = itOf(
      "ThingListResponse",
      text({ constraints: { maxLength: 5 } }),
      text({ constraints: { maxLength: 6 } }),
    );
    expect(both).toMatchObject({ maxLength: 6 });
  });

  it("says where it comes from first, however far it goes", () => {
    const bounded = number({ description: "Its size.", constraints: { minimum: 1 } });
    const described = page(bounded, number({ description: "Its size." }))
      .operation(create, "Create a Thing", ["Things"])
      .body(create, object({ it: number({ description: "Its size." }), more: text() }));
    const { evidence } = reconcilePages([described]);
    for (const place of ["ThingListResponse.it", "things.create.it"]) {
      expect(printExplanation(explain(evidence, place))).toContain("carried over from ThingGetResponse.it");
    }
  });
});

describe("what a call returns, where no document says it", () => {
  const envelopeOf = (...pages: readonly Page[]) => {
    const { evidence, spec } = reconcilePages(pages);
    const lines = printExplanation(explain(evidence, "things.list")).split("\n");
    const at = lines.findIndex((line) => line.includes("(envelope-member)"));
    return [
      spec.operations[0]?.unwrap,
      at === -1
        ? []
        : lines.slice(
            at,
            lines.findIndex((line) => /^ {2}\d+ claims?$/u.test(line)),
          ),
    ];
  };
  const answering = (name: string, rank: number, body: Said) =>
    new Page(name, rank).operation(list, "List Things", ["Things"]).returns(list, body);

  it("is the member that an envelope is around, which one claim shows", () => {
    expect(
      envelopeOf(answering("a.md", 1, object({ data: text({ description: "It." }), ok: text() }))),
    ).toEqual([
      "data",
      [
        "  envelope: the member data  (envelope-member)",
        '    for      a.md:5:1  [test] exists: {"aspect":"exists"}',
      ],
    ]);
  });

  it("is the whole of what is no envelope", () => {
    expect(envelopeOf(answering("a.md", 1, object({ result: text(), data: text() })))[0]).toBeUndefined();
    expect(envelopeOf(answering("a.md", 1, object({ ok: text(), status: text() })))[0]).toBeUndefined();
    expect(envelopeOf(answering("a.md", 1, object({ result: text() })))[0]).toBeUndefined();
    expect(envelopeOf(answering("a.md", 1, array(text())))[0]).toBeUndefined();
    expect(envelopeOf(new Page("a.md").operation(list, "List Things", ["Things"]))[0]).toBeUndefined();
  });

  it.each([
    ..."success ok status code message messages error errors warnings meta metadata".split(" "),
    ..."result_info page_info pagination page per_page total total_count total_pages has_more".split(" "),
    ..."first_id last_id next_cursor next_page next_page_token object links timestamp request_id".split(" "),
  ])("stands beside %s in an envelope", (name) => {
    expect(envelopeOf(answering("a.md", 1, object({ result: text(), [name]: text() })))[0]).toBe("result");
  });
});

describe("a list that goes on", () => {
  const rows = array(object({ id: text() }));
  const paged = (answer: Said, ...parameters: readonly (readonly ["path" | "query", string])[]) => {
    const page = new Page("a.md").operation(list, "List Things", ["Things"]).returns(list, answer);
    for (const [location, name] of parameters)
      page.parameter(list, location, name, name === "page" ? number({ required: false }) : text());
    return page.type("Rows", rows).type("Info", object({ total: number() }));
  };
  const pagesOf = (page: Page) => reconcilePages([page]).spec.operations[0]?.pagination;

  it("may be the whole answer, or of a named type, or have its page information in one", () => {
    expect(pagesOf(paged(rows, ["query", "page"]))).toEqual({ style: "page", parameter: "page", items: [] });
    const named = object({
      data: { model: "Rows", required: true },
      info: { model: "Info", required: true },
    });
    expect(pagesOf(paged(named, ["query", "page"]))).toMatchObject({
      items: ["data"],
      totalCount: ["info", "total"],
    });
  });

  it("is none where the answer has no list", () => {
    expect(pagesOf(paged(object({ id: text() }), ["query", "page"]))).toBeUndefined();
  });

  it("is what the call returns, or nothing", () => {
    const body = (result: Said) => object({ result, ok: text(), errors: rows });
    expect(pagesOf(paged(body(rows), ["query", "page"]))).toMatchObject({ items: ["result"] });
    expect(pagesOf(paged(body(object({ id: text() })), ["query", "page"]))).toBeUndefined();
  });

  it("takes its page from the query alone", () => {
    expect(pagesOf(paged(rows, ["path", "page"]))).toBeUndefined();
  });

  it("has its facts beside it, not in it", () => {
    const inside = object({ data: array(object({ total: number() })), total: object({ total: number() }) });
    expect(pagesOf(paged(inside, ["query", "page"]))).toMatchObject({ totalCount: ["total", "total"] });
  });

  it("has no cursor where it has pages, and no page size in the answer where it has a cursor", () => {
    const body = object({ data: rows, next_cursor: text(), per_page: number() });
    expect(pagesOf(paged(body, ["query", "page"], ["query", "cursor"]))).toEqual({
      style: "page",
      parameter: "page",
      items: ["data"],
      pageSize: ["per_page"],
    });
    expect(pagesOf(paged(body, ["query", "cursor"]))).toEqual({
      style: "cursor",
      parameter: "cursor",
      items: ["data"],
      nextCursor: ["next_cursor"],
    });
  });

  it("is got, and not made", () => {
    const page = new Page("a.md")
      .operation(create, "Create Things", ["Things"])
      .parameter(create, "query", "page", text())
      .returns(create, rows);
    expect(pagesOf(page)).toBeUndefined();
  });

  it("says what it rests on", () => {
    const words = (page: Page) => printExplanation(explain(reconcilePages([page]).evidence, "things.list"));
    const whole = paged(rows, ["path", "page"], ["query", "page"]).sayOf(list, {
      aspect: "pagination",
      className: "SyncPage",
      item: "Row",
    });
    const lines = words(whole).split("\n");
    const at = lines.indexOf("  pagination: by page through page, items at the body  (pagination)");
    expect(lines.slice(at + 1, at + 3).map((line) => line.replace(/^.*\[test\] /u, ""))).toEqual([
      'exists: {"aspect":"exists"}',
      'pagination: {"aspect":"pagination","className":"SyncPage","item":"Row"}',
    ]);
    const { evidence } = reconcilePages([whole]);
    const query = printExplanation(explain(evidence, "/paths/~1things/get/parameters/0"))
      .split("\n")
      .at(-3)
      ?.trim()
      .split(" ")[0];
    expect(lines[at + 1]).toContain(` ${query ?? "?"} `);
    expect(words(paged(object({ data: rows }), ["query", "page"]))).toContain("items at data  (pagination)");
  });
});
