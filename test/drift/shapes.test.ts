import { describe, expect, it } from "vitest";
import { describeShapes } from "../../generator/drift/compare/shapes.js";
import { indexSpec } from "../../generator/drift/compare/spec-index.js";
import type { Schema } from "../../generator/model/index.js";
import { object, property, spec, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const word = (rest: object): Schema => ({ ...text, ...rest });
const literal = (...values: readonly (string | number)[]): Schema => ({ kind: "literal", values });
const list = (items: Schema): Schema => ({ kind: "array", items });
const map = (values: Schema): Schema => ({ kind: "map", values });
const any = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });
const one = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "one", variants });
const short: Schema = { kind: "string", maxLength: 3 };
const ref = (name: string): Schema => ({ kind: "ref", name });

const types = {
  Cat: object(property("lives", number)),
  Kitten: object(property("lives", number)),
  Dog: object(property("tricks", text)),
  Pet: ref("Cat"),
  MaybeCat: { ...object(property("lives", number)), nullable: true },
  Tree: object(property("children", list(ref("Tree")))),
  Bush: object(property("children", list(ref("Bush")))),
  Vine: object(property("branches", list(ref("Vine")))),
  CatOwner: object(property("pet", ref("Cat"))),
  DogOwner: object(property("pet", ref("Dog"))),
} satisfies Readonly<Record<string, Schema>>;

const index = indexSpec(
  spec(
    [],
    Object.entries(types).map(([name, schema]) => ({ name, schema })),
  ),
);

/** Types that each have the next one as a member, the last of which has a schema there. */
function chain(prefix: string, length: number, end: Schema) {
  return Array.from({ length }, (_, link) => ({
    name: `${prefix}${String(link + 1)}`,
    schema: object(property("next", link + 1 === length ? end : ref(`${prefix}${String(link + 2)}`))),
  }));
}

function areAlike(left: Schema, right: Schema): readonly boolean[] {
  const shapes = describeShapes(index, index);
  return [shapes.ofBase(left) === shapes.ofRevision(right), shapes.ofBase(right) === shapes.ofRevision(left)];
}

describe("one shape", () => {
  it.each<readonly [string, Schema, Schema]>([
    ["annotations", text, word({ description: "A word.", deprecated: true, examples: ["a"] })],
    ["keywords in another order", word({ minLength: 1, format: "a" }), word({ format: "a", minLength: 1 })],
    ["keywords without a value", text, word({ minLength: undefined })],
    ["values in another order", literal("a", "b"), literal("b", "a")],
    [
      "members in another order",
      object(property("a", text), property("b", number)),
      object(property("b", number), property("a", text)),
    ],
    ["variants in another order", any(text, number), any(number, text)],
    ["unions in a union", any(text, number, list(text)), any(any(text, number), list(text))],
    [
      "null at a variant, or around",
      any(word({ nullable: true }), number),
      { ...any(text, number), nullable: true },
    ],
    ["a type and its content", ref("Cat"), types.Cat],
    ["types of one content", ref("Cat"), ref("Kitten")],
    ["another name for a type", ref("Cat"), ref("Pet")],
    ["null at a reference, or in its type", { ...ref("Cat"), nullable: true }, ref("MaybeCat")],
    ["types that contain themselves alike", ref("Tree"), ref("Bush")],
  ])("is that of %s", (_name, left, right) => {
    expect(areAlike(left, right)).toEqual([true, true]);
  });
});

describe("another shape", () => {
  it.each<readonly [string, Schema, Schema]>([
    ["kind", text, number],
    ["kind, of the same content", list(text), map(text)],
    ["null", text, word({ nullable: true })],
    ["type beside null", word({ nullable: true }), { ...number, nullable: true }],
    ["null at a reference", ref("Cat"), { ...ref("Cat"), nullable: true }],
    ["null in a variant", any(text, number), any(word({ nullable: true }), number)],
    ["bound", word({ minLength: 1 }), word({ minLength: 2 })],
    ["keyword for a bound", word({ minLength: 1 }), word({ maxLength: 1 })],
    ["bound of an empty object", { ...object(), minProperties: 1 }, object()],
    ["value", literal("a"), literal("b")],
    ["value of another kind", literal("1"), literal(1)],
    ["list of values", literal("a", "b"), literal("a")],
    ["list", list(text), list(number)],
    ["map", map(text), map(number)],
    ["member", object(property("a", text)), object(property("b", text))],
    ["type of a member", object(property("a", text)), object(property("a", number))],
    ["presence of a member", object(property("a", text)), object(property("a", text, false))],
    ["rule for other members", object(), { ...object(), additional: false }],
    ["type of other members", { ...object(), additional: text }, { ...object(), additional: number }],
    ["variant", any(text, number), any(text, list(text))],
    ["union, of which exactly one may hold", any(text, number), one(text, number)],
    ["nesting, where exactly one may hold", one(text, short, list(text)), one(one(text, short), list(text))],
    ["type", ref("Cat"), ref("Dog")],
    ["type of a member of a type", ref("CatOwner"), ref("DogOwner")],
    ["type that contains itself", ref("Tree"), ref("Vine")],
  ])("is that of another %s", (_name, left, right) => {
    expect(areAlike(left, right)).toEqual([false, false]);
  });
});

describe("a chain of types", () => {
  it.each([
    [4, false],
    [5, true],
  ])("of %i that differs at its end alone counts as one shape: %s", (length, isOne) => {
    const linked = indexSpec(spec([], [...chain("A", length, text), ...chain("B", length, number)]));
    const { ofBase, ofRevision } = describeShapes(linked, linked);
    expect(ofBase(ref("A1")) === ofRevision(ref("B1"))).toBe(isOne);
  });
});
