import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, NamedSchema, Schema } from "../../generator/model/index.js";
import { inRequest, object, property, text } from "./support/small-spec.js";

function withSchemas(schema: Schema, schemas: readonly NamedSchema[]): ApiSpec {
  return { ...inRequest(schema), schemas };
}

const any: Schema = { kind: "unknown" };
const reference = (name: string): Schema => ({ kind: "ref", name });

/** How the values of a request stand to those before, by the change of what none may conform to. */
function relate(before: ApiSpec, after: ApiSpec) {
  return compare(before, after)
    .filter(({ kind }) => kind === "constraint-changed")
    .map(({ wire, wireRelation }) => [wireRelation, wire]);
}

describe("a schema that is ruled out", () => {
  const ruledOut = (not: Schema, schemas: readonly NamedSchema[] = []) =>
    withSchemas({ ...object(property("a", any, false)), not }, schemas);
  const deep = (maxLength: number) => [
    { name: "Outer", schema: object(property("a", reference("Inner"))) },
    { name: "Inner", schema: object(property("b", { kind: "string" as const, maxLength })) },
  ];

  it("is looked into behind its references", () => {
    const [short, long] = [3, 5].map((length) => ruledOut(reference("Outer"), deep(length)));
    expect(short && long && relate(short, long)).toEqual([["narrows", "breaking"]]);
    expect(short && long && relate(long, short)).toEqual([["widens", "safe"]]);
  });

  it("may refer to itself", () => {
    const circle = (maxLength: number) => {
      const member = property("b", { kind: "string" as const, maxLength });
      const round = { ...object(member), not: reference("Round") };
      return ruledOut(reference("Round"), [{ name: "Round", schema: round }]);
    };
    const relations = relate(circle(3), circle(5));
    expect(relations.length).toBeGreaterThan(0);
    expect(relations).toContainEqual(["incomparable", "breaking"]);
  });

  it("is not known to hold more or less with another optional member", () => {
    const more = ruledOut(object(property("a", text), property("b", text, false)));
    expect(relate(ruledOut(object(property("a", text))), more)).toEqual([["incomparable", "breaking"]]);
    expect(relate(more, ruledOut(object(property("a", text))))).toEqual([["incomparable", "breaking"]]);
  });

  it("holds less where it says two things less, and neither where it says one more", () => {
    const bounded = (minLength: number, maxLength: number) =>
      ruledOut(object(property("a", { kind: "string", minLength, maxLength })));
    expect(relate(bounded(1, 9), bounded(2, 8))).toEqual([["widens", "safe"]]);
    expect(relate(bounded(1, 9), bounded(2, 10))).toEqual([["incomparable", "breaking"]]);
  });
});
