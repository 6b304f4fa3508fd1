import { describe, expect, it } from "vitest";
import { reservedNames } from "../../generator/reconcile/shapes/reserved-names.js";
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

/** The rules that make uses of one shape alike. */
const carrying = ["shared-shapes", "same-parameter"];

function describeTypes(types: Readonly<Record<string, Said>>): Page {
  return Object.entries(types).reduce((page, [name, said]) => page.type(name, said), new Page("a.md"));
}

const namesOf = (page: Page, disabledRules: readonly string[] = []) =>
  reconcilePages([page], { disabledRules }).spec.schemas.map(({ name }) => name);

const version = (rest: Readonly<Record<string, Said>> = {}) => object({ id: text(), ...rest });
const map = (values: Said): Said => ({ type: "map", required: true, map: values });
const union = (...variants: readonly Said[]): Said => ({ type: "union", required: true, variants });

describe("two members are of one shape, and it gets a name,", () => {
  const areShared = (one: Said, other: Said) =>
    namesOf(describeTypes({ A: object({ version: one }), B: object({ version: other }) }), carrying).length >
    2;

  it.each<readonly [string, Said, Said]>([
    ["where all inside is the same", version(), version()],
    [
      "whatever is said of the members themselves",
      version(),
      { ...version(), description: "One.", required: false, nullable: true },
    ],
    [
      "in whichever order bounds are told",
      version({ size: number({ constraints: { minimum: 1, maximum: 2 } }) }),
      version({ size: number({ constraints: { maximum: 2, minimum: 1 } }) }),
    ],
    [
      "lists, maps and unions inside them too",
      version({ a: array(union(text(), map(number()))) }),
      version({ a: array(union(text(), map(number()))) }),
    ],
  ])("%s", (_name, one, other) => {
    expect(areShared(one, other)).toBe(true);
  });

  it.each<readonly [string, Said, Said]>([
    ["the name of a member", version({ a: text() }), version({ b: text() })],
    ["the type of a member", version({ a: text() }), version({ a: number() })],
    ["integers", version({ a: number() }), version({ a: { type: "integer", required: true } })],
    ["whether a member is required", version({ a: text() }), version({ a: text({ required: false }) })],
    ["whether a member may be null", version({ a: text() }), version({ a: text({ nullable: true }) })],
    [
      "the words on a member",
      version({ a: text({ description: "One." }) }),
      version({ a: text({ description: "Two." }) }),
    ],
    ["a bound", version({ a: text({ constraints: { maxLength: 1 } }) }), version({ a: text() })],
    ["the values of a member", version({ a: literal("a") }), version({ a: literal("b") })],
    ["the items of a list", version({ a: array(text()) }), version({ a: array(number()) })],
    ["null in a list", version({ a: array(text()) }), version({ a: array(text({ nullable: true })) })],
    ["a list for a map", version({ a: array(text()) }), version({ a: map(text()) })],
    [
      "the type that stands there",
      version({ a: { model: "A", required: true } }),
      version({ a: { model: "B", required: true } }),
    ],
  ])("but not where they differ in %s", (_name, one, other) => {
    expect(areShared(one, other)).toBe(false);
  });

  it("but not where a member is deprecated, or has a default, in one of them", () => {
    for (const assertion of [{ aspect: "deprecated" }, { aspect: "default", value: "a" }] as const) {
      const page = describeTypes({ A: object({ version: version() }), B: object({ version: version() }) });
      page.say(
        { kind: "type", name: "A" },
        [
          { kind: "property", name: "version" },
          { kind: "property", name: "id" },
        ],
        assertion,
      );
      expect(namesOf(page, carrying)).toEqual(["A", "B"]);
    }
  });
});

describe("the name of a shape", () => {
  const twice = (name: string, said: Said) =>
    namesOf(describeTypes({ Cat: object({ [name]: said }), Dog: object({ [name]: said }) })).slice(2);

  it.each<readonly [string, Said, string]>([
    ["version", version(), "Version"],
    ["versions", array(version()), "Version"],
    ["versions", map(version()), "Version"],
    ["versions", version(), "Versions"],
    ["old_versions", array(array(version())), "OldVersion"],
    ["2fa", version(), "Type2Fa"],
    ["cat", version(), "CatItem"],
  ])("of the member %s is made of it: %j is %s", (name, said, expected) => {
    expect(twice(name, said)).toEqual([expected]);
  });

  it.each([
    "Error",
    "Blob",
    "Selection",
    "APIError",
    "PermissionDenied_Error",
    "ValidationError",
    "RequestEvent",
  ])("is none that programs or clients have: %s", (name) => {
    expect(twice(name, version())).toEqual([`Cat${name.replace("_", "")}`]);
  });

  it("is none of a scalar, a list, or an object without members", () => {
    for (const said of [text(), array(text()), object({}), union(text(), number())])
      expect(twice("it", said)).toEqual([]);
  });

  it("is that of a union which has an object, or a type, among its variants", () => {
    expect(twice("it", union(text(), version()))).toEqual(["It"]);
    expect(twice("it", union(text(), { model: "Cat" }))).toEqual(["It"]);
  });

  it("is counted up where it is taken at every level", () => {
    const page = describeTypes({
      A: object({ version: version() }),
      B: object({ version: version() }),
      Version: object({ a: text() }),
      AVersion: object({ b: text() }),
      VersionItem: object({ c: text() }),
    });
    expect(namesOf(page)).toEqual(["A", "B", "Version", "AVersion", "VersionItem", "AVersion2"]);
    const more = describeTypes({
      A: object({ version: version() }),
      B: object({ version: version() }),
      Version: object({ a: text() }),
      AVersion: object({ b: text() }),
      AVersion2: object({ d: text() }),
      VersionItem: object({ c: text() }),
    });
    expect(namesOf(more).at(-1)).toBe("AVersion3");
  });

  it("has its place around it where another shape would have the same, that which most uses are in", () => {
    const other = object({ key: text() });
    const page = describeTypes({
      Cat: object({ filter: version() }),
      Dog: object({ filter: version(), inner: object({ filter: version() }) }),
      Cow: object({ filter: other, inner: object({ filter: other, id: text() }) }),
    });
    expect(namesOf(page).slice(3).sort()).toEqual(["CatFilter", "CowFilter"]);
    const most = describeTypes({
      Cow: object({ filter: other }),
      Hen: object({ filter: other }),
      Cat: object({ filter: version() }),
      Ant: object({ dog: object({ filter: version(), a: text() }) }),
      Bee: object({ dog: object({ filter: version(), b: text() }) }),
    });
    expect(namesOf(most).slice(5).sort()).toEqual(["CowFilter", "DogFilter"]);
  });

  it("is not said twice where the place begins it", () => {
    const page = describeTypes({
      Log: object({ log_filter: version() }),
      Other: object({ log_filter: version() }),
      LogFilter: object({ a: text() }),
    });
    expect(namesOf(page).at(-1)).toBe("LogFilterItem");
  });

  it("is one for the members of one object that share it", () => {
    const step = version();
    const page = describeTypes({
      A: object({ outputs: object({ success: step, fallback: step, none: text() }) }),
    });
    expect(namesOf(page)).toEqual(["A", "Output"]);
    const single = describeTypes({ A: object({ success: step, fallback: step }) });
    expect(namesOf(single)).toEqual(["A"]);
  });
});

describe("the variants of a tagged union", () => {
  const rate = object({ type: literal("rate"), limit: number() });
  const end = object({ type: literal("end") });

  it("are named by the tag and the place, even where they are used once", () => {
    const page = describeTypes({ A: object({ element: union(rate, end) }) });
    expect(namesOf(page)).toEqual(["A", "RateElement", "EndElement"]);
  });

  it("are left in place in a type itself, where the tag is no text, or where there is none", () => {
    expect(namesOf(describeTypes({ A: union(rate, end) }))).toEqual(["A"]);
    const one = (value: number): Said =>
      object({ type: { type: "literal", values: [value], required: true } });
    expect(namesOf(describeTypes({ A: object({ element: union(one(1), one(2)) }) }))).toEqual(["A"]);
    expect(
      namesOf(describeTypes({ A: object({ element: union(version(), object({ a: text() })) }) })),
    ).toEqual(["A"]);
  });

  it("name what is inside them by the type around, where they have no name", () => {
    const inner = object({ filter: version() });
    const page = describeTypes({
      A: union(object({ a: text(), filter: version() }), object({ b: text(), filter: version() })),
      B: inner,
      Filter: text(),
    });
    expect(namesOf(page).at(-1)).toBe("AFilter");
  });
});

describe("a tag", () => {
  const modeOf = (...variants: readonly Said[]) => {
    const { schema } = findProperty(
      reconcilePages([
        describeTypes({ A: object({ it: union(...variants) }), B: object({ type: literal("b") }) }),
      ]).spec,
      "A",
      "it",
    );
    return schema.kind === "union" ? schema.mode : schema.kind;
  };
  const tagged = (value: string, rest: Said = {}) =>
    object({ type: { ...literal(value), ...rest }, id: text() });

  it.each<readonly [string, readonly Said[], string]>([
    ["tells variants apart by one text each", [tagged("a"), tagged("b")], "one"],
    ["may be that of a type that stands there", [tagged("a"), { model: "B" }], "one"],
    ["is none where two have the same", [tagged("a"), tagged("a"), tagged("b")], "any"],
    ["is none where one may lack it", [tagged("a"), tagged("b", { required: false })], "any"],
    ["is none where one has several values", [tagged("a"), object({ type: literal("b", "c") })], "any"],
    ["is none where one has no such member", [tagged("a"), object({ kind: literal("b") })], "any"],
    ["is none where one is no object", [tagged("a"), text()], "any"],
    ["is none where one holds any text", [tagged("a"), object({ type: text() })], "any"],
  ])("%s", (_name, variants, mode) => {
    expect(modeOf(...variants)).toBe(mode);
  });
});

describe("the bodies of failed calls", () => {
  const failing = (...answers: readonly (readonly [string, string, Said])[]) => {
    const page = new Page("a.md");
    for (const path of ["/cats", "/dogs"]) {
      const key = { method: "get", path } as const;
      page.operation(key, "List", [path.slice(1)]);
      for (const [status, words, said] of answers) {
        page.returns(key, said, status);
        if (words)
          page.say({ kind: "response", operation: key, status }, [], {
            aspect: "responseDescription",
            text: words,
          });
      }
    }
    return namesOf(page);
  };
  const body = object({ message: text() });

  it.each([
    ["404", "Not found", "NotFound"],
    ["404", "", "Response404"],
    ["404", "The thing that was asked for is gone", "Response404"],
    ["404", "Not found!", "Response404"],
    ["4XX", "", "Response4XX"],
    ["default", "", "ResponseDefault"],
  ])("of status %s, called %j, are %s", (status, words, name) => {
    expect(failing([status, words, body])).toEqual([name]);
  });

  it("name what is inside them", () => {
    expect(failing(["404", "", object({ detail: body, more: body })])).toEqual([
      "Response404",
      "Response404Detail",
    ]);
    expect(failing(["404", "", array(body)])).toEqual(["Response404"]);
  });
});

describe("what a call returns", () => {
  const list = { method: "get", path: "/cats" } as const;
  const get = { method: "get", path: "/cats/{id}" } as const;
  const cat = object({ lives: number(), name: text() });

  it("is named after its resource, its envelope has no name", () => {
    const page = new Page("a.md")
      .operation(list, "List Cats", ["Cats"])
      .returns(list, object({ result: array(cat), success: text(), meta: object({ a: text() }) }))
      .operation(get, "Get a Cat", ["Cats"])
      .returns(get, object({ result: cat, success: text(), meta: object({ a: text() }) }));
    const { spec } = reconcilePages([page]);
    expect(spec.operations.map(({ unwrap }) => unwrap)).toEqual(["result", "result"]);
    expect(spec.schemas.map(({ name }) => name).sort()).toEqual(["Cat", "Meta"]);
    expect(namesOf(page.type("Meta", text())).sort()).toEqual(["Cat", "Meta", "ResponseMeta"]);
  });

  it("names what is inside it where it has no envelope", () => {
    const other = object({ id: text() });
    const page = new Page("a.md")
      .operation(list, "List Cats", ["Cats"])
      .returns(list, object({ owner: other, cats: array(cat) }))
      .operation(get, "Get a Cat", ["Cats"])
      .returns(get, object({ owner: other, cat, old: object({ owner: cat, a: text() }) }))
      .type("Owner", text());
    expect(namesOf(page).sort()).toEqual(["Cat", "CatOwner", "Owner"]);
  });

  it("names parameters and bodies by their members", () => {
    const create = { method: "post", path: "/cats" } as const;
    const filter = object({ key: text() });
    const page = new Page("a.md")
      .operation(list, "List Cats", ["Cats"])
      .parameter(list, "query", "filters", array(filter))
      .operation(create, "Create a Cat", ["Cats"])
      .body(create, object({ filter, name: text() }))
      .type("Filter", text());
    expect(namesOf(page)).toEqual(["Filter", "CatFilter"]);
  });
});

describe("documented types of one resource", () => {
  const shape = (name: string) => object({ [name]: text(), id: text() });
  const describeCats = (types: Readonly<Record<string, string>>) => {
    const methods = {
      Get: "get",
      List: "get",
      Create: "post",
      Update: "put",
      Delete: "delete",
      Edit: "patch",
    } as const;
    const page = new Page("a.md");
    for (const [title, member] of Object.entries(types)) {
      const key = {
        method: methods[title as keyof typeof methods],
        path: title === "List" || title === "Create" ? "/cats" : "/cats/{id}",
      };
      page
        .operation(key, `${title} Cats`, ["Cats"])
        .returns(key, object({ result: shape(member), ok: text() }));
      page.type(`Cat${title}Response`, shape(member));
    }
    return reconcilePages([page]).spec;
  };
  const targetsOf = (types: Readonly<Record<string, string>>) => {
    const spec = describeCats(types);
    return Object.keys(types).map((title) => {
      const schema = findSchema(spec, `Cat${title}Response`);
      return schema.kind === "ref" ? schema.name : schema.kind;
    });
  };

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "the one that get returns",
      { Create: "a", Update: "a", Edit: "a", Get: "b", Delete: "b" },
      ["CatResponse", "CatResponse", "CatResponse", "Cat", "Cat"],
    ],
    [
      "else the one that list returns",
      { Create: "a", Update: "a", Edit: "a", List: "b", Delete: "b" },
      ["CatResponse", "CatResponse", "CatResponse", "Cat", "Cat"],
    ],
    [
      "else the one that most return",
      { Create: "a", Delete: "a", Edit: "b", Update: "b", Get: "c" },
      ["Cat", "Cat", "CatResponse", "CatResponse", "object"],
    ],
    ["none of one type alone", { Create: "a", Get: "b" }, ["object", "object"]],
  ])("share the name of the resource: %s", (_name, types, targets) => {
    expect(targetsOf(types)).toEqual(targets);
  });

  it("stand before the first type that is another name for them", () => {
    expect(describeCats({ Get: "a", List: "a" }).schemas.map(({ name }) => name)).toEqual([
      "Cat",
      "CatGetResponse",
      "CatListResponse",
    ]);
  });

  it("share the name as they spell it, not as the heading does", () => {
    const page = new Page("a.md");
    for (const [method, path, title] of [
      ["get", "/ai-gateways", "List"],
      ["get", "/ai-gateways/{id}", "Get"],
    ] as const) {
      page
        .operation({ method, path }, `${title} Gateways`, ["Ai Gateways"])
        .returns({ method, path }, object({ result: shape("a"), ok: text() }))
        .type(`AIGateway${title}Response`, shape("a"));
    }
    expect(namesOf(page)).toEqual(["AIGateway", "AIGatewayListResponse", "AIGatewayGetResponse"]);
  });

  it("share that of the heading, where they are called after the method alone", () => {
    const page = new Page("a.md");
    for (const [path, method, type] of [
      ["/cats", "list", "ListResponse"],
      ["/cats/{id}", "get", "GetResponse"],
    ] as const) {
      const key = { method: "get", path } as const;
      page
        .operation(key, `${method} cats`, ["Cats"])
        .sayOf(key, { aspect: "signature", method: ["cats", method], returns: type })
        .returns(key, object({ result: shape("a"), ok: text() }))
        .type(type, shape("a"));
    }
    expect(namesOf(page)).toEqual(["Cat", "ListResponse", "GetResponse"]);
  });

  it("share none that a program or a client has", () => {
    const page = new Page("a.md");
    for (const [method, path, title] of [
      ["get", "/errors", "List"],
      ["get", "/errors/{id}", "Get"],
    ] as const) {
      page
        .operation({ method, path }, `${title} Errors`, ["Errors"])
        .returns({ method, path }, object({ result: shape("a"), ok: text() }))
        .type(`Error${title}Response`, shape("a"));
    }
    expect(namesOf(page)).toEqual(["ErrorResponse", "ErrorListResponse", "ErrorGetResponse"]);
  });
});

it("the names that no shape gets are words", () => {
  for (const name of reservedNames) expect(name).toMatch(/^[A-Z][A-Za-z]+$/u);
});
