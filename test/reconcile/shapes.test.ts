import { describe, expect, it } from "vitest";
import type { OperationKey } from "../../generator/model/index.js";
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

const keyOf = (method: OperationKey["method"], path: string) => ({ method, path });

function findNames(page: Page): string[] {
  return reconcilePages([page]).spec.schemas.map(({ name }) => name);
}

/** A page of types alone. */
function describeTypes(types: Readonly<Record<string, Said>>): Page {
  const page = new Page("a.md");
  for (const [name, said] of Object.entries(types)) page.type(name, said);
  return page;
}

const version = object({ id: text(), active: text() });

describe("a shape that is used twice", () => {
  it("gets the name of the member it stands under", () => {
    const page = describeTypes({ A: object({ version }), B: object({ versions: array(version) }) });
    const { spec } = reconcilePages([page]);
    expect(findProperty(spec, "A", "version").schema).toEqual({ kind: "ref", name: "Version" });
    expect(findProperty(spec, "B", "versions").schema).toEqual({
      kind: "array",
      items: { kind: "ref", name: "Version" },
    });
  });

  it("keeps what is said of a use at the use", () => {
    const page = describeTypes({
      A: object({ version: { ...version, description: "the newest", required: false } }),
      B: object({ version }),
    });
    const { spec } = reconcilePages([page]);
    expect(findProperty(spec, "A", "version")).toEqual({
      name: "version",
      required: false,
      schema: { kind: "ref", name: "Version", description: "the newest" },
    });
    expect(findSchema(spec, "Version")).not.toHaveProperty("description");
  });

  it("is named with its place where another shape has the same member", () => {
    const filter = (kind: Said) => array(object({ key: kind, value: text() }));
    const page = describeTypes({
      Log: object({ filters: filter(text()), old: object({ filters: filter(text()) }) }),
      Dataset: object({ filters: filter(number()), old: object({ filters: filter(number()), id: text() }) }),
    });
    expect(findNames(page)).toEqual(expect.arrayContaining(["LogFilter", "DatasetFilter"]));
  });

  it("stays clear of names that every program or client has", () => {
    const item = object({ code: number(), message: text() });
    const page = describeTypes({
      A: object({ errors: array(item), messages: array(item) }),
      B: object({ errors: array(item), messages: array(item), id: text() }),
    });
    const names = findNames(page);
    expect(names).not.toContain("Error");
    expect(names).not.toContain("ResponseError");
    expect(names).toHaveLength(4);
  });

  it("is named after the object around it where several members of it have the shape", () => {
    const step = object({ elementId: text() });
    const page = describeTypes({ A: object({ outputs: object({ success: step, fallback: step }) }) });
    expect(findNames(page)).toEqual(["A", "Output"]);
  });

  it("is left in place where it is used once, or is no object", () => {
    const page = describeTypes({
      A: object({ version, state: literal("on", "off") }),
      B: object({ state: literal("on", "off") }),
    });
    expect(findNames(page)).toEqual(["A", "B"]);
  });
});

describe("a union", () => {
  const rate = object({ type: literal("rate"), limit: number() });
  const end = object({ type: literal("end") });

  it("is tagged where a constant tells its variants apart, and names them by it", () => {
    const page = describeTypes({
      A: object({ elements: array({ type: "union", required: true, variants: [rate, end] }) }),
    });
    const { spec } = reconcilePages([page]);
    expect(findProperty(spec, "A", "elements").schema).toEqual({
      kind: "array",
      items: {
        kind: "union",
        mode: "one",
        variants: [
          { kind: "ref", name: "RateElement" },
          { kind: "ref", name: "EndElement" },
        ],
      },
    });
  });

  it("is open where two variants share the constant, or one may lack it", () => {
    const optional = object({ type: { ...literal("end"), required: false } });
    for (const variants of [
      [rate, rate],
      [rate, optional],
    ]) {
      const page = describeTypes({ A: object({ it: { type: "union", required: true, variants } }) });
      expect(findProperty(reconcilePages([page]).spec, "A", "it").schema).toMatchObject({
        kind: "union",
        mode: "any",
      });
    }
  });

  it("with null among its variants may be null", () => {
    const page = describeTypes({
      A: object({ it: { type: "union", required: true, variants: [text(), number(), { type: "null" }] } }),
    });
    expect(findProperty(reconcilePages([page]).spec, "A", "it").schema).toEqual({
      kind: "union",
      mode: "any",
      nullable: true,
      variants: [{ kind: "string" }, { kind: "number" }],
    });
  });
});

describe("documented types of one shape", () => {
  const thing = object({ id: text(), size: number() });
  const small = object({ id: text() });

  it("take the name that they share, and a second shape the words that all of them share", () => {
    const page = new Page("a.md");
    const rows = [
      ["get", "/things/{id}", "Get", thing],
      ["get", "/things", "List", thing],
      ["delete", "/things/{id}", "Delete", small],
      ["post", "/things", "Create", small],
    ] as const;
    for (const [method, path, title, said] of rows) {
      const key = keyOf(method, path);
      page.operation(key, `${title} Things`, ["Things"]).returns(key, object({ result: said, ok: text() }));
      page.type(`Thing${title}Response`, said);
    }
    const { spec } = reconcilePages([page]);
    expect(findSchema(spec, "ThingGetResponse")).toEqual({ kind: "ref", name: "Thing" });
    expect(findSchema(spec, "ThingListResponse")).toEqual({ kind: "ref", name: "Thing" });
    expect(findSchema(spec, "ThingDeleteResponse")).toEqual({ kind: "ref", name: "ThingResponse" });
    expect(findSchema(spec, "ThingCreateResponse")).toEqual({ kind: "ref", name: "ThingResponse" });
  });
});

describe("names that a document makes hostile", () => {
  it.each(["constructor", "__proto__", "toString", "200", "größe", "名前", "a b", "*"])(
    "%j is a member like any other",
    (name) => {
      const properties = new Map([[name, version]]);
      const page = describeTypes({
        A: object(Object.fromEntries(properties)),
        B: object(Object.fromEntries(properties)),
      });
      const { spec } = reconcilePages([page]);
      expect(findProperty(spec, "A", name).required).toBe(true);
      for (const one of spec.schemas) expect(one.name).toMatch(/^[A-Za-z]\w*$/);
    },
  );
});
