import { describe, expect, it } from "vitest";
import { compare, type Change } from "../../generator/drift/index.js";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { inResponse, object, property, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const word = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const boolean: Schema = { kind: "boolean" };
const anything: Schema = { kind: "unknown" };
const members = object(property("a", text));

const only = (...values: readonly JsonValue[]): Schema => ({ kind: "literal", values });
const either = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });
const exactlyOne = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "one", variants });
const list = (items: Schema): Schema => ({ kind: "array", items });
const map = (values: Schema): Schema => ({ kind: "map", values });

const range = (minimum: number, maximum: number) => ({ ...integer, minimum, maximum });
const atMost = (maximum: number): Schema => ({ ...integer, maximum });
const unread: Schema = { ...word, textPattern: "^(?=a)b" };
const everyType: readonly Schema[] = [text, number, boolean, list(anything), object()];
const nullable = (schema: Schema): Schema => ({ ...schema, nullable: true });

type Relation = NonNullable<Change["wireRelation"]>;

/** What the values were and are, and how those of today stand to those of before. */
const rows: readonly (readonly [string, Schema, Schema, Relation, Relation])[] = [
  ["an integer, then a number", integer, number, "widens", "equal"],
  ["a string, then a number", text, number, "incomparable", "incomparable"],
  ["a string, then anything", text, anything, "widens", "widens"],
  ["a string or null, then anything", { ...text, nullable: true }, anything, "widens", "widens"],
  ["null, then a string or null", { kind: "null" }, { ...text, nullable: true }, "widens", "widens"],
  ["null, then a string", { kind: "null" }, text, "incomparable", "incomparable"],
  ["a list, then a list in a map", list(text), map(list(text)), "incomparable", "incomparable"],
  ["a list, then a map of anything", list(text), map(anything), "incomparable", "incomparable"],
  [
    "lists of words or of truth values, then a list of numbers",
    either(list(text), list(boolean)),
    list(number),
    "incomparable",
    "incomparable",
  ],
  ["an object, then a map of anything", members, map(anything), "widens", "widens"],
  ["an object, then a map of strings", members, map(text), "incomparable", "incomparable"],
  ["a fraction among them, then an integer", only(1, 1.5), integer, "incomparable", "widens"],
  ["null alone, then null", only(null), { kind: "null" }, "widens", "widens"],
  ["words, then a boolean", only("true"), boolean, "incomparable", "incomparable"],
  ["words and null, then a string", only("a", null), text, "incomparable", "incomparable"],
  ["a list of values, then a list", only([1]), list(integer), "widens", "widens"],
  ["an object of values, then an object", only({ a: "b" }), members, "widens", "widens"],
  ["numbers or strings, then anything", either(number, text), anything, "widens", "widens"],
  ["an integer or a string, then a number", either(integer, text), number, "incomparable", "narrows"],
  ["a number beyond a bound, then numbers within", only(5), atMost(3), "incomparable", "widens"],
  ["a number within a bound, then numbers within", only(3), atMost(3), "widens", "widens"],
  ["a long word, then short ones", only("abc"), { ...word, maxLength: 2 }, "incomparable", "widens"],
  ["a word, then those of a pattern", only("ab"), { ...word, pattern: "^a" }, "widens", "widens"],
  ["a word, then those of another", only("ab"), { ...word, pattern: "^b" }, "incomparable", "widens"],
  ["a word, then those of a pattern that is not run", only("ab"), unread, "incomparable", "widens"],
  ["a value, then any other", only(1), { ...integer, not: only(1) }, "incomparable", "widens"],
  [
    "a list, then longer ones",
    only([1]),
    { kind: "array", items: integer, minItems: 2 },
    "incomparable",
    "widens",
  ],
  ["a range of one integer, then it", range(3, 3), only(3), "equal", "narrows"],
  ["a range of some integers, then all of them", range(1, 3), only(1, 2, 3), "equal", "narrows"],
  ["a range of some integers, then more", range(1, 3), only(1, 2, 3, 4), "widens", "narrows"],
  ["a range of some integers, then some of them", range(1, 3), only(1, 3), "narrows", "narrows"],
  ["even integers of a range, then all", { ...range(1, 4), multipleOf: 2 }, only(2, 4), "equal", "narrows"],
  ["a range that no list holds, then some", range(0, 1e9), only(1), "narrows", "narrows"],
  ["no text but the empty one, then it", { ...word, maxLength: 0 }, only(""), "equal", "narrows"],
  ["anything, then every type", anything, nullable(either(...everyType)), "equal", "narrows"],
  ["anything, then every type but null", anything, either(...everyType), "narrows", "narrows"],
  [
    "anything, then every type but one",
    anything,
    nullable(either(...everyType.slice(1))),
    "narrows",
    "narrows",
  ],
  [
    "anything, then every type within a bound",
    anything,
    nullable(either({ ...word, minLength: 1 }, ...everyType.slice(1))),
    "narrows",
    "narrows",
  ],
];

/** The same relation, from the other side. */
const mirrored: Readonly<Record<Relation, Relation>> = {
  equal: "equal",
  narrows: "widens",
  widens: "narrows",
  incomparable: "incomparable",
};

function relate(before: Schema, after: Schema) {
  return compare(inResponse(before), inResponse(after)).map(({ kind, wireRelation, typesRelation }) => [
    kind,
    wireRelation,
    typesRelation,
  ]);
}

describe("where the type changed", () => {
  it.each(rows)("%s", (_name, before, after, wire, types) => {
    expect(relate(before, after)).toEqual([["type-changed", wire, types]]);
    expect(relate(after, before)).toEqual([["type-changed", mirrored[wire], mirrored[types]]]);
  });

  it("values go that are of two variants, if exactly one of these may hold", () => {
    const changes = compare(inResponse(number), inResponse(either(exactlyOne(number, integer))));
    expect(changes.map(({ types, wire, wireRelation }) => [wire, types, wireRelation])).toEqual([
      ["safe", "none", "narrows"],
    ]);
  });

  it("the bounds of numbers count, if these are among other types", () => {
    const bounded = (maximum: number): Schema => ({
      kind: "union",
      mode: "any",
      variants: [text, { ...number, maximum }],
    });
    expect(relate({ ...integer, maximum: 5 }, bounded(5))).toMatchObject([
      ["type-changed", "widens", "widens"],
    ]);
    expect(relate({ ...integer, maximum: 6 }, bounded(5))).toMatchObject([
      ["type-changed", "incomparable", "widens"],
    ]);
  });

  it("nothing does on the wire, where both allow the same values", () => {
    const changes = compare(inResponse(range(3, 3)), inResponse(only(3)));
    expect(changes.map(({ types, wire }) => [wire, types])).toEqual([["none", "safe"]]);
  });
});
