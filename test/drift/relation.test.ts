import { describe, expect, it } from "vitest";
import { compare, type Change } from "../../generator/drift/index.js";
import type { JsonValue, Schema } from "../../generator/model/index.js";
import { inResponse, object, property, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const integer: Schema = { kind: "integer" };
const boolean: Schema = { kind: "boolean" };
const anything: Schema = { kind: "unknown" };
const members = object(property("a", text));

const only = (...values: readonly JsonValue[]): Schema => ({ kind: "literal", values });
const either = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });
const exactlyOne = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "one", variants });
const list = (items: Schema): Schema => ({ kind: "array", items });
const map = (values: Schema): Schema => ({ kind: "map", values });

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
  [
    "a number, then one that is an integer or not",
    number,
    either(exactlyOne(number, integer)),
    "equal",
    "equal",
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

  it("nobody knows what it does on the wire, if the kinds tell of no value that is allowed on one side alone", () => {
    const changes = compare(inResponse(number), inResponse(either(exactlyOne(number, integer))));
    expect(changes.map(({ types, wire }) => [wire, types])).toEqual([["risky", "none"]]);
  });
});
