import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../../generator/model/index.js";
import { integer, list, object, ref, text } from "../specs/shapes.js";
import { loadValidators, specOf, type Validators } from "./load-validators.js";

const number: Schema = { kind: "number" };

const types: Readonly<Record<string, Schema>> = {
  Text: text,
  Number: number,
  Integer: integer,
  Even: { kind: "number", multipleOf: 2 },
  Zero: { kind: "literal", values: [0] },
  Date: { kind: "string", format: "date-time" },
  Texts: list(text),
  Anything: list({ kind: "unknown" }),
  Distinct: { kind: "array", items: { kind: "unknown" }, uniqueItems: true },
  Labels: { kind: "map", values: text },
  Point: object({ x: number }, { y: number }),
  Closed: { ...object({ x: number }), additional: false },
  Inherited: object({}, { constructor: text, toString: text, hasOwnProperty: text, ["__proto__"]: text }),
  Proto: object({ ["__proto__"]: number }),
  Tree: object({}, { left: ref("Tree"), right: ref("Tree") }),
  Forest: list(ref("Forest")),
  Json: {
    kind: "union",
    mode: "any",
    nullable: true,
    variants: [text, number, { kind: "boolean" }, list(ref("Json")), { kind: "map", values: ref("Json") }],
  },
  Either: { kind: "union", mode: "any", variants: [ref("Left"), ref("Right")] },
  Left: object({ inner: ref("Either"), left: text }),
  Right: object({ inner: ref("Either"), right: text }),
};

let validators: Validators = {};

beforeAll(async () => {
  validators = await loadValidators(specOf(types));
});

/** The answers of both functions of a validator, which must agree: true, or the codes of the issues. */
function judge(type: string, value: unknown): true | readonly string[] {
  const validator = validators[type];
  if (!validator) throw new Error(`there is no validator ${type}`);
  const { issues } = validator.validate(value);
  expect(validator.is(value)).toBe(issues === undefined);
  return issues ? issues.map(({ code }) => code) : true;
}

describe("numbers", () => {
  it.each([NaN, Infinity, -Infinity])("%d is none: JSON has no such number", (value) => {
    expect(judge("Number", value)).toEqual(["type"]);
    expect(judge("Integer", value)).toEqual(["type"]);
    expect(judge("Even", value)).toEqual(["type"]);
  });

  it("-0 is 0", () => {
    expect(judge("Integer", -0)).toBe(true);
    expect(judge("Zero", -0)).toBe(true);
    expect(judge("Distinct", [0, -0])).toEqual(["uniqueItems"]);
  });

  it("1.0 and 1e20 are integers, 1.5 is none", () => {
    expect(judge("Integer", JSON.parse("1.0"))).toBe(true);
    expect(judge("Integer", 1e20)).toBe(true);
    expect(judge("Integer", 1.5)).toEqual(["type"]);
  });

  it("a BigInt is none", () => {
    expect(judge("Integer", 1n)).toEqual(["type"]);
    expect(judge("Distinct", [1, 1n])).toBe(true);
  });

  it("a number in an object is none", () => {
    expect(judge("Number", Object(1))).toEqual(["type"]);
  });
});

describe("objects of the language", () => {
  it("a Date is no string", () => {
    expect(judge("Date", new Date())).toEqual(["type"]);
  });

  it("a Date, a Map and an instance of a class are objects with the members that can be read from them", () => {
    class Point {
      get x(): number {
        return this.y - 1;
      }
      y = 2;
    }
    expect(judge("Point", new Date())).toEqual(["required"]);
    expect(judge("Tree", new Map())).toBe(true);
    expect(judge("Point", new Point())).toBe(true);
    expect(judge("Point", Object.create({ x: 1 }))).toBe(true);
  });

  it("what every object inherits is no member", () => {
    expect(judge("Inherited", {})).toBe(true);
    expect(judge("Inherited", { constructor: 1 })).toEqual(["type"]);
    expect(judge("Inherited", Object.create(null))).toBe(true);
  });

  it("a function, a symbol and undefined are of no type", () => {
    for (const value of [() => 1, Symbol("x"), undefined]) {
      expect(judge("Point", value)).toEqual(["type"]);
      expect(judge("Text", value)).toEqual(["type"]);
    }
  });

  it("a member that is undefined is absent", () => {
    expect(judge("Point", { x: 1, y: undefined })).toBe(true);
    expect(judge("Point", { x: undefined })).toEqual(["required"]);
    expect(judge("Closed", { x: 1, z: undefined })).toBe(true);
    expect(judge("Labels", { a: undefined })).toBe(true);
  });
});

describe("arrays", () => {
  it("a hole is no item", () => {
    // eslint-disable-next-line no-sparse-arrays -- it is what is tested
    const sparse = [, "a"];
    expect(judge("Texts", sparse)).toEqual(["type"]);
    expect(judge("Anything", sparse)).toBe(true);
  });

  it("four billion holes take no time", () => {
    expect(judge("Texts", Array(2 ** 32 - 1))).toHaveLength(100);
  });

  it("an object that looks like one is none, and one is no object", () => {
    expect(judge("Texts", { length: 0 })).toEqual(["type"]);
    expect(judge("Point", Object.assign([], { x: 1 }))).toEqual(["type"]);
    expect(judge("Labels", [])).toEqual(["type"]);
  });
});

describe("the key __proto__", () => {
  const value: unknown = JSON.parse('{ "__proto__": 1, "x": 1 }');

  it("is a member like any other", () => {
    expect(judge("Proto", value)).toBe(true);
    expect(judge("Proto", {})).toEqual(["required"]);
    expect(judge("Inherited", value)).toEqual(["type"]);
    expect(judge("Closed", value)).toEqual(["additionalProperties"]);
    expect(judge("Labels", JSON.parse('{ "__proto__": 1 }'))).toEqual(["type"]);
  });

  it("touches no prototype", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const type of Object.keys(types)) judge(type, value);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe("values that fight back", () => {
  const thrower = {
    get x(): number {
      throw new Error("no");
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  );

  it.each([
    ["a getter that throws", thrower],
    ["a revoked proxy", { inner: proxy }],
    ["a proxy whose traps throw", trap],
  ])("are unreadable, and nothing is thrown: %s", (_, value) => {
    expect(judge("Point", "inner" in value ? value.inner : value)).toEqual(["unreadable"]);
  });

  it("keep the issues found before", () => {
    expect(judge("Point", { x: "a", ...{} })).toEqual(["type"]);
    const late = Object.defineProperty({ x: "a" }, "y", Object.getOwnPropertyDescriptor(thrower, "x") ?? {});
    expect(judge("Point", late)).toEqual(["type", "unreadable"]);
  });
});

describe("depth", () => {
  const nest = (depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown => {
    let value = core;
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  };

  it("of 400 levels is fine in a recursive type", () => {
    expect(
      judge(
        "Tree",
        nest(400, (left) => ({ left }), {}),
      ),
    ).toBe(true);
    expect(
      judge(
        "Json",
        nest(400, (inner) => [inner], 1),
      ),
    ).toBe(true);
  });

  it("of 100,000 levels is an issue, not a crash", () => {
    expect(
      judge(
        "Tree",
        nest(100_000, (left) => ({ left }), {}),
      ),
    ).toEqual(["depth"]);
    expect(
      judge(
        "Forest",
        nest(100_000, (inner) => [inner], []),
      ),
    ).toEqual(["depth"]);
    expect(
      judge(
        "Json",
        nest(100_000, (inner) => [inner], 1),
      ),
    ).not.toBe(true);
    expect(judge("Distinct", [nest(100_000, (inner) => [inner], 1)])).not.toBe(true);
  });

  it("of what the type does not look into has no limit", () => {
    expect(judge("Anything", [nest(100_000, (inner) => [inner], 1)])).toBe(true);
  });

  it("without end is an issue, however often a value holds itself", () => {
    const loop: Record<string, unknown> = {};
    loop["left"] = loop;
    expect(judge("Tree", loop)).toEqual(["depth"]);
    loop["right"] = loop;
    expect(judge("Tree", loop)).toContain("depth");
    const list: unknown[] = [];
    list.push(list, list, list);
    expect(judge("Forest", list)).toContain("depth");
    expect(judge("Json", list)).not.toBe(true);
    expect(judge("Distinct", [loop])).not.toBe(true);
  });

  it("without end is soon explained, whatever the limit, and gives no more issues than it", () => {
    let reads = 0;
    const countReads = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, name) => {
          reads += 1;
          return Reflect.get(target, name) as unknown;
        },
      });
    const loop = countReads<Record<string, unknown>>({ left: 1, right: 1 });
    loop["inner"] = loop;
    const list = countReads<unknown[]>([]);
    list.push(list, list, { list, loop });
    for (const [type, value] of Object.entries({ Tree: { left: list }, Json: list, Either: loop })) {
      expect(validators[type]?.validate(value, { limit: 3 }).issues?.length).toBeLessThanOrEqual(3);
      expect(validators[type]?.validate(value, { limit: 1e9 }).issues).toBeDefined();
    }
    expect(reads).toBeLessThan(100_000);
  });

  it("of alternatives that differ at the end only takes no exponential time", () => {
    const deep = nest(60, (inner) => ({ inner, right: "a" }), { inner: 1, right: "a" });
    expect(judge("Either", deep)).not.toBe(true);
  });
});
