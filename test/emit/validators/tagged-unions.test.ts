import { describe, expect, it } from "vitest";
import type { ObjectSchema, Schema } from "../../../generator/model/index.js";
import { list, object, oneOf, ref, text } from "../specs/shapes.js";
import { emitFiles, loadValidators, specOf } from "./load-validators.js";

const number: Schema = { kind: "number" };
const tag = oneOf("rain");
const snow = object({ type: oneOf("snow"), flakes: number });
const weather = (rain: Schema): Schema => ({ kind: "union", mode: "one", variants: [rain, ref("Snow")] });

const places: readonly (readonly [string, ObjectSchema])[] = [
  ["first", object({ type: tag, level: number, place: text })],
  ["last", object({ level: number, place: text, type: tag })],
  ["between", object({ level: number, type: tag, place: text })],
  ["first, without others", { ...object({ type: tag, level: number, place: text }), additional: false }],
  ["last, without others", { ...object({ level: number, place: text, type: tag }), additional: false }],
];

describe.each(places)("a variant whose tag stands %s", (_, rain) => {
  const load = () => loadValidators(specOf({ Weather: weather(ref("Rain")), Rain: rain, Snow: snow }));
  const order = rain.properties.map(({ name }) => name);

  it("has its members checked, in the order of the documentation, by the union", async () => {
    const { Weather } = await load();
    const issues = Weather?.validate({ type: "rain", level: "1", place: 2 }).issues;
    expect(issues?.map(({ path }) => path[0])).toEqual(order.filter((name) => name !== "type"));
    expect(Weather?.is({ type: "rain", level: 1, place: "here" })).toBe(true);
  });

  it("has its tag checked too, in the order of the documentation, where it stands alone", async () => {
    const { Rain } = await load();
    const issues = Rain?.validate({ type: "snow", level: "1", place: 2 }).issues;
    expect(issues?.map(({ path }) => path[0])).toEqual(order);
    expect([{ type: "snow", level: 1, place: "here" }, [], null].filter((value) => Rain?.is(value))).toEqual(
      [],
    );
    expect(Rain?.is({ type: "rain", level: 1, place: "here" })).toBe(true);
  });
});

describe("a tagged union", () => {
  it("has a variant that says what other members there are checked for them", async () => {
    const rain: Schema = { ...object({ level: number, type: tag }), additional: list(text) };
    const { Weather, Rain } = await loadValidators(
      specOf({ Weather: weather(ref("Rain")), Rain: rain, Snow: snow }),
    );
    const value = { type: "rain", level: 1, more: ["a"], less: 1 };
    for (const validator of [Weather, Rain]) {
      expect(validator?.validate(value).issues?.map(({ path }) => path)).toEqual([["less"]]);
    }
  });

  it("shares a function with the type that is its variant, and looks at the tag once", () => {
    const spec = specOf({
      Weather: weather(ref("Rain")),
      Rain: object({ level: number, type: tag }),
      Snow: snow,
    });
    const code = [...emitFiles(spec).values()].join("\n");
    expect(code.match(/checkRainMembers\(input, report\)/gu)).toHaveLength(2);
    expect(code.match(/=== "rain"/gu)).toHaveLength(1);
  });

  it("checks variants without a name without looking at the tag again", () => {
    const spec = specOf({ Weather: weather(object({ level: number, type: tag, place: text })), Snow: snow });
    expect([...emitFiles(spec).values()].join("\n")).not.toContain('=== "rain"');
  });

  it("can hold itself", async () => {
    const { Node, Branch } = await loadValidators(
      specOf({
        Node: { kind: "union", mode: "one", variants: [ref("Branch"), ref("Leaf")] },
        Branch: object({ type: oneOf("branch"), nodes: list(ref("Node")), next: ref("Branch") }),
        Leaf: object({ type: oneOf("leaf") }),
      }),
    );
    let deep: unknown = { type: "leaf" };
    for (let level = 0; level < 100_000; level++) deep = { type: "branch", nodes: [deep], next: deep };
    for (const validator of [Node, Branch]) {
      expect(validator?.is(deep)).toBe(false);
      expect(validator?.validate(deep).issues?.[0]?.code).toBe("depth");
    }
  });
});
