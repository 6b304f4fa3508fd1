import { describe, expect, it } from "vitest";
import { pythonPage } from "../../../generator/dialects/python-page/index.js";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import { readShapes, type Shape } from "../../support/claimed-shape.js";

const answer = "200 of get /dogs";

/** What an answer with these lines is, and what is reported. */
function read(...lines: readonly string[]) {
  const text = ["Get", "GET/dogs", "ReturnsExpand Collapse", ...lines].join("\n");
  const { claims, diagnostics } = referencePage.read({ name: "page.txt", text });
  const reported = diagnostics.map(({ at, code }) => `${code}: ${text.slice(at?.start ?? 0, at?.end ?? 0)}`);
  return { shape: readShapes(claims).get(answer), reported };
}

/** What a member `a` is, declared by the lines. */
function readMember(...lines: readonly string[]): Shape | undefined {
  const { shape } = read(...lines);
  const { required, ...said } = shape?.properties?.find(([name]) => name === "a")?.[1] ?? {};
  expect(required).toBe(true);
  return said;
}

const string: Shape = { type: "string" };

describe("a member", () => {
  it.each([
    ["a: string", { type: "string" }],
    ["a: number or null", { type: "number", nullable: true }],
    ["a: unknown", { type: "unknown" }],
    ["a: file", { type: "file" }],
    ['a: "x"', { type: "literal", values: ["x"] }],
    ['a: "x" or "y"', { type: "literal", values: ["x", "y"] }],
    ["a: array of string", { type: "array", items: string }],
    ["a: map[array of string]", { type: "map", mapValues: { type: "array", items: string } }],
    ["a: map[string or null]", { type: "map", mapValues: { type: "string", nullable: true } }],
    ["a: array of string or null", { type: "array", items: string, nullable: true }],
    ["a: Dog", { model: "Dog" }],
    ["a: array of Dog", { type: "array", items: { model: "Dog" } }],
  ] as const)("%s", (line, shape) => {
    expect(readMember(line)).toEqual(shape);
  });

  it("may be optional, deprecated, and described", () => {
    const { shape } = read("a: optional string", "The", "dog\\_id.", "Deprecatedb: string");
    expect(shape?.properties).toEqual([
      ["a", { required: false, description: "The\ndog_id.", type: "string" }],
      ["b", { required: true, deprecated: true, type: "string" }],
    ]);
  });

  it("has values that the page lists, or else those that its type prints", () => {
    expect(readMember("a: 1 or 2 or 3 or 1 more", "1", "2", "3", "4")).toEqual({
      type: "literal",
      values: [1, 2, 3, 4],
    });
    expect(readMember('a: "x" or "y"', '"x"')).toEqual({ type: "literal", values: ["x", "y"] });
    expect(readMember("a: 1 or 2 or 3 or 2 more", "1", "2", "3", "4")).toEqual({});
  });

  it("has members, variants or values below it", () => {
    expect(readMember("a: object { b }", "b: string")).toEqual({
      type: "object",
      properties: [["b", { required: true, type: "string" }]],
    });
    expect(readMember("a: Dog { b }", "b: string")).toEqual({
      model: "Dog",
      type: "object",
      properties: [["b", { required: true, type: "string" }]],
    });
    expect(readMember("a: string or number", "string", "The first.", "number")).toEqual({
      type: "union",
      variants: [{ type: "string", description: "The first." }, { type: "number" }],
    });
    expect(readMember("a: string or Dog { b }", "string", "Dog { b }", "b: string")).toEqual({
      type: "union",
      variants: [
        { type: "string" },
        { model: "Dog", type: "object", properties: [["b", { required: true, type: "string" }]] },
      ],
    });
  });

  it("may have the name of its model", () => {
    expect(read("Dog: Dog").shape?.properties).toEqual([["Dog", { required: true, model: "Dog" }]]);
  });

  it("is silent on what the page leaves out", () => {
    expect(readMember("a: object { b }")).toEqual({});
    expect(readMember("a: string or Dog")).toEqual({});
    expect(readMember("a: Dog { b }")).toEqual({ model: "Dog" });
  });

  it("is of a model that has alternatives", () => {
    const mark = "One of the following:";
    expect(readMember("a: Size", mark, '"x"', '"y"')).toEqual({
      model: "Size",
      type: "literal",
      values: ["x", "y"],
    });
    expect(readMember("a: Pet", mark, "Dog { b }", "b: string", '"x"')).toEqual({
      model: "Pet",
      type: "union",
      variants: [
        { model: "Dog", type: "object", properties: [["b", { required: true, type: "string" }]] },
        { type: "literal", values: ["x"] },
      ],
    });
  });
});

describe("a constraint", () => {
  it.each([
    ["a: string", "maxLength3", { ...string, constraints: { maxLength: 3 } }],
    [
      "a: array of string",
      "maxLength3",
      { type: "array", items: { ...string, constraints: { maxLength: 3 } } },
    ],
    ["a: array of string", "maxItems3", { type: "array", constraints: { maxItems: 3 }, items: string }],
    ["a: array of string", "minItems3", { type: "array", constraints: { minItems: 3 }, items: string }],
    [
      "a: array of string",
      "uniqueItemstrue",
      { type: "array", constraints: { uniqueItems: true }, items: string },
    ],
    [
      "a: map[string]",
      "minProperties3",
      { type: "map", constraints: { minProperties: 3 }, mapValues: string },
    ],
    [
      "a: map[string]",
      "maxProperties3",
      { type: "map", constraints: { maxProperties: 3 }, mapValues: string },
    ],
    [
      "a: map[array of string]",
      "maxItems3",
      { type: "map", mapValues: { type: "array", constraints: { maxItems: 3 }, items: string } },
    ],
  ] as const)("of %s: %s is about what it can be about", (line, constraint, shape) => {
    expect(readMember(line, constraint)).toEqual(shape);
  });

  it("that is a default is about the whole", () => {
    const text = ["Get", "GET/dogs", "ReturnsExpand Collapse", "a: array of string", "default null"].join(
      "\n",
    );
    const { claims } = referencePage.read({ name: "page.txt", text });
    expect(
      claims.filter(({ assertion }) => assertion.aspect === "default").map(({ place }) => place.steps),
    ).toEqual([[{ kind: "property", name: "a" }]]);
  });
});

describe("a type of Python", () => {
  const readClass = (...lines: readonly string[]) => {
    const text = ["Get", "dogs.get() -> Dog", "GET/dogs", "ReturnsExpand Collapse", ...lines].join("\n");
    return readShapes(pythonPage.read({ name: "page.txt", text }).claims);
  };

  it("implies a format, unless the page prints one", () => {
    const dog = readClass(
      "class Dog:",
      "a: datetime",
      "b: datetime",
      "formattime",
      "c: datetime",
      "pattern^2",
    );
    expect(dog.get("type Dog")?.properties?.map(([, { constraints }]) => constraints)).toEqual([
      { format: "date-time" },
      { format: "time" },
      { format: "date-time", pattern: "^2" },
    ]);
  });

  it("is of no other model than itself", () => {
    expect(readClass("class Dog:", "a: str").get("type Dog")).toEqual({
      type: "object",
      properties: [["a", { required: true, type: "string" }]],
    });
    expect(readClass("Dog = Cat").get("type Dog")).toEqual({ model: "Cat" });
  });

  it("has variants that are classes", () => {
    const lines = ["class Dog:", "a: Union[A, B]", "One of the following:", "class A:", "x: str", "class B:"];
    expect(readClass(...lines).get("type Dog")?.properties).toEqual([
      [
        "a",
        {
          required: true,
          type: "union",
          variants: [
            { model: "A", type: "object", properties: [["x", { required: true, type: "string" }]] },
            { model: "B" },
          ],
        },
      ],
    ]);
  });

  it("may be a union of values", () => {
    const lines = ['a: Union[Literal["x"], Literal["y"]]', 'Literal["x"]', 'Literal["y"]'];
    expect(readClass("class Dog:", ...lines).get("type Dog")?.properties?.[0]?.[1].type).toBe("union");
  });

  it("may hold null", () => {
    const { properties = [] } =
      readClass("class Dog:", "a: List[Optional[str]]", "b: Dict[str, Optional[str]]").get("type Dog") ?? {};
    expect(properties).toEqual([
      ["a", { required: true, type: "array", items: { type: "string", nullable: true } }],
      ["b", { required: true, type: "map", mapValues: { type: "string", nullable: true } }],
    ]);
  });
});

describe("what has no place in what a page says", () => {
  it.each([
    [["a: string", "One of the following:"], "One of the following:"],
    [["a: object { b }", "One of the following:", "b: string"], "One of the following:"],
    [["a: object { b }", "b: string", "One of the following:"], "One of the following:"],
    [['a: "x" or "y"', '"x"', "The first.", '"y"'], "The first."],
    [["maxLength3", "a: string"], "maxLength3"],
    [["One of the following:", "a: string"], "One of the following:"],
    [["Words.", "a: string"], "Words."],
    [["a: Size", "One of the following:", "One of the following:"], "One of the following:"],
    [["a: Size", "One of the following:", "Words."], "Words."],
    [["```", "a: string"], "```"],
  ])("is unused: of %j, %j", (lines, unused) => {
    expect(read(...lines).reported).toContain(`stretch-unused: ${unused}`);
  });

  it.each([
    [["a: Size", "One of the following:", '"x"']],
    [["a: string or number", "One of the following:", "string", "number"]],
    [['a: "x" or "y"', "One of the following:", '"x"', '"y"']],
    [["a: string or number", "string", "The first.", "number"]],
  ])("is none of %j", (lines) => {
    expect(read(...lines).reported).toEqual([]);
  });
});
