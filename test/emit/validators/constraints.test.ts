import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import type { Schema } from "../../../generator/model/index.js";
import type { Validator } from "../../../templates/runtime/validator.js";
import { object, oneOf, ref, text } from "../specs/shapes.js";
import { emitFiles, loadValidator, specOf } from "./load-validators.js";

const fruitList: Schema = { kind: "array", items: text, contains: text };

const issuesOf = ({ validate }: Validator<unknown>, value: unknown) =>
  validate(value).issues?.map(({ path, code, message }) => `${path.join("/")} ${code}: ${message}`) ?? [];

describe("members that others bring along", () => {
  const card = (): Schema => ({
    ...object({ name: text }, { number: text, address: text }),
    dependentRequired: { number: ["address", "constructor"] },
  });

  it("are required where these are there", async () => {
    const validator = await loadValidator(card());
    expect(issuesOf(validator, { name: "a", address: "b" })).toEqual([]);
    expect(issuesOf(validator, { name: "a", number: "1", address: "b", constructor: 1 })).toEqual([]);
    expect(issuesOf(validator, { name: "a", number: "1" })).toEqual([
      'address required: expected value, since "number" is there, received undefined',
      'constructor required: expected value, since "number" is there, received undefined',
    ]);
  });

  it("are looked for in a variant whose tag was looked at before", async () => {
    const variant = (kind: string): Schema => {
      const { properties, ...rest } = object({ kind: oneOf(kind) }, { a: text, b: text });
      return { ...rest, properties, dependentRequired: { a: ["b"] } };
    };
    const union: Schema = { kind: "union", mode: "one", variants: [ref("One"), ref("Two")] };
    const validator = await loadValidator(union, { One: variant("one"), Two: variant("two") });
    expect(validator.is({ kind: "one", a: "", b: "" })).toBe(true);
    expect(validator.is({ kind: "one", a: "" })).toBe(false);
  });
});

describe("members by patterns of their names", () => {
  const labels: Schema = {
    ...object({ name: text }, { "x-size": { kind: "unknown" } }),
    patternProperties: [{ pattern: "^x-", schema: text }],
    additional: { kind: "integer" },
  };

  it("are checked by each pattern they match, the listed ones too, and all others by the rule for those", async () => {
    const validator = await loadValidator(labels);
    expect(issuesOf(validator, { name: "a", "x-a": "b", other: 1 })).toEqual([]);
    expect(issuesOf(validator, { name: "a", "x-size": 1, "x-a": 2, other: "c" })).toEqual([
      "x-size type: expected string, received 1",
      "x-a type: expected string, received 2",
      'other type: expected integer, received "c"',
    ]);
  });

  it("are the only ones beside the listed where others are forbidden", async () => {
    const validator = await loadValidator({ ...labels, additional: false });
    expect(issuesOf(validator, { name: "a", "x-a": "b" })).toEqual([]);
    expect(issuesOf(validator, { name: "a", "x-a": "b", token: "hunter2" })).toEqual([
      "token additionalProperties: expected no member of this name, received string",
    ]);
  });

  it("may be anything where a pattern can't be run, and so may others", async () => {
    const slow = { pattern: "(a+)+$", schema: text, isText: true } as const;
    const validator = await loadValidator({
      ...object({}),
      patternProperties: [slow],
      additional: false,
    });
    expect(validator.is({ a: 1, b: 2 })).toBe(true);
  });
});

describe("items of which there must be some", () => {
  const fruit = (rules: object): Schema => ({
    kind: "array",
    items: { kind: "unknown" },
    contains: text,
    ...rules,
  });

  it("are counted", async () => {
    const validator = await loadValidator(fruit({}));
    expect(issuesOf(validator, [1, "a"])).toEqual([]);
    expect(issuesOf(validator, [1])).toEqual([
      " contains: expected at least 1 matching item (string), received array of 1",
    ]);
  });

  it("may be few or many", async () => {
    const validator = await loadValidator(fruit({ minContains: 2, maxContains: 3 }));
    expect(issuesOf(validator, ["a", "b", "c", 1])).toEqual([]);
    expect(issuesOf(validator, ["a"])).toEqual([expect.stringContaining("minContains")]);
    expect(issuesOf(validator, ["a", "b", "c", "d"])).toEqual([expect.stringContaining("maxContains")]);
  });

  it("may be none, where there must only not be many", async () => {
    const validator = await loadValidator(fruit({ minContains: 0, maxContains: 1 }));
    expect(validator.is([])).toBe(true);
    expect(validator.is(["a", "b"])).toBe(false);
  });

  it("may hold the list's own type", async () => {
    const tree = await loadValidator(ref("Tree"), {
      Tree: fruit({ contains: ref("Tree"), minContains: 0, maxContains: 1 }),
    });
    expect(tree.is([[], 1])).toBe(true);
    expect(tree.is([[], []])).toBe(false);
  });

  it("may be anything, so that the length tells", async () => {
    const validator = await loadValidator(fruit({ contains: { kind: "unknown" }, minContains: 2 }));
    expect(validator.is([1])).toBe(false);
    expect(validator.is([1, 2])).toBe(true);
  });
});

describe("a file that only a rare keyword needs", () => {
  it("is part of a package whose validators import it, and of no other", async () => {
    const emitPaths = async (schema: Schema) =>
      (await emit({ ...specOf({ Root: schema }) })).map(({ path }) => path);
    expect(await emitPaths(fruitList)).toContain("src/validation/contains.ts");
    expect(await emitPaths(text)).not.toContain("src/validation/contains.ts");
  });
});

describe("what other schemas rule out", () => {
  const having = (...names: readonly string[]): Schema =>
    object(Object.fromEntries(names.map((name) => [name, text])));
  const place: Schema = {
    ...object({}, { a: text, b: text, c: text }),
    not: having("a", "c"),
    conditions: [{ if: having("a"), then: having("b"), else: having("c") }],
  };

  it("is refused, and what follows from something else is asked for", async () => {
    const validator = await loadValidator(place);
    expect(issuesOf(validator, { a: "", b: "" })).toEqual([]);
    expect(issuesOf(validator, { c: "" })).toEqual([]);
    expect(issuesOf(validator, { a: "" })).toEqual(["b required: expected string, received undefined"]);
    expect(issuesOf(validator, {})).toEqual(["c required: expected string, received undefined"]);
    expect(issuesOf(validator, { a: "", b: "", c: "" })).toEqual([
      " not: expected another value, received object",
    ]);
  });

  it("is no rule for null, where that is allowed", async () => {
    expect((await loadValidator({ ...place, nullable: true })).is(null)).toBe(true);
  });

  it.each<[string, Schema, unknown, unknown]>([
    ["texts", { kind: "string", not: oneOf("b") }, "a", "b"],
    ["short texts", { kind: "string", maxLength: 1, not: oneOf("b") }, "a", "b"],
    ["numbers", { kind: "number", not: { kind: "integer" } }, 1.5, 1],
    [
      "lists",
      { kind: "array", items: text, not: { kind: "array", items: text, minItems: 2 } },
      ["a"],
      ["a", "b"],
    ],
    ["maps", { kind: "map", values: text, not: having("a") }, { b: "" }, { a: "" }],
  ])("leaves the others of %s", async (_, schema, valid, invalid) => {
    const validator = await loadValidator(object({ value: schema }));
    expect(validator.is({ value: valid })).toBe(true);
    expect(issuesOf(validator, { value: invalid })).toEqual([expect.stringContaining("value not:")]);
    expect(issuesOf(validator, { value: true })).toEqual([expect.stringContaining("value type:")]);
  });

  it("may be of the schema's own type", async () => {
    const leaf: Schema = {
      ...object({}, { left: ref("Leaf") }),
      conditions: [{ if: having("x"), then: ref("Leaf") }],
    };
    const validator = await loadValidator(ref("Leaf"), { Leaf: leaf });
    expect(validator.is({ left: { left: {} } })).toBe(true);
  });
});

describe("the names of members", () => {
  const map: Schema = { kind: "map", values: text, propertyNames: { kind: "string", maxLength: 3 } };

  it("are checked, and the member is told by its name", async () => {
    const validator = await loadValidator(map);
    expect(issuesOf(validator, { abc: "" })).toEqual([]);
    expect(issuesOf(validator, { abcd: "x" })).toEqual([
      'abcd propertyNames: expected no member of this name, received "x"',
    ]);
  });

  it("that are checked keep their values to themselves where they are secret", async () => {
    const validator = await loadValidator(map);
    expect(issuesOf(validator, { password: "hunter2" }).join()).not.toContain("hunter2");
  });

  it("may belong to a named type, and to an object with documented members", async () => {
    const named: Schema = { ...object({ a: text }), propertyNames: ref("Name") };
    const validator = await loadValidator(named, { Name: oneOf("a", "b") });
    expect(validator.is({ a: "", b: 1 })).toBe(true);
    expect(validator.is({ a: "", c: 1 })).toBe(false);
  });

  it("cost a package that has no rule for them nothing", () => {
    const files = emitFiles(specOf({ Root: { kind: "map", values: text } }));
    expect([...files.values()].join()).not.toContain("propertyNames");
  });
});

describe("the ranges that formats of integers are", () => {
  it.each([
    ["int8", -128, 127],
    ["int16", -32768, 32767],
    ["uint8", 0, 255],
    ["uint16", 0, 65535],
    ["uint32", 0, 4294967295],
  ])("%s", async (format, minimum, maximum) => {
    const { is } = await loadValidator({ kind: "integer", format });
    expect([minimum, maximum].map(is)).toEqual([true, true]);
    expect([minimum - 1, maximum + 1].map(is)).toEqual([false, false]);
  });

  it("end for those of 64 bits where a number holds no more of them", async () => {
    const { is } = await loadValidator({ kind: "integer", format: "uint64" });
    expect([0, Number.MAX_SAFE_INTEGER, -1, 2 ** 65].map(is)).toEqual([true, true, false, false]);
  });
});
