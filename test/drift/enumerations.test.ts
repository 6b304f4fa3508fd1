import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Schema } from "../../generator/model/index.js";
import {
  answer,
  inRequest,
  inResponse,
  object,
  operation,
  property,
  spec,
  text,
} from "./support/small-spec.js";

const values = (...all: readonly string[]): Schema => ({ kind: "literal", values: all });
const either = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });
const open = (...all: readonly string[]): Schema => either(text, values(...all));

function verdictsOf(base: ApiSpec, revision: ApiSpec): readonly string[] {
  return compare(base, revision).map(({ kind, types, wire }) => `${kind} ${wire} ${types}`);
}

/** What is compared, before and after, and the only change in a request and in an answer. */
const rows: readonly (readonly [string, Schema, Schema, string, string])[] = [
  [
    "a value more in an open list",
    open("a"),
    open("a", "b"),
    "suggested-values-changed none none",
    "suggested-values-changed none none",
  ],
  [
    "a value less in an open list",
    open("a", "b"),
    open("b"),
    "suggested-values-changed none none",
    "suggested-values-changed none none",
  ],
  [
    "a list of values that others may join",
    values("a"),
    open("a"),
    "enumeration-opened safe safe",
    "enumeration-opened risky breaking",
  ],
  [
    "a list of values that became any text",
    values("a"),
    text,
    "enumeration-opened safe safe",
    "enumeration-opened risky breaking",
  ],
  [
    "any text that became a list of values",
    text,
    values("a"),
    "enumeration-closed breaking breaking",
    "enumeration-closed safe safe",
  ],
  [
    "values named beside a type",
    text,
    open("a"),
    "suggested-values-changed none none",
    "suggested-values-changed none none",
  ],
  [
    "one list written as two, with a value more",
    values("a", "b"),
    either(values("a", "b"), values("c")),
    "enum-value-added safe safe",
    "enum-value-added risky breaking",
  ],
];

describe.each([
  ["request", inRequest, 3],
  ["response", inResponse, 4],
] as const)("in a %s", (_direction, place, column) => {
  it.each(rows)("%s", (...row) => {
    expect(verdictsOf(place(row[1]), place(row[2]))).toEqual([row[column]]);
  });
});

describe("what says the same", () => {
  it.each([
    ["one list, or two", values("a", "b"), either(values("a"), values("b"))],
    ["the type before its values, or after", open("a"), either(values("a"), text)],
  ])("%s", (_name, base, revision) => {
    expect(verdictsOf(inResponse(base), inResponse(revision))).toEqual([]);
    expect(verdictsOf(inResponse(revision), inResponse(base))).toEqual([]);
  });
});

describe("values with a name of their own", () => {
  const model = { kind: "ref", name: "Model" } as const;
  const naming = (place: Schema, ...all: readonly string[]): ApiSpec =>
    spec(
      [operation({ responses: [answer(object(property("model", place)))] })],
      [{ name: "Model", schema: values(...all) }],
    );

  it("are a help where any other text may stand", () => {
    expect(verdictsOf(naming(either(text, model), "a"), naming(either(text, model), "a", "b"))).toEqual([
      "enum-value-added none none",
    ]);
  });

  it("are a closed list elsewhere", () => {
    expect(verdictsOf(naming(model, "a"), naming(model, "a", "b"))).toEqual([
      "enum-value-added risky breaking",
    ]);
  });
});

describe("values that are not of the type beside them", () => {
  it("are a variant like any other", () => {
    const number: Schema = { kind: "number" };
    expect(
      verdictsOf(inResponse(either(number, values("a"))), inResponse(either(number, values("a", "b")))),
    ).toEqual(["enum-value-added risky breaking"]);
  });
});
